"""Rows that mirror what another service says of its own: a fact's whole states, of which the newest version stays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import text

from chassis.data.arrays import UuidTexts
from chassis.data.tx import Tx


@dataclass(frozen=True)
class Mirror:
    """A table of such rows.

    Looking for each row that may be there costs a third of inserting it, and an import has none that is. Ids rise
    with time, so that one look at the range of a fact's ids says whether all of them are new. Where somebody else
    inserts one of them at this very moment, the key refuses the fact; it is heard again then, and finds them there.

    Args:
        table: its name; its key is company_id and `key`.
        key: the column of the ids.
        insert: inserts `ids` and their other columns, for `company`.
        newer: its clause ON CONFLICT, by which a newer version wins.
    """

    table: str
    key: str
    insert: str
    newer: str

    def write(self, tx: Tx, values: dict[str, Any]) -> None:
        """Writes the rows of a fact; `values` are the statement's."""
        fresh = all_new(tx, self.table, self.key, values["company"], values["ids"])
        tx.execute(self._insert if fresh else self._upsert, values)

    @cached_property
    def _insert(self) -> Any:
        return text(self.insert)

    @cached_property
    def _upsert(self) -> Any:
        return text(f"{self.insert} {self.newer}")


def all_new(tx: Tx, table: str, key: str, company_id: int, ids: UuidTexts) -> bool:
    """Whether a company has no row with an id between the lowest and the highest of these, all written alike."""
    look = f"select not exists (select from {table} where company_id = :company and {key} between :first and :last)"
    span = {"company": company_id, "first": min(ids, default=None), "last": max(ids, default=None)}
    return bool(tx.scalar(text(look), span))
