"""How many rows a list has is found by the query that reads its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from chassis.data import counting, paging
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, GROUP
from sqlalchemy import column, func, select, text
from sqlalchemy.exc import DBAPIError


@pytest.fixture
def tx(deps_of: Callable[..., Deps]) -> Iterator[Tx]:
    """A transaction that reads."""
    with UnitOfWork(deps_of("chassis").database, Scope.company(GROUP, COMPANY)) as opened:
        yield opened


def plain(most: int, after: int) -> Callable[[Tx, int], Sequence[Any]]:
    """A list written as SQL: the numbers to `most`, its columns as those of a join with names that occur twice."""
    sql = (
        "select a.n, b.n from generate_series(1, :most) a(n), lateral (select a.n) b(n)"
        " where a.n > :after order by a.n limit :limit"
    )
    return lambda tx, limit: tx.execute(text(sql), {"most": most, "after": after, "limit": limit}).all()


def composed(most: int, after: int) -> Callable[[Tx, int], Sequence[Any]]:
    """The same list as a composed query."""
    query = select(func.generate_series(1, most).label("n")).subquery()

    def read(tx: Tx, limit: int) -> Sequence[Any]:
        return tx.execute(select(query.c.n).where(query.c.n > after).order_by(query.c.n).limit(limit)).all()

    return read


@pytest.mark.parametrize("listing", [plain, composed])
def test_every_page_comes_and_the_first_says_how_many_there_are(tx: Tx, listing: Callable[..., Any]) -> None:
    seen, totals, token = [], [], ""
    while True:
        (after,) = paging.decode(token, int) or (0,)
        asked = SimpleNamespace(page_size=10, page_token=token)
        page, token, total = paging.page(tx, asked, listing(25, after), lambda row: (row.n,))
        seen += [row.n for row in page]
        totals.append(total)
        if not token:
            break
    assert seen == list(range(1, 26))
    assert totals == [25, 0, 0], "later pages do not count again"


@pytest.mark.parametrize(("there", "told"), [(0, 0), (7, 7), (10_000, 10_000), (10_001, 10_001), (40_000, 10_001)])
def test_more_than_the_most_is_told_as_one_more(tx: Tx, there: int, told: int) -> None:
    asked = SimpleNamespace(page_size=7, page_token="")
    assert paging.page(tx, asked, plain(there, 0), lambda row: (row.n,)).total == told


def test_what_the_query_reads_besides_is_not_counted_and_not_read(tx: Tx) -> None:
    def read(tx: Tx, limit: int) -> list[Any]:
        rows = tx.execute(select(column("n")).select_from(text("generate_series(1, 30) n")).limit(limit)).all()
        return [*rows, *tx.scalars(text("select n from generate_series(1, 5) n"))]

    assert counting.count(tx, read) == 30


def test_what_takes_too_long_has_no_number_and_the_transaction_goes_on(tx: Tx) -> None:
    before = tx.scalar(text("show statement_timeout"))
    slow = text("select pg_sleep(60) limit :limit")
    assert counting.count(tx, lambda tx, limit: tx.execute(slow, {"limit": limit}).all()) == 0
    assert counting.count(tx, plain(3, 0)) == 3
    assert tx.scalar(text("show statement_timeout")) == before


def test_a_query_that_is_wrong_is_no_number(tx: Tx) -> None:
    wrong = text("select n from generate_series(0, 9) n where 1 / n > 0 limit :limit")
    with pytest.raises(DBAPIError):
        counting.count(tx, lambda tx, limit: tx.execute(wrong, {"limit": limit}).all())


def test_no_statement_is_compiled(tx: Tx) -> None:
    assert tx.scalar(text("show jit")) == "off"
