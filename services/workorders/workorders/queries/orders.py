"""Reads for lists and pages of orders, their steps and categories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.data import paging
from sqlalchemy import select, text

from workorders.domain.moves import ENDS, WAITING
from workorders.records.orders import Category, Order, Step

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Reported within so long of one another, two orders of one place and kind are probably the same.
ALIKE = timedelta(hours=24)
MOST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    kind: str = ""
    open: bool = False
    assignee_id: str = ""
    unit_id: UUID | None = None
    customer_id: UUID | None = None
    category_id: UUID | None = None
    number: int = 0
    late: bool = False
    main_order_id: UUID | None = None
    decoration_id: UUID | None = None


# An order's id is as old as the order.
ORDER_ORDERS = paging.Orders("made desc", made={"order_id": UUID})


def list_orders(tx: Tx, wanted: OrderFilter, order: paging.Order, limit: int) -> Sequence[Order]:
    """Orders in an order of theirs, from the page's beginning on."""
    query = select(Order).where(Order.company_id == wanted.company_id)
    for name in ("estate_id", "state", "kind", "assignee_id", "unit_id", "customer_id", "category_id", "number"):
        if value := getattr(wanted, name):
            query = query.where(getattr(Order, name) == value)
    if wanted.main_order_id:
        query = query.where(Order.main_order_id == wanted.main_order_id)
    if wanted.decoration_id:
        query = query.where(Order.decoration_id == wanted.decoration_id)
    if wanted.open or wanted.late:
        query = query.where(Order.state.not_in(ENDS))
    if wanted.late:
        query = query.where(Order.done_at.is_(None), Order.state != WAITING, Order.resolve_due_at < clock.now())
    return tx.scalars(order.begun(query, Order).limit(limit)).all()


def similar_orders(tx: Tx, order: Order) -> Sequence[Order]:
    """Open orders that are probably the same as one: its place and kind, reported within a day of it."""
    near = order.reported_at
    query = select(Order).where(
        Order.company_id == order.company_id,
        Order.estate_id == order.estate_id,
        Order.order_id != order.order_id,
        Order.kind == order.kind,
        Order.state.not_in(ENDS),
        Order.reported_at.between(near - ALIKE, near + ALIKE),
    )
    if order.unit_id:
        query = query.where(Order.unit_id == order.unit_id)
    else:
        query = query.where(Order.unit_id.is_(None), Order.category_id == order.category_id)
    return tx.scalars(query.order_by(Order.order_id.desc()).limit(MOST_ALIKE)).all()


def list_steps(tx: Tx, company_id: int, order_id: UUID, *, limit: int, after: int) -> Sequence[Step]:
    """The steps of an order, oldest first."""
    query = select(Step).where(Step.company_id == company_id, Step.order_id == order_id, Step.place > after)
    return tx.scalars(query.order_by(Step.place).limit(limit)).all()


def queued_orders(tx: Tx, company_id: int, estate_id: int, order_ids: Sequence[UUID], most: int) -> Sequence[Order]:
    """Orders of an estate's queue, the most urgent first; those named, or all of them."""
    query = select(Order).where(Order.company_id == company_id, Order.estate_id == estate_id, Order.state == "reviewed")
    if order_ids:
        query = query.where(Order.order_id.in_(order_ids))
    urgent = (Order.priority, Order.resolve_due_at.asc().nulls_last(), Order.order_id)
    return tx.scalars(query.order_by(*urgent).limit(most)).all()


def list_categories(
    tx: Tx, company_id: int, *, residents: bool, retired: bool, limit: int, after: str
) -> Sequence[Category]:
    """Categories, by code."""
    query = select(Category).where(Category.company_id == company_id, Category.code_key > after)
    if not retired:
        query = query.where(Category.retired.is_(False))
    if residents:
        query = query.where(Category.for_residents.is_(True))
    return tx.scalars(query.order_by(Category.code_key).limit(limit)).all()


def building_of(tx: Tx, company_id: int, unit_id: UUID | None) -> str:
    """The building of a unit; empty where there is none."""
    statement = text("select building_name from units where company_id = :company and unit_id = :unit")
    return str(tx.scalar(statement, {"company": company_id, "unit": unit_id}) or "") if unit_id else ""


def building_names(tx: Tx, company_id: int, unit_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """The buildings of units."""
    statement = text("select unit_id, building_name from units where company_id = :company and unit_id = any(:ids)")
    ids = [one for one in unit_ids if one]
    return {row.unit_id: row.building_name for row in tx.execute(statement, {"company": company_id, "ids": ids})}


def unit_codes(tx: Tx, company_id: int, unit_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Codes of units."""
    statement = text("select unit_id, code from units where company_id = :company and unit_id = any(:ids)")
    ids = [one for one in unit_ids if one]
    return {row.unit_id: row.code for row in tx.execute(statement, {"company": company_id, "ids": ids})}


def customer_names(tx: Tx, company_id: int, customer_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Names of customers."""
    statement = text("select customer_id, name from customers where company_id = :company and customer_id = any(:ids)")
    ids = [one for one in customer_ids if one]
    return {row.customer_id: row.name for row in tx.execute(statement, {"company": company_id, "ids": ids})}


def categories_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, Category]:
    """Categories by their ids."""
    query = select(Category).where(Category.company_id == company_id, Category.category_id.in_(set(ids)))
    return {one.category_id: one for one in tx.scalars(query)}


def lives_there(tx: Tx, company_id: int, unit_id: UUID, now: datetime) -> UUID | None:
    """The customer of the caller, a resident, who has a unit now; None where it is none of theirs."""
    statement = text(
        "select customer_id from occupancies where company_id = :company and unit_id = :unit"
        " and (start_date is null or start_date <= :today) and (end_date is null or end_date >= :today)"
        " order by occupancy_id limit 1"
    )
    found: UUID | None = tx.scalar(statement, {"company": company_id, "unit": unit_id, "today": now.date()})
    return found
