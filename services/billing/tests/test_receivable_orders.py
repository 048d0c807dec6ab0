"""A list of receivables in every order that it can be asked for; an index gives each under row-level security."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from billing.queries.receivables import RECEIVABLE_ORDERS, ReceivableFilter, list_receivables
from chassis.data import paging
from chassis.errors import Invalid
from manor.billing.v1 import receivables_pb2 as pb
from sqlalchemy import event, text

ORDERS = ["", "number", "number desc", "due_date", "due_date desc"]


@pytest.fixture
def billed(company: Any) -> Any:
    """Three units that owe for two months, billed in the other order than they are due."""
    company.occupy(company.add_units(3))
    company.assign(company.tariff(company.item()))
    for month in (date(2026, 7, 1), date(2026, 6, 1)):
        company.bill(month)
    return company


def pages(company: Any, order_by: str, size: int) -> list[int]:
    """Every receivable, page by page, as the RPC reads them."""
    seen, token = [], ""
    while True:
        order = RECEIVABLE_ORDERS.of(pb.ListReceivablesRequest(order_by=order_by, page_token=token))
        with company.uow(estates=(company.estate_id,)) as tx:
            rows = list_receivables(tx, ReceivableFilter(company.company_id), limit=size + 1, order=order)
        rows, token = paging.cut(rows, size, order.cursor)
        seen += [row.receivable_id for row in rows]
        if not token:
            return seen


@pytest.mark.parametrize("order_by", ORDERS)
def test_receivables_come_once_each_in_every_order(billed: Any, order_by: str) -> None:
    due = {row.receivable_id: row.due_date for row in billed.receivables()}
    assert len(set(due.values())) == 2
    by_day = order_by.startswith("due_date")
    wanted = sorted(due, key=lambda one: (due[one] if by_day else date.min, one))
    assert pages(billed, order_by, 2) == (wanted[::-1] if order_by.endswith("desc") else wanted)


def test_a_token_of_one_order_is_none_of_another(billed: Any) -> None:
    token = paging.encode("due_date desc", date(2026, 6, 30), 1)
    with pytest.raises(Invalid):
        RECEIVABLE_ORDERS.of(pb.ListReceivablesRequest(order_by="number desc", page_token=token))


@pytest.mark.parametrize(
    ("order_by", "index"), [("due_date", "ix_receivables_due"), ("number desc", "receivables_pkey")]
)
def test_an_index_gives_the_order_under_row_level_security(billed: Any, order_by: str, index: str) -> None:
    order = RECEIVABLE_ORDERS.of(pb.ListReceivablesRequest(order_by=order_by))
    asked: list[tuple[str, Any]] = []
    with billed.uow(estates=(billed.estate_id,)) as tx:
        for way in ("seqscan", "bitmapscan", "sort", "incremental_sort"):
            tx.execute(text(f"set local enable_{way} = off"))
        bind = tx.session.connection().engine
        event.listen(bind, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])))
        list_receivables(tx, ReceivableFilter(billed.company_id), limit=51, order=order)
        statement, values = asked[-1]
        raw = tx.session.connection().connection.cursor()
        plan = "\n".join(row[0] for row in raw.execute(f"explain {statement}", values).fetchall())
    assert index in plan
    assert "Sort" not in plan, plan
