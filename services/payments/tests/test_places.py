"""Payments of a unit and of a building: receipts, orders, prepayments and deposits that were for something there."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.scope import ALL, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_ESTATE
from chassis.testing.items import in_columns
from manor.payments.v1 import orders_pb2 as pb
from manor.tenants.v1 import events_pb2 as tenants
from payments.queries.deposits import DEPOSIT_ORDERS, DepositFilter, list_deposits
from payments.queries.open_items import PREPAYMENT_ORDERS, PrepaymentFilter, list_prepayments
from payments.queries.orders import PAYMENT_ORDER_ORDERS, OrderFilter, list_payment_orders
from payments.queries.receipts import NEWEST, ReceiptFilter, list_receipts
from payments.usecases.units import learn_units

DEPOSIT = {"fee_item_id": 9, "category": "deposit", "tax_minor": 0}


def placed(books: Any, *units: UUID) -> UUID:
    """A building in which these units are."""
    building = uuid7()
    fact = tenants.UnitsChanged(company_id=COMPANY, estate_id=ESTATE)
    for unit in units:
        fact.units.add(unit_id=str(unit), version=1, building_id=str(building), code="1-101", kind="residential")
    with books.uow() as tx:
        learn_units(tx, in_columns(fact))
    return building


def receipts(books: Any, scope: Scope | None = None, **where: Any) -> set[UUID]:
    company = where.pop("company_id", COMPANY)
    with UnitOfWork(books.deps.database, scope or Scope(GROUP, (COMPANY,), ALL, books.finance)) as tx:
        return {one.receipt_id for one in list_receipts(tx, ReceiptFilter(company, **where), NEWEST, 100)}


@pytest.fixture
def homes() -> tuple[UUID, UUID, UUID]:
    return uuid7(), uuid7(), uuid7()


def test_receipts_are_found_by_what_they_paid_there(books: Any, homes: tuple[UUID, UUID, UUID]) -> None:
    mine, next_door, elsewhere = homes
    building = placed(books, mine, next_door)
    placed(books, elsewhere)
    customer = books.customer()
    paid = {}
    for unit in homes:
        (item,) = books.owe(customer, 500, unit_id=unit)
        paid[unit] = books.pay(customer, 500, receivable_ids=(item,)).receipt_id
    both = books.owe(customer, 100, unit_id=mine) + books.owe(customer, 100, unit_id=elsewhere)
    together = books.pay(customer, 200, receivable_ids=tuple(both)).receipt_id
    books.pay(customer, 300)  # in advance, for nothing yet
    for company in (COMPANY, 0):
        assert receipts(books, unit_id=mine, company_id=company) == {paid[mine], together}
        assert receipts(books, building_id=building, company_id=company) == {paid[mine], paid[next_door], together}
    assert receipts(books, unit_id=mine, building_id=building) == {paid[mine], together}
    assert receipts(books, unit_id=elsewhere, building_id=building) == set()
    assert receipts(books, unit_id=uuid7()) == receipts(books, building_id=uuid7()) == set()
    blind = Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), books.finance)
    assert receipts(books, blind, unit_id=mine) == receipts(books, blind, building_id=building) == set()


def test_orders_are_found_by_what_they_are_for_paid_or_not(wechat: Any, homes: tuple[UUID, UUID, UUID]) -> None:
    books, (mine, next_door, _) = wechat.books, homes
    building, customer = placed(books, mine, next_door), wechat.books.customer()
    made = {unit: wechat.order(customer, *books.owe(customer, 500, unit_id=unit)).order_id for unit in homes}

    def found(**where: Any) -> set[UUID]:
        order = PAYMENT_ORDER_ORDERS.of(pb.ListPaymentOrdersRequest())
        with books.uow() as tx:
            return {one.order_id for one in list_payment_orders(tx, OrderFilter(COMPANY, **where), order, 100)}

    assert found(unit_id=mine) == {made[mine]}
    assert found(building_id=building) == {made[mine], made[next_door]}


def test_prepayments_are_found_by_what_drew_on_them_and_what_they_came_with(
    books: Any, homes: tuple[UUID, UUID, UUID]
) -> None:
    mine, next_door, elsewhere = homes
    building = placed(books, mine, next_door)
    drawn, came_with = books.customer(), books.customer()
    books.pay(drawn, 300)
    books.owe(drawn, 200, unit_id=mine)  # which draws on it
    books.owe(came_with, 100, unit_id=next_door)
    books.pay(came_with, 400)
    general = books.customer()
    books.pay(general, 50)

    def found(**where: Any) -> set[UUID]:
        with books.uow() as tx:
            rows = list_prepayments(tx, PrepaymentFilter(COMPANY, **where), PREPAYMENT_ORDERS.own(), 100)
            return {one.customer_id for one in rows}

    assert found(unit_id=mine) == {drawn}
    assert found(unit_id=next_door) == {came_with}
    assert found(building_id=building) == {drawn, came_with}
    assert found(unit_id=elsewhere) == set()
    assert found(customer_id=general) == {general}


def test_deposits_are_found_by_the_building_of_their_unit(books: Any, homes: tuple[UUID, UUID, UUID]) -> None:
    mine, next_door, elsewhere = homes
    building, customer = placed(books, mine, next_door), books.customer()
    asked = {unit: books.owe(customer, 500, unit_id=unit, **DEPOSIT)[0] for unit in (mine, elsewhere)}

    def found(**where: Any) -> set[int]:
        with books.uow() as tx:
            return {
                one.receivable_id
                for one in list_deposits(tx, DepositFilter(COMPANY, **where), DEPOSIT_ORDERS.own(), 100)
            }

    assert found(building_id=building) == {asked[mine]}
    assert found(customer_id=customer) == set(asked.values())
