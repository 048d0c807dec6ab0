"""The conditions of a list, and a page of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chassis import clock
from chassis.data.tx import Tx
from sqlalchemy import text


class Where:
    """A list's conditions: each that is not empty narrows it.

    Args:
        company_id: the company that the list is of; 0 for all in scope, which only some lists take.
    """

    def __init__(self, company_id: int) -> None:
        self._conditions: list[str] = []
        self.values: dict[str, Any] = {"company_id": company_id, "now": clock.now(), "day": None}

    def add(self, condition: str, **values: Any) -> Where:
        """Adds a condition, unless its values are empty: it names them as binds."""
        if all(value not in (None, "", 0) for value in values.values()):
            self._conditions.append(condition)
            self.values |= values
        return self

    def of_company(self, alias: str) -> str:
        """The condition on the company of the rows that an alias names."""
        return f"{alias}.company_id = :company_id" if self.values["company_id"] else "true"

    def __str__(self) -> str:
        return "".join(f" and {condition}" for condition in self._conditions)


def begins(column: str, prefix: str) -> str:
    """The condition that a key begins so, for which an index serves under row-level security as well."""
    return f"{column} >= :{prefix} and {column} < :{prefix} || '\U0010ffff'"


def page(
    tx: Tx,
    select: str,
    where: Where,
    *,
    keys: str,
    after: tuple[Any, ...] | None,
    limit: int,
    falling: bool = False,
) -> Sequence[Any]:
    """The rows after a key, in its order."""
    names = keys.split(", ")
    following, order = "", ", ".join(f"{name} desc" for name in names) if falling else keys
    values = where.values | {"limit": limit}
    if after is not None:
        binds = ", ".join(f":after{at}" for at in range(len(names)))
        following = f" and ({keys}) {'<' if falling else '>'} ({binds})"
        values |= {f"after{at}": value for at, value in enumerate(after)}
    return tx.execute(text(f"{select}{following} order by {order} limit :limit"), values).all()
