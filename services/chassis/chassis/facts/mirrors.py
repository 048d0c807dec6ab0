"""Rows that mirror what another service says of its own: a fact's whole states, of which the newest version stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from google.protobuf.message import Message
from sqlalchemy import text

from chassis.data.arrays import DayNumbers, Decimals, Flags, Hashes, Integers, Numbers, Texts, UuidBytes
from chassis.data.tx import Tx
from chassis.facts import columns

# How a column of a fact goes to PostgreSQL, and how the statement reads it, by the type of the table's column.
_ARRAYS: dict[str, tuple[Callable[[Sequence[Any], int], Any], str, str]] = {
    "uuid": (lambda held, _: UuidBytes(held), "uuid[]", "{}"),
    "bigint": (lambda held, count: Numbers.of(held, count, 0), "bigint[]", "{}"),
    "integer": (lambda held, count: Integers.of(held, count, 0), "integer[]", "{}"),
    "numeric": (lambda held, count: Decimals.of(held, count, ""), "numeric[]", "{}"),
    "text": (lambda held, count: Texts.of(held, count, ""), "text[]", "{}"),
    "boolean": (lambda held, count: Flags.of(held, count, False), "boolean[]", "{}"),
    "date": (lambda held, count: DayNumbers.of(held, count, 0), "date[]", "{}"),
    "bytea": (lambda held, count: Hashes.of(held, count, b""), "bytea[]", "{}"),
    # An array of arrays would be unnested to its bottom, so that each row's list is text until then.
    "integer[]": (lambda held, count: Texts.of(held, count, ""), "text[]", "cast('{{' || {} || '}}' as integer[])"),
}


@dataclass(frozen=True)
class Mirror:
    """A table of such rows, written from a fact in columns (chassis.facts.columns) whose fields have their names.

    Looking for each row that may be there costs a third of inserting it, and an import has none that is. Ids rise
    with time, so that one look at the range of a fact's ids says whether all of them are new. Where somebody else
    inserts one of them at this very moment, the key refuses the fact; it is heard again then, and finds them there.

    The table has company_id, group_id, the key, version, and estate_id where the fact is of one estate.

    Args:
        table: its name; its key is company_id and `key`.
        key: the columns of the ids, with commas between, in the key's order.
        columns: the other columns with their types, such as {"name": "text", "estate_ids": "integer[]"}.
        estate: the fact is of one estate, and each row has it.
    """

    table: str
    key: str
    columns: Mapping[str, str]
    estate: bool = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns of the key, besides company_id."""
        return tuple(name.strip() for name in self.key.split(","))

    @cached_property
    def types(self) -> dict[str, str]:
        """The types of all columns that come from the fact."""
        return {**dict.fromkeys(self.keys, "uuid"), **self.columns, "version": "bigint"}

    @cached_property
    def rows(self) -> str:
        """`unnest(…) as x (…)`: the items of a fact as rows, for statements of the service's own beside `write`."""
        arrays = ", ".join(f"cast(:{name} as {_ARRAYS[kind][1]})" for name, kind in self.types.items())
        return f"unnest({arrays}) as x ({', '.join(self.types)})"

    @cached_property
    def standing(self) -> str:
        """`lateral (…)`: the row as it stands of each of `rows`, or of other rows x that have its key.

        It is looked up by its key, which `offset 0` holds the planner to: of a company that statistics do not know yet
        it expects one row, and would read all of the company's and compare each with each item of the fact.
        """
        key = " and ".join(f"s.{name} = x.{name}" for name in self.keys)
        return f"lateral (select * from {self.table} s where s.company_id = :company_id and {key} offset 0)"

    def values(self, tx: Tx, fact: Message) -> dict[str, Any]:
        """The values of `rows`, and company_id, group_id and estate_id.

        Raises:
            ValueError: a column has more or fewer values than the fact has items.
        """
        count = columns.count(fact)
        values: dict[str, Any] = {
            name: _ARRAYS[kind][0](getattr(fact, name), count) for name, kind in self.types.items()
        }
        for name in self.keys:
            if len(values[name]) != count * columns.ID:
                raise ValueError(f"{name} has not {columns.ID} bytes for each of {count} items")
        values |= {"company_id": fact.company_id, "group_id": tx.scope.group_id}  # type: ignore[attr-defined]
        if self.estate:
            values["estate_id"] = fact.estate_id  # type: ignore[attr-defined]
        return values

    def all_new(self, tx: Tx, values: Mapping[str, Any]) -> bool:
        """Whether the company has no row with an id between the lowest and the highest of a fact's."""
        return all_new(tx, self.table, self.keys[0], values["company_id"], values[self.keys[0]])

    def write(self, tx: Tx, values: Mapping[str, Any], *, fresh: bool | None = None) -> None:
        """Writes the rows of a fact, unless newer ones are there.

        Args:
            tx: under the scope of the fact's company.
            values: as `values` gives them.
            fresh: what `all_new` has said, where the caller has asked already.
        """
        new = self.all_new(tx, values) if fresh is None else fresh
        tx.execute(self._insert if new else self._upsert, values)

    def hear(self, tx: Tx, fact: Message) -> None:
        """Writes the rows of a fact: all there is to do for a mirror that nothing else follows."""
        self.write(tx, self.values(tx, fact))

    def _statement(self, only: str = "") -> str:
        places = ("company_id", "group_id", *(["estate_id"] if self.estate else []))
        read = (_ARRAYS[kind][2].format(f"x.{name}") for name, kind in self.types.items())
        return (
            f"insert into {self.table} as t ({', '.join((*places, *self.types))})"
            f" select {only} {', '.join((*(f':{place}' for place in places), *read))} from {self.rows}"
        )

    @cached_property
    def _insert(self) -> Any:
        return text(self._statement())

    @cached_property
    def _upsert(self) -> Any:
        changed = [*(["estate_id"] if self.estate else []), *self.columns, "version"]
        # Rows are taken in the order of their ids, so that two facts of the same rows cannot deadlock; a row that a
        # fact has twice is taken in its newer version.
        ids = ", ".join(f"x.{name}" for name in self.keys)
        return text(
            f"{self._statement(f'distinct on ({ids})')} order by {ids}, x.version desc"
            f" on conflict (company_id, {', '.join(self.keys)}) do update set"
            f" {', '.join(f'{name} = excluded.{name}' for name in changed)} where t.version < excluded.version"
        )


def all_new(tx: Tx, table: str, key: str, company_id: int, ids: bytes) -> bool:
    """Whether a company has no row with an id between the lowest and the highest of these, each of which is there once.

    Args:
        tx: under the scope of the company.
        table: the table; its key is company_id and `key`.
        key: the column of the ids.
        company_id: the company.
        ids: 16 bytes each, one after another.
    """
    each = columns.each(ids)
    if len(set(each)) < len(each):
        return False
    if not each:
        return True
    look = (
        f"select not exists (select from {table} where company_id = :company_id"
        f" and {key} between (cast(:span as uuid[]))[1] and (cast(:span as uuid[]))[2])"
    )
    return bool(tx.scalar(text(look), {"company_id": company_id, "span": UuidBytes(min(each) + max(each))}))
