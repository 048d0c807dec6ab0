"""Columns that go to PostgreSQL in its binary format arrive as they were, whatever they hold."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from chassis.data.arrays import Days, Flags, Hashes, Numbers, Texts, Uuids, UuidTexts
from chassis.data.db import engine
from chassis.testing.fixtures import servers
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, text

EDGE = 2**63 - 1
# PostgreSQL's text holds no NUL, and UTF-8 no surrogates.
words = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)))
days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@pytest.fixture(scope="module")
def database() -> Any:
    made = engine(servers()["postgres"]["superuser_url"], pool_size=1)
    with made.connect() as connection:
        yield connection
    made.dispose()


def sent(database: Connection, kind: str, column: list[Any]) -> list[Any]:
    """What the server unnests of a column, in its order."""
    statement = f"select x from unnest(cast(:column as {kind}[])) with ordinality as c (x, n) order by n"
    return list(database.execute(text(statement), {"column": column}).scalars())


@given(st.lists(words))
def test_texts(database: Connection, values: list[str]) -> None:
    assert sent(database, "text", Texts(values)) == values


@given(st.lists(st.integers(-EDGE - 1, EDGE)))
def test_numbers(database: Connection, values: list[int]) -> None:
    assert sent(database, "bigint", Numbers(values)) == values


@given(st.lists(st.uuids()), st.booleans())
def test_uuids_as_bytes_and_as_text(database: Connection, values: list[UUID], hyphens: bool) -> None:
    assert sent(database, "uuid", Uuids([one.bytes for one in values])) == values
    assert sent(database, "uuid", UuidTexts([str(one) if hyphens else one.hex for one in values])) == values


@given(st.lists(st.binary()))
def test_hashes(database: Connection, values: list[bytes]) -> None:
    assert list(map(bytes, sent(database, "bytea", Hashes(values)))) == values


@given(st.lists(st.booleans()))
def test_flags(database: Connection, values: list[bool]) -> None:
    assert sent(database, "boolean", Flags(values)) == values


@given(st.lists(st.none() | days))
def test_days_of_which_empty_ones_are_null(database: Connection, values: list[date | None]) -> None:
    assert sent(database, "date", Days([one.isoformat() if one else "" for one in values])) == values


def test_days_around_the_epoch_of_postgresql(database: Connection) -> None:
    wanted = [date(2000, 1, 1) + timedelta(days=number) for number in range(-2, 3)]
    assert sent(database, "date", Days([one.isoformat() for one in wanted])) == wanted


@pytest.mark.parametrize("wrong", ["0190aaaa-0000-7000-8000-0000000000", "nothing"])
def test_what_is_no_uuid_is_refused_and_shifts_no_other(database: Connection, wrong: str) -> None:
    with pytest.raises(ValueError, match=r"16 bytes|non-hexadecimal"):
        sent(database, "uuid", UuidTexts(["0190aaaa-0000-7000-8000-000000000001", wrong]))


def test_a_numeric_column_is_read_from_texts(database: Connection) -> None:
    assert [str(one) for one in sent(database, "numeric", Texts(["90.00", "0"]))] == ["90.00", "0"]
