"""Incidents: what happened, who acknowledged it, and how it was handled."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import Numeric
from sqlalchemy.orm import Mapped, mapped_column

OPEN, ACKNOWLEDGED, CLOSED = "open", "acknowledged", "closed"
MINOR, MAJOR = "minor", "major"


class AlreadyAcknowledged(Conflict):
    """Somebody else is on it."""

    default_reason = "INCIDENT_ACKNOWLEDGED"


class AlreadyClosed(Conflict):
    """The incident is over."""

    default_reason = "INCIDENT_CLOSED"


class Incident(Versioned):
    """What happened on an estate."""

    __tablename__ = "incidents"
    company_id: Mapped[Key]
    incident_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    kind: Mapped[str]
    severity: Mapped[str]
    occurred_at: Mapped[datetime]
    place: Mapped[str]
    description: Mapped[str]
    alarm: Mapped[bool]
    latitude: Mapped[Decimal | None] = mapped_column(Numeric(10, 7))
    longitude: Mapped[Decimal | None] = mapped_column(Numeric(10, 7))
    state: Mapped[str] = mapped_column(default=OPEN)
    reporter: Mapped[str]
    client_id: Mapped[str | None]
    reported_at: Mapped[datetime]
    acknowledger: Mapped[str] = mapped_column(default="")
    acknowledged_at: Mapped[datetime | None]
    handling: Mapped[str] = mapped_column(default="")
    closer: Mapped[str] = mapped_column(default="")
    closed_at: Mapped[datetime | None]

    def acknowledge(self, by: str) -> bool:
        """Says that somebody is on it; gives whether they are the first to say so.

        Raises:
            AlreadyAcknowledged: somebody else is on it.
            AlreadyClosed: it is over.
        """
        if self.state == CLOSED:
            raise AlreadyClosed("This incident is closed: enter what happens now as another one")
        if self.state == ACKNOWLEDGED:
            if self.acknowledger == by:
                return False
            raise AlreadyAcknowledged("Somebody else is on it already")
        self.touch("")
        self.state, self.acknowledger, self.acknowledged_at = ACKNOWLEDGED, by, clock.now()
        return True

    def close(self, by: str, handling: str, etag: str) -> None:
        """Closes it, with how it was handled.

        Raises:
            PreconditionFailed: somebody changed it meanwhile.
            AlreadyClosed: it is over.
        """
        self.must_be(etag)
        if self.state == CLOSED:
            raise AlreadyClosed("This incident is closed: enter what happens now as another one")
        self.touch(etag)
        now = clock.now()
        if self.state == OPEN:
            self.acknowledger, self.acknowledged_at = by, now
        self.state, self.handling, self.closer, self.closed_at = CLOSED, handling, by, now
