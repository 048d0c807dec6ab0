"""Incidents are entered, or raised as an alarm that is told at once; acknowledged by one, and closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from sqlalchemy import select, text

from workorders.domain.work import TOLERANCE
from workorders.queries.people import holders_of
from workorders.records.incidents import MAJOR, MINOR, Incident
from workorders.usecases.export_words import INCIDENT_KINDS
from workorders.usecases.telling import tell_staff
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

HANDLE = "workorders.incidents.handle"
_LOCK = text("select pg_advisory_xact_lock(hashtextextended(:key, :company))")
_NAME = text("select name from workers where company_id = :company and principal_id = :id")


@dataclass(frozen=True, slots=True)
class CreateIncident:
    """What happened; manor.workorders.v1.Incident says what each means."""

    company_id: int
    estate_id: int
    kind: str
    place: str
    severity: str = ""
    occurred_at: datetime | None = None
    description: str = ""
    alarm: bool = False
    latitude: str = ""
    longitude: str = ""
    client_id: str = ""


def create_incident(tx: Tx, command: CreateIncident) -> Incident:
    """Enters an incident, and tells of an alarm; the same id of the same reporter gives the incident that it made.

    Raises:
        Invalid: it lies ahead, half a position is given, or nobody says what happened without an alarm.
        NotFound: there is no such estate.
    """
    if command.client_id and (made := _made_before(tx, command)):
        return made
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    now = clock.now()
    _check(command, now)
    incident = Incident(
        company_id=command.company_id,
        incident_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        kind=command.kind,
        severity=command.severity or (MAJOR if command.alarm else MINOR),
        occurred_at=min(command.occurred_at or now, now),
        place=command.place,
        description=command.description,
        alarm=command.alarm,
        latitude=Decimal(command.latitude) if command.latitude else None,
        longitude=Decimal(command.longitude) if command.longitude else None,
        reporter=tx.scope.principal.id,
        client_id=command.client_id or None,
        reported_at=now,
    )
    tx.add(incident)
    tx.flush()
    _audit(tx, "create_incident", incident)
    if incident.alarm:
        _tell(tx, incident)
    return incident


def _made_before(tx: Tx, command: CreateIncident) -> Incident | None:
    reporter = tx.scope.principal.id
    tx.execute(_LOCK, {"key": f"incident/{reporter}/{command.client_id}", "company": command.company_id})
    query = select(Incident).where(
        Incident.company_id == command.company_id,
        Incident.reporter == reporter,
        Incident.client_id == command.client_id,
    )
    return tx.scalars(query).one_or_none()


def _check(command: CreateIncident, now: datetime) -> None:
    faults = []
    # An alarm is taken whatever the phone's clock says.
    if command.occurred_at and command.occurred_at > now + TOLERANCE and not command.alarm:
        faults.append(Violation("incident.occur_time", Fault.LIES_AHEAD))
    if bool(command.latitude) != bool(command.longitude):
        faults.append(Violation("incident.longitude", Fault.HALF_A_POSITION))
    for name, most in (("latitude", 90), ("longitude", 180)):
        said = getattr(command, name)
        if said and abs(Decimal(said)) > most:
            faults.append(Violation(f"incident.{name}", Fault.NOT_ON_EARTH, most=most))
    if not command.alarm and not command.description.strip():
        faults.append(Violation("incident.description", Fault.DESCRIPTION_MISSING))
    if faults:
        raise Invalid("Something is wrong with the incident", violations=faults)


def _tell(tx: Tx, incident: Incident) -> None:
    """Tells all who handle incidents there of an alarm, but whoever raised it."""
    told = holders_of(tx, incident.company_id, incident.estate_id, HANDLE) - {incident.reporter}
    name = tx.scalar(_NAME, {"company": incident.company_id, "id": incident.reporter}) or "-"
    fields = {"kind": INCIDENT_KINDS[incident.kind][0], "place": incident.place, "name": name}
    where = (incident.company_id, incident.estate_id)
    tell_staff(tx, where, "workorders.alarm_raised", told, reason=f"incidents/{incident.incident_id}", fields=fields)


@dataclass(frozen=True, slots=True)
class AcknowledgeIncident:
    """An incident that somebody is on."""

    company_id: int
    incident_id: UUID


def acknowledge_incident(tx: Tx, command: AcknowledgeIncident) -> Incident:
    """Says that somebody is on it.

    Raises:
        AlreadyAcknowledged: somebody else is on it.
        AlreadyClosed: it is over.
        NotFound.
    """
    incident = tx.lock(Incident, (command.company_id, command.incident_id))
    if incident.acknowledge(tx.scope.principal.id):
        _audit(tx, "acknowledge_incident", incident)
    return incident


@dataclass(frozen=True, slots=True)
class CloseIncident:
    """An incident that is over, and how it was handled."""

    company_id: int
    incident_id: UUID
    handling: str
    etag: str = ""


def close_incident(tx: Tx, command: CloseIncident) -> Incident:
    """Closes an incident.

    Raises:
        PreconditionFailed: somebody changed it meanwhile.
        AlreadyClosed: it is over.
        NotFound.
    """
    incident = tx.lock(Incident, (command.company_id, command.incident_id))
    incident.close(tx.scope.principal.id, command.handling, command.etag)
    _audit(tx, "close_incident", incident)
    return incident


def _audit(tx: Tx, action: str, incident: Incident) -> None:
    about = {"kind": incident.kind, "place": incident.place, "alarm": incident.alarm, "state": incident.state}
    where = {"company_id": incident.company_id, "estate_id": incident.estate_id}
    tx.audit(f"workorders.{action}", f"incidents/{incident.incident_id}", about, **where)
