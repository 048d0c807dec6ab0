"""What signing in needs, and the tokens that it gives."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from chassis import clock
from chassis.data import ids
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Unauthenticated
from chassis.rpc.tokens import LIFETIME_SECONDS, SigningKey
from chassis.scope import Principal as Caller
from chassis.scope import Scope

from identity.domain.passwords import Passwords, token_hash
from identity.records import Operator, PasswordHolder, Principal, RefreshToken, Session, Staff
from identity.settings import Settings


class WrongCredentials(Unauthenticated):
    """No such name, or not its password: the answer does not say which."""

    default_reason = "WRONG_CREDENTIALS"


@dataclass(frozen=True, slots=True)
class Gate:
    """What signing in needs.

    Args:
        database: identity's.
        settings: identity's.
        key: signs access tokens.
        passwords: hashes and compares them.
    """

    database: Database
    settings: Settings
    key: SigningKey
    passwords: Passwords

    def within(self, group_id: int, caller: Caller | None = None) -> UnitOfWork:
        """A transaction over the group: a principal's own affairs lie wherever they were granted something."""
        return UnitOfWork(self.database, Scope.group(group_id, caller))

    def anonymous(self) -> UnitOfWork:
        """A transaction before anybody is known, which reads what leads to a group and counts attempts."""
        return UnitOfWork(self.database, Scope.group(0))


@dataclass(frozen=True, slots=True)
class Issued:
    """The tokens of a session, and whose it is."""

    principal: Caller
    access_token: str
    access_expires_at: datetime
    refresh_token: str
    refresh_expires_at: datetime


def begin_session(tx: Tx, gate: Gate, principal: Principal, device: str) -> Issued:
    """A new session and its first tokens."""
    now = clock.now()
    session = Session(
        session_id=ids.uuid7(),
        group_id=principal.group_id,
        principal_id=principal.principal_id,
        device=device,
        started_at=now,
        refreshed_at=now,
        expires_at=now,
    )
    tx.add(session)
    tx.flush()
    tx.audit("identity.sign_in", f"sessions/{session.session_id}", {"device": device}, company_id=0)
    return issue(tx, gate, principal, session, next_refresh_token(tx, gate, principal, session))


def next_refresh_token(tx: Tx, gate: Gate, principal: Principal, session: Session) -> str:
    """A new refresh token of a session, which lasts longer by it."""
    now, settings = clock.now(), gate.settings
    resident = principal.kind == "resident"
    idle = timedelta(days=settings.resident_session_days) if resident else timedelta(hours=settings.staff_session_hours)
    session.refreshed_at = now
    session.expires_at = min(now + idle, session.started_at + timedelta(days=settings.session_days))
    refresh_token = f"{principal.group_id}.{session.session_id.hex}.{secrets.token_urlsafe(32)}"
    tx.add(
        RefreshToken(
            token_hash=token_hash(refresh_token),
            group_id=principal.group_id,
            session_id=session.session_id,
            issued_at=now,
        )
    )
    tx.flush()
    return refresh_token


def issue(tx: Tx, gate: Gate, principal: Principal, session: Session, refresh_token: str) -> Issued:
    """A session's tokens, with a new access token."""
    caller = Caller(
        str(principal.principal_id),
        principal.kind,  # type: ignore[arg-type]  # the column's check allows these kinds
        principal.group_id,
        str(session.session_id),
    )
    signs_in_as: dict[str, type[PasswordHolder]] = {"staff": Staff, "operator": Operator}
    record = signs_in_as.get(principal.kind)
    member = tx.find(record, principal.principal_id) if record else None
    access_token = gate.key.sign(
        subject=caller.id,
        kind=caller.kind,
        group_id=caller.group_id,
        session_id=caller.session_id,
        grants_version=principal.grants_version,
        must_change_password=member is not None and member.must_change_password,
    )
    ends_at = clock.now() + timedelta(seconds=LIFETIME_SECONDS)
    return Issued(caller, access_token, ends_at, refresh_token, session.expires_at)
