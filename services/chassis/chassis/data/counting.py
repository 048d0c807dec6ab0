"""How many rows a list has, found by the query that reads its pages."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from sqlalchemy import Select, TextClause, func, select, text
from sqlalchemy.engine import IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError

from chassis.data.tx import Tx

# More than these are told as one more: to count a million takes longer than anybody waits for a page.
MOST = 10_000
# A filter that fits few rows of many reads them all before it has found so many; then the page says no number.
LONGEST = 500
_TIMEOUT = text("select current_setting('statement_timeout'), set_config('statement_timeout', :limit, true)")


def count(tx: Tx, read: Callable[[Tx, int], object]) -> int:
    """How many rows a list has: one more than MOST where it has more, 0 where to count them takes too long.

    Args:
        tx: the call's.
        read: the list's query without a page's beginning, given a transaction and how many rows at most. Its first
            statement is counted in the database instead of read.
    """
    counting = _Counting(tx)
    with suppress(_TooLong):
        read(counting, MOST + 1)
    return counting.found or 0


class _TooLong(Exception):
    """The database gave up."""


class _Counting(Tx):
    """The transaction as a list's query is given it once more: it gives no rows, and knows how many there would be."""

    def __init__(self, tx: Tx) -> None:
        super().__init__(tx.session, tx.scope, tx.service)
        self.found: int | None = None
        reading: Any = self._read
        self.execute, self.scalars = reading, reading

    def _read(self, statement: Select[Any] | TextClause, values: dict[str, Any] | None = None) -> Any:
        if self.found is None:
            self.found = self._count(statement, values or {})
        return IteratorResult(SimpleResultMetaData(["nothing"]), iter(()))

    def _count(self, statement: Select[Any] | TextClause, values: dict[str, Any]) -> int:
        if isinstance(statement, Select):
            counted: Any = select(func.count()).select_from(statement.order_by(None).subquery())
        else:
            counted = text(f"select count(*) from ({statement.text}) rows_of_list")
        run = self.session.execute
        try:
            with self.session.begin_nested():
                before = run(_TIMEOUT, {"limit": f"{LONGEST}"}).one()[0]
                found = run(counted, values).scalar_one()
                run(_TIMEOUT, {"limit": before})
                return int(found)
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", "") != "57014":  # query_canceled
                raise
            raise _TooLong from error
