"""Reads for the list of incidents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from workorders.records.incidents import Incident

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class IncidentFilter:
    """Which incidents a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    kind: str = ""
    severity: str = ""


def list_incidents(tx: Tx, wanted: IncidentFilter, *, limit: int, before: UUID | None) -> Sequence[Incident]:
    """Incidents, the latest first."""
    query = select(Incident).where(Incident.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Incident.estate_id == wanted.estate_id)
    for column, value in (
        (Incident.state, wanted.state),
        (Incident.kind, wanted.kind),
        (Incident.severity, wanted.severity),
    ):
        if value:
            query = query.where(column == value)
    if before:
        query = query.where(Incident.incident_id < before)
    return tx.scalars(query.order_by(Incident.incident_id.desc()).limit(limit)).all()
