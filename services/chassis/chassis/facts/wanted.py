"""What another service wants by facts and takes back: each reference of a source once, in any order of facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class Referenced(Protocol):
    """What a fact wants, under the reference of whoever wants it."""

    @property
    def reference(self) -> str: ...


class Within(Protocol):
    """A fact about one estate."""

    @property
    def company_id(self) -> int: ...

    @property
    def estate_id(self) -> int: ...


R = TypeVar("R", bound=Referenced)
_HOLD = text("select pg_advisory_xact_lock(hashtextextended(:key, :company))")


@dataclass(frozen=True, slots=True)
class Door:
    """One kind of thing that other services want.

    Args:
        name: such as charges; tells its locks from those of others.
        withdrawals: the table of references that were taken back before they were wanted, with the columns
            company_id, source, reference, group_id and estate_id; empty where the things themselves keep that.
    """

    name: str
    withdrawals: str = ""

    def hold(self, tx: Tx, company_id: int, source: str) -> None:
        """Until the transaction ends nobody else enters or takes back what the source wants of a company.

        Two facts of one service about one reference side by side would each miss the other.
        """
        tx.execute(_HOLD, {"key": f"{self.name} {source}", "company": company_id})

    def withdrawn_early(self, tx: Tx, company_id: int, source: str, references: Sequence[str]) -> set[str]:
        """Which of some references were taken back before they were wanted."""
        query = text(
            f"select reference from {self.withdrawals} where company_id = :company and source = :source"
            " and reference = any(:references)"
        )
        return set(tx.scalars(query, {"company": company_id, "source": source, "references": list(references)}))

    def keep_withdrawn(self, tx: Tx, fact: Within, source: str, references: Sequence[str]) -> None:
        """Notes references that were taken back and never wanted."""
        if not references:
            return
        about = {"company": fact.company_id, "source": source, "group": tx.scope.group_id, "estate": fact.estate_id}
        tx.execute(
            text(
                f"insert into {self.withdrawals} (company_id, source, reference, group_id, estate_id) select :company,"
                " :source, reference, :group, :estate from unnest(cast(:references as text[])) as x (reference)"
                " on conflict do nothing"
            ),
            {**about, "references": list(references)},
        )


def first_of_each(wanted: Iterable[R]) -> list[R]:
    """What a fact says twice it wants once, as it would if two facts had said it: each reference has one answer."""
    found: dict[str, R] = {}
    for one in wanted:
        found.setdefault(one.reference, one)
    return list(found.values())


def day_of(written: str) -> date | None:
    """A day as facts write it; None where it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
