"""Reads for lists and sheets of labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from workorders.records.orders import Label

if TYPE_CHECKING:
    from chassis.data.tx import Tx


def list_labels(
    tx: Tx, company_id: int, *, estate_id: int, retired: bool, limit: int, before: UUID | None
) -> Sequence[Label]:
    """Labels, the latest first."""
    query = select(Label).where(Label.company_id == company_id)
    if estate_id:
        query = query.where(Label.estate_id == estate_id)
    if not retired:
        query = query.where(Label.retired.is_(False))
    if before:
        query = query.where(Label.label_id < before)
    return tx.scalars(query.order_by(Label.label_id.desc()).limit(limit)).all()
