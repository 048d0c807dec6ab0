"""What is open, by item, customer and estate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data import paging
from chassis.data.tx import Tx
from sqlalchemy import Date, Row, and_, bindparam, case, cast, column, func, select, table, text, tuple_
from sqlalchemy.sql.elements import ColumnElement

from payments.queries.places import prepaid_at
from payments.records.open_items import FeeItem, OpenItem, Prepayment
from payments.records.orders import OrderItem

_nodes = table("nodes", column("node_id"), column("time_zone"))


@dataclass(frozen=True, slots=True)
class OpenItemFilter:
    """Which open items; age is current, overdue or empty for both. Months are first days; both ends are inclusive."""

    company_id: int
    estate_id: int = 0
    customer_id: UUID | None = None
    unit_id: UUID | None = None
    fee_item_id: int = 0
    age: str = ""
    include_settled: bool = False
    from_month: date | None = None
    to_month: date | None = None
    due_from: date | None = None
    due_to: date | None = None


def _overdue() -> ColumnElement[bool]:
    """Due before today in the item's estate."""
    today = cast(func.timezone(_nodes.c.time_zone, bindparam("now", clock.now())), Date)
    return OpenItem.due_date < today


def list_open_items(
    tx: Tx, wanted: OpenItemFilter, after: tuple[date, int, int] | None, limit: int
) -> Sequence[Row[Any]]:
    """Open items with their fee item's names and the order that holds them: oldest due first, then fee item, then id.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        after: due date, fee item and id of the last row of the page before.
        limit: rows at most.
    """
    query = (
        select(OpenItem, FeeItem.code, FeeItem.name, OrderItem.order_id)
        .join(_nodes, _nodes.c.node_id == OpenItem.estate_id)
        .outerjoin(
            FeeItem, and_(FeeItem.company_id == OpenItem.company_id, FeeItem.fee_item_id == OpenItem.fee_item_id)
        )
        .outerjoin(
            OrderItem,
            and_(
                OrderItem.company_id == OpenItem.company_id,
                OrderItem.receivable_id == OpenItem.receivable_id,
                OrderItem.held,
            ),
        )
        .where(*_conditions(wanted))
        .order_by(OpenItem.due_date, OpenItem.fee_item_id, OpenItem.receivable_id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(tuple_(OpenItem.due_date, OpenItem.fee_item_id, OpenItem.receivable_id) > after)
    return tx.execute(query).all()


def _conditions(wanted: OpenItemFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [OpenItem.company_id == wanted.company_id]
    if not wanted.include_settled:
        conditions.append(OpenItem.open_minor != 0)
    if wanted.estate_id:
        conditions.append(OpenItem.estate_id == wanted.estate_id)
    if wanted.customer_id:
        conditions.append(OpenItem.customer_id == wanted.customer_id)
    if wanted.unit_id:
        conditions.append(OpenItem.unit_id == wanted.unit_id)
    if wanted.fee_item_id:
        conditions.append(OpenItem.fee_item_id == wanted.fee_item_id)
    if wanted.from_month:
        conditions.append(OpenItem.accounting_month >= wanted.from_month)
    if wanted.to_month:
        conditions.append(OpenItem.accounting_month <= wanted.to_month)
    if wanted.due_from:
        conditions.append(OpenItem.due_date >= wanted.due_from)
    if wanted.due_to:
        conditions.append(OpenItem.due_date <= wanted.due_to)
    if wanted.age:
        conditions.append(_overdue() if wanted.age == "overdue" else ~_overdue())
    return conditions


def get_arrears(tx: Tx, company_id: int, customer_id: UUID) -> Row[Any]:
    """What a customer owes: item_count, open_minor, overdue_minor, oldest (due date or None).

    Args:
        tx: under the caller's scope.
        company_id, customer_id: whose.
    """
    query = (
        select(
            func.count().label("item_count"),
            func.coalesce(func.sum(OpenItem.open_minor), 0).label("open_minor"),
            func.coalesce(func.sum(case((_overdue(), OpenItem.open_minor))), 0).label("overdue_minor"),
            func.min(OpenItem.due_date).label("oldest"),
        )
        .join(_nodes, _nodes.c.node_id == OpenItem.estate_id)
        .where(OpenItem.company_id == company_id, OpenItem.customer_id == customer_id, OpenItem.open_minor != 0)
    )
    return tx.execute(query).one()


_ESTATES = text(
    "select i.estate_id, i.currency_code, count(*) as item_count, count(distinct i.customer_id) as customer_count,"
    " sum(i.open_minor) as open_minor, coalesce(sum(i.open_minor) filter (where i.due_date <"
    " cast(cast(:now as timestamptz) at time zone n.time_zone as date)), 0) as overdue_minor"
    " from open_items i join nodes n on n.node_id = i.estate_id"
    " where i.company_id = :company_id and i.open_minor <> 0 and (:estate_id = 0 or i.estate_id = :estate_id)"
    " group by 1, 2 order by 1"
)


def list_estate_arrears(tx: Tx, company_id: int, estate_id: int) -> Sequence[Row[Any]]:
    """What is open, by estate.

    Args:
        tx: under the caller's scope.
        company_id: the company.
        estate_id: only this estate; 0 for all in scope.
    """
    return tx.execute(_ESTATES, {"now": clock.now(), "company_id": company_id, "estate_id": estate_id}).all()


_DEBTORS = (
    "select o.*, coalesce(c.name, '') as customer_name from ("
    "select i.company_id, i.customer_id, i.currency_code, array_agg(distinct i.estate_id) as estate_ids,"
    " count(*) as item_count, cast(sum(i.open_minor) as bigint) as open_minor, min(i.due_date) as oldest,"
    " cast(coalesce(sum(i.open_minor) filter (where i.due_date <"
    " cast(cast(:now as timestamptz) at time zone n.time_zone as date)), 0) as bigint) as overdue_minor"
    " from open_items i join nodes n on n.node_id = i.estate_id where i.open_minor <> 0"
    " and (:company_id = 0 or i.company_id = :company_id) and (:estate_id = 0 or i.estate_id = :estate_id)"
    " and (:everybody or i.customer_id = any(cast(:customers as uuid[])))"
    " group by 1, 2, 3) o"
    " left join customers c on c.company_id = o.company_id and c.customer_id = o.customer_id"
    " where (o.overdue_minor > 0 or :include_current and o.open_minor > 0)"
    " and {further} order by {ordering} limit :limit"
)


@dataclass(frozen=True, slots=True)
class DebtorFilter:
    """Whose debts: of one company and estate, or of all in scope; also those that are not due yet."""

    company_id: int = 0
    estate_id: int = 0
    include_current: bool = False


# Amounts of two currencies are never compared. Whichever order is asked for, all that is open is added up first.
_WHO = {"company_id": int, "customer_id": UUID}
DEBTOR_ORDERS = paging.Orders(
    "overdue desc",
    overdue={"currency_code": str, "overdue_minor": int, **_WHO},
    open={"currency_code": str, "open_minor": int, **_WHO},
    oldest={"currency_code": str, "oldest": date, **_WHO},
)


def list_debtors(
    tx: Tx, wanted: DebtorFilter, order: paging.Order, limit: int, customers: Sequence[UUID] = ()
) -> Sequence[Row[Any]]:
    """Who owes.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        order: in which order, and from where on.
        limit: rows at most.
        customers: only these; everybody where it is empty.
    """
    further, ordering, last = order.said("o")
    whose = {"everybody": not customers, "customers": list(customers)}
    values = {**asdict(wanted), **last, **whose, "now": clock.now(), "limit": limit}
    return tx.execute(text(_DEBTORS.format(further=further, ordering=ordering)), values).all()


# By the estate and its due dates first, as the index lies: an index by unit would cost every run that opens items.
_UNITS = text(
    "select i.unit_id, max(i.unit_code) as unit_code, i.customer_id, coalesce(max(c.name), '') as customer_name,"
    " count(*) as item_count, sum(i.open_minor) as open_minor, min(i.due_date) as oldest,"
    " coalesce(sum(i.open_minor) filter (where i.due_date <"
    " cast(cast(:now as timestamptz) at time zone n.time_zone as date)), 0) as overdue_minor"
    " from open_items i join nodes n on n.node_id = i.estate_id"
    " left join customers c on c.company_id = i.company_id and c.customer_id = i.customer_id"
    " where i.company_id = :company_id and i.estate_id = :estate_id and i.open_minor <> 0"
    " and i.unit_id in (select unnest(cast(:units as uuid[])))"
    " group by i.unit_id, i.customer_id order by max(i.unit_code), i.unit_id, open_minor desc, i.customer_id"
)


def batch_get_unit_arrears(
    tx: Tx, company_id: int, estate_id: int, units: Sequence[UUID]
) -> dict[UUID, list[Row[Any]]]:
    """What is open on units of an estate: by unit, a row a customer who owes, those who owe most first.

    Args:
        tx: under the caller's scope.
        company_id, estate_id: where.
        units: which; those on which nothing is open are left out.
    """
    values = {"now": clock.now(), "company_id": company_id, "estate_id": estate_id, "units": list(units)}
    by_unit: dict[UUID, list[Row[Any]]] = {}
    for row in tx.execute(_UNITS, values):
        by_unit.setdefault(row.unit_id, []).append(row)
    return by_unit


@dataclass(frozen=True, slots=True)
class PrepaymentFilter:
    """Which prepayments of a company; what is empty does not filter. Those that hold nothing any more are left out
    unless they are wanted."""

    company_id: int
    estate_id: int = 0
    customer_id: UUID | None = None
    include_used: bool = False
    unit_id: UUID | None = None
    building_id: UUID | None = None


PREPAYMENT_ORDERS = paging.Orders("made", made={"prepayment_id": int})


def list_prepayments(tx: Tx, wanted: PrepaymentFilter, order: paging.Order, limit: int) -> Sequence[Prepayment]:
    """Prepayments.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        order: in which order, and from where on.
        limit: rows at most.
    """
    query = select(Prepayment).where(Prepayment.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Prepayment.estate_id == wanted.estate_id)
    if wanted.customer_id:
        query = query.where(Prepayment.customer_id == wanted.customer_id)
    if not wanted.include_used:
        query = query.where(Prepayment.balance_minor > 0)
    query = query.where(*prepaid_at(wanted, Prepayment.prepayment_id, Prepayment.payment_id))
    return tx.scalars(order.begun(query, Prepayment).limit(limit)).all()


def get_prepayment_balance(tx: Tx, company_id: int, customer_id: UUID) -> Row[Any]:
    """What a customer has in advance: balance_minor, general_minor, verified_minor."""
    query = select(
        func.coalesce(func.sum(Prepayment.balance_minor), 0).label("balance_minor"),
        func.coalesce(func.sum(case((Prepayment.fee_item_ids.is_(None), Prepayment.balance_minor))), 0).label(
            "general_minor"
        ),
        func.coalesce(func.sum(case((Prepayment.verified, Prepayment.balance_minor))), 0).label("verified_minor"),
    ).where(Prepayment.company_id == company_id, Prepayment.customer_id == customer_id, Prepayment.balance_minor > 0)
    return tx.execute(query).one()
