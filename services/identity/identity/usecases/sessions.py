"""Ending sessions, and whether one is still active."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from chassis.data.tx import Tx
from chassis.errors import NotFound

from identity.records import Principal, Session
from identity.usecases import principals


def sign_out(tx: Tx) -> None:
    """Ends the caller's session; ended before, nothing changes."""
    session_id = tx.scope.principal.session_id
    session, _ = principals.lock_session(tx, uuid.UUID(session_id))
    principals.revoke_session(tx, session, "signed out")
    tx.audit("identity.sign_out", f"sessions/{session_id}", company_id=0)


def sign_out_everywhere(tx: Tx) -> None:
    """Ends every session of the caller, this one too."""
    caller_id = tx.scope.principal.id
    principals.revoke_all(tx, uuid.UUID(caller_id), "signed out everywhere")
    tx.audit("identity.sign_out_everywhere", f"principals/{caller_id}", company_id=0)


def end_session(tx: Tx, session_id: uuid.UUID) -> None:
    """Ends one of the caller's sessions; ended before, nothing changes.

    Raises:
        NotFound: it is not the caller's.
    """
    session = tx.find(Session, session_id)
    if session is None or str(session.principal_id) != tx.scope.principal.id:
        raise NotFound(f"Session {session_id} is not one of yours")
    session, _ = principals.lock_session(tx, session_id)
    principals.revoke_session(tx, session, "ended by its owner")
    tx.audit("identity.end_session", f"sessions/{session_id}", company_id=0)


@dataclass(frozen=True, slots=True)
class CheckSession:
    """Whether a session is active and this principal's."""

    session_id: uuid.UUID
    principal_id: uuid.UUID


@dataclass(frozen=True, slots=True)
class CheckedSession:
    """Whether a session is active, and its principal's grants version."""

    active: bool
    grants_version: int


def check_session(tx: Tx, command: CheckSession) -> CheckedSession:
    """Whether a session is active; disabling a principal ends its sessions too."""
    session = tx.find(Session, command.session_id)
    principal = tx.find(Principal, command.principal_id)
    if session is None or principal is None or session.principal_id != command.principal_id:
        return CheckedSession(False, 0)
    return CheckedSession(session.ended_at is None, principal.grants_version)
