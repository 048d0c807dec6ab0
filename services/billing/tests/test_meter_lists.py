"""A list of meters read from either end, and those of one customer found by an index."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from billing.queries.meters import METER_ORDERS, MeterFilter, list_meters
from billing.usecases import meters
from chassis.data import paging
from chassis.errors import Invalid
from chassis.scope import use
from manor.billing.v1 import meters_pb2 as pb
from sqlalchemy import text


@pytest.fixture
def company(make_company: Callable[..., Any]) -> Any:
    """Five units, each with a customer and a meter."""
    made = make_company()
    with use(made.scope()):
        made.occupy(made.add_units(5))
        command = meters.CreateMetersForUnits(
            made.company_id, made.estate_id, "water", made.item("WATER", name="Water"), "W-", date(2026, 1, 1)
        )
        made.do(meters.create_meters_for_units, command)
        yield made


def numbers(company: Any, order_by: str) -> list[str]:
    """Every number, page by page, as the RPC reads them."""
    seen, token = [], ""
    while True:
        order = METER_ORDERS.of(pb.ListMetersRequest(order_by=order_by, page_token=token))
        after = order.after[0] if order.after else ""
        with company.uow() as tx:
            rows = list_meters(tx, MeterFilter(company.company_id), limit=3, after=after, falling=order.falling)
        page, token = paging.cut(rows, 2, order.cursor)
        seen += [row.number for row in page]
        if not token:
            return seen


@pytest.mark.parametrize("order_by", ["", "number", "number desc"])
def test_meters_come_once_each_from_either_end(company: Any, order_by: str) -> None:
    found = numbers(company, order_by)
    assert len(found) == 5
    assert found == sorted(found, reverse=order_by.endswith("desc"))


def test_a_token_of_one_way_is_none_of_the_other() -> None:
    with pytest.raises(Invalid):
        METER_ORDERS.of(pb.ListMetersRequest(order_by="", page_token=paging.encode("number desc", "W-1")))


def test_an_index_holds_the_meters_of_a_customer_in_their_order(company: Any) -> None:
    # Not asked of a plan: for five rows a planner may take any index.
    (found,) = company.rows("select indexdef from pg_indexes where indexname = 'ix_meters_customer'")
    assert found.indexdef.endswith("(company_id, customer_id, number)")
    with company.uow() as tx:
        customer = tx.execute(text("select customer_id from meters limit 1")).scalar_one()
        wanted = MeterFilter(company.company_id, customer_id=UUID(str(customer)))
        assert len(list_meters(tx, wanted, limit=51)) == 1
