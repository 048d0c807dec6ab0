"""The filter of a list comes to the operation that writes the list as it was given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from chassis.rpc.exports import asked_for, said
from hypothesis import given
from hypothesis import strategies as st


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filter with every kind of field."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    unit_id: UUID | None = None
    month: date | None = None
    fee_item_id: int = 0
    in_use: bool = False


@given(
    st.builds(
        Wanted, st.just(2), st.just(11), st.text(max_size=5), st.none() | st.uuids(), st.none() | st.dates(),
        st.integers(), st.booleans(),
    )
)  # fmt: skip
def test_a_filter_is_read_as_it_was_said(wanted: Wanted) -> None:
    op: Any = SimpleNamespace(company_id=2, estate_id=11)
    assert asked_for(Wanted, op, {**said(wanted), "format": "csv"}.items()) == wanted
