"""What was paid for a unit or a building: open items say the unit, tenants says in which building it is."""

from __future__ import annotations

from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, column, or_, select, table

from payments.records.open_items import Allocation, OpenItem, Unit
from payments.records.orders import OrderItem

_nodes = table("nodes", column("node_id"), column("kind"))


class Placed(Protocol):
    """A filter by company, unit and building."""

    @property
    def company_id(self) -> int:
        """0 for all in scope."""

    @property
    def unit_id(self) -> UUID | None:
        """None for any."""

    @property
    def building_id(self) -> UUID | None:
        """None for any."""


def paid_at(wanted: Placed, payment_id: Any) -> list[ColumnElement[bool]]:
    """That a payment gave something to an item of the place; nothing where none is wanted.

    Args:
        wanted: the filter.
        payment_id: the column that names the payment.
    """
    if not (wanted.unit_id or wanted.building_id):
        return []
    return [payment_id.in_(_allocated(wanted, Allocation.payment_id))]


def ordered_at(wanted: Placed, order_id: Any) -> list[ColumnElement[bool]]:
    """That an order is for an item of the place; nothing where none is wanted."""
    if not (wanted.unit_id or wanted.building_id):
        return []
    of_item = and_(OrderItem.company_id == OpenItem.company_id, OrderItem.receivable_id == OpenItem.receivable_id)
    return [order_id.in_(select(OrderItem.order_id).join(OpenItem, of_item).where(*_items(wanted)))]


def prepaid_at(wanted: Placed, prepayment_id: Any, payment_id: Any) -> list[ColumnElement[bool]]:
    """That a prepayment was drawn for an item of the place, or came with what paid one; nothing without a place."""
    if not (wanted.unit_id or wanted.building_id):
        return []
    drawn = _allocated(wanted, Allocation.prepayment_id).where(Allocation.prepayment_id.is_not(None))
    return [or_(prepayment_id.in_(drawn), payment_id.in_(_allocated(wanted, Allocation.payment_id)))]


def _allocated(wanted: Placed, found: Any) -> Select[Any]:
    of_item = and_(Allocation.company_id == OpenItem.company_id, Allocation.receivable_id == OpenItem.receivable_id)
    return select(found).join(OpenItem, of_item).where(*_items(wanted))


def _items(wanted: Placed) -> list[ColumnElement[bool]]:
    """The items of the place."""
    # Over all companies their ids are named, so that items are found by the index that begins with it.
    companies = [wanted.company_id] if wanted.company_id else select(_nodes.c.node_id).where(_nodes.c.kind == "company")
    found: list[ColumnElement[bool]] = [OpenItem.company_id.in_(companies)]
    if wanted.unit_id:
        found.append(OpenItem.unit_id == wanted.unit_id)
    if wanted.building_id:
        units = select(Unit.unit_id).where(Unit.building_id == wanted.building_id)
        found.append(OpenItem.unit_id.in_(units.where(Unit.company_id.in_(companies))))
    return found
