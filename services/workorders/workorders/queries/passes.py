"""Reads for the list of goods release passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from sqlalchemy import select

from workorders.records.passes import APPROVED, EXPIRED, REQUESTED, Pass

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class PassFilter:
    """Which passes a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    customer_id: UUID | None = None


def list_passes(tx: Tx, wanted: PassFilter, *, limit: int, before: UUID | None) -> Sequence[Pass]:
    """Passes, the latest first."""
    query = select(Pass).where(Pass.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Pass.estate_id == wanted.estate_id)
    if wanted.customer_id:
        query = query.where(Pass.customer_id == wanted.customer_id)
    if wanted.state == EXPIRED:
        query = query.where(Pass.state.in_((REQUESTED, APPROVED)), Pass.valid_until <= clock.now())
    elif wanted.state:
        query = query.where(Pass.state == wanted.state)
        if wanted.state in (REQUESTED, APPROVED):
            query = query.where(Pass.valid_until > clock.now())
    if before:
        query = query.where(Pass.pass_id < before)
    return tx.scalars(query.order_by(Pass.pass_id.desc()).limit(limit)).all()
