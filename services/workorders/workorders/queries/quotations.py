"""Reads for lists of prices and quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from sqlalchemy import select

from workorders.records.quotations import OrderCharge, PriceItem, Quotation, QuotationLine

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Part = TypeVar("Part", QuotationLine, OrderCharge)


def list_price_items(tx: Tx, company_id: int, *, retired: bool, limit: int, after: str) -> Sequence[PriceItem]:
    """Prices, by code."""
    query = select(PriceItem).where(PriceItem.company_id == company_id, PriceItem.code_key > after)
    if not retired:
        query = query.where(PriceItem.retired.is_(False))
    return tx.scalars(query.order_by(PriceItem.code_key).limit(limit)).all()


def list_quotations(tx: Tx, company_id: int, order_id: UUID, *, limit: int, after: int) -> Sequence[Quotation]:
    """The quotations of an order, oldest first."""
    query = select(Quotation).where(
        Quotation.company_id == company_id, Quotation.order_id == order_id, Quotation.place > after
    )
    return tx.scalars(query.order_by(Quotation.place).limit(limit)).all()


def lines_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> Mapping[UUID, Sequence[QuotationLine]]:
    """The lines of quotations, in their order."""
    return _parts(tx, QuotationLine, company_id, ids)


def charges_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> Mapping[UUID, Sequence[OrderCharge]]:
    """What is charged of quotations."""
    return _parts(tx, OrderCharge, company_id, ids)


def _parts(tx: Tx, kind: type[Part], company_id: int, ids: Iterable[UUID]) -> Mapping[UUID, Sequence[Part]]:
    query = select(kind).where(kind.company_id == company_id, kind.quotation_id.in_(set(ids)))
    found: dict[UUID, list[Part]] = defaultdict(list)
    for one in tx.scalars(query.order_by(kind.quotation_id, kind.place)):
        found[one.quotation_id].append(one)
    return found
