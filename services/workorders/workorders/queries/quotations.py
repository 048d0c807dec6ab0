"""Reads for lists of prices and quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class QuotationFilter:
    """Which quotations a file has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""


def all_quotations(tx: Tx, wanted: QuotationFilter, *, limit: int, before: UUID | None) -> Sequence[Quotation]:
    """Quotations of all orders, the latest first."""
    query = select(Quotation).where(Quotation.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Quotation.estate_id == wanted.estate_id)
    if wanted.state:
        query = query.where(Quotation.state == wanted.state)
    if before:
        query = query.where(Quotation.quotation_id < before)
    return tx.scalars(query.order_by(Quotation.quotation_id.desc()).limit(limit)).all()


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
