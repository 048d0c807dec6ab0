"""Reads for lists and pages of contracts by which the company owes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Date, cast, func, select, text

from contracts.records.payables import (
    ACTIVE,
    INCOMING_LEASE,
    PAID,
    PLANNED,
    READY,
    WITHDRAWN,
    PayableContract,
    PayableLine,
)

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_UNASKED = (PLANNED, READY)


@dataclass(frozen=True, slots=True)
class PayableFilter:
    """Which contracts a list has; what is empty filters nothing. `due` are those that people are reminded of."""

    company_id: int
    estate_id: int
    today: date
    kind: str = ""
    state: str = ""
    due: bool = False
    supplier_id: UUID | None = None


def list_payable_contracts(
    tx: Tx, wanted: PayableFilter, *, limit: int, before: UUID | None
) -> Sequence[PayableContract]:
    """Contracts by which the company owes, newest first."""
    contract, line = PayableContract, PayableLine
    query = select(contract).where(contract.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(contract.estate_id == wanted.estate_id)
    if wanted.kind:
        query = query.where(contract.kind == wanted.kind)
    if wanted.state:
        query = query.where(contract.state == wanted.state)
    if wanted.due:
        reminded = cast(line.due_date - contract.remind_days, Date) <= wanted.today
        lines = select(line.line_id).where(
            line.company_id == contract.company_id,
            line.contract_id == contract.contract_id,
            line.state.in_(_UNASKED),
            reminded,
        )
        query = query.where(contract.state == ACTIVE, lines.exists())
    if wanted.supplier_id:
        query = query.where(contract.supplier_id == wanted.supplier_id)
    if before:
        query = query.where(contract.contract_id < before)
    return tx.scalars(query.order_by(contract.contract_id.desc()).limit(limit)).all()


def payable_lines(tx: Tx, contract: PayableContract) -> Sequence[PayableLine]:
    """The plan of a contract, in the order of its due days."""
    query = select(PayableLine).where(
        PayableLine.company_id == contract.company_id, PayableLine.contract_id == contract.contract_id
    )
    return tx.scalars(query.order_by(PayableLine.due_date, PayableLine.line_id)).all()


def _sum(which: ColumnElement[bool]) -> ColumnElement[int]:
    """The sum of some lines, in minor units."""
    return cast(func.coalesce(func.sum(PayableLine.amount_minor).filter(which), 0), BigInteger)


def payable_sums(tx: Tx, company_id: int, contract_ids: Iterable[UUID]) -> dict[UUID, Any]:
    """What plans come to, what of them is paid, and the next day on which something is due that nobody asked for."""
    line = PayableLine
    query = (
        select(
            line.contract_id,
            _sum(line.state != WITHDRAWN).label("total"),
            _sum(line.state == PAID).label("paid"),
            func.min(line.due_date).filter(line.state.in_(_UNASKED)).label("next_due"),
        )
        .where(line.company_id == company_id, line.contract_id.in_(list(contract_ids)))
        .group_by(line.contract_id)
    )
    return {row.contract_id: row for row in tx.execute(query)}


def supplier_states(tx: Tx, company_id: int, supplier_ids: Iterable[UUID]) -> dict[UUID, str]:
    """How the files of suppliers stand, as far as contracts has heard."""
    ids = list(supplier_ids)
    statement = text("select supplier_id, state from suppliers where company_id = :company and supplier_id = any(:ids)")
    found = tx.execute(statement, {"company": company_id, "ids": ids}) if ids else ()
    return {row.supplier_id: row.state for row in found}


def incoming_on(tx: Tx, company_id: int, estate_id: int, day: date, *, limit: int) -> Sequence[PayableContract]:
    """The leases that the company takes in an estate and that have a day, by number."""
    contract = PayableContract
    query = select(contract).where(
        contract.company_id == company_id,
        contract.estate_id == estate_id,
        contract.kind == INCOMING_LEASE,
        contract.state != "draft",
        contract.state != "submitted",
        contract.start_date <= day,
        contract.end_date >= day,
    )
    return tx.scalars(query.order_by(contract.number_key).limit(limit)).all()
