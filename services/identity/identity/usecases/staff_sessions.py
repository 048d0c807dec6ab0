"""Where members of staff are signed in, for those who look after them: a phone that is lost is signed out."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from chassis.data.tx import Tx
from chassis.errors import NotFound

from identity import queries
from identity.records import Session, Staff
from identity.usecases import principals
from identity.usecases.staff import WRITE


def list_staff_sessions(tx: Tx, principal_id: uuid.UUID) -> Sequence[Session]:
    """A member of staff's active sessions, the one used last first.

    Raises:
        Denied: the caller has not power over them wherever they hold a role.
    """
    _member(tx, principal_id, "see where they are signed in")
    return queries.list_sessions(tx, principal_id)


@dataclass(frozen=True, slots=True)
class EndStaffSession:
    """Whose session is to end, and which."""

    principal_id: uuid.UUID
    session_id: uuid.UUID


def end_staff_session(tx: Tx, command: EndStaffSession) -> None:
    """Ends one of a member of staff's sessions; ended before, nothing changes.

    Raises:
        Denied: the caller has not power over them wherever they hold a role.
        NotFound: it is not theirs.
    """
    member = _member(tx, command.principal_id, "sign them out")
    session = tx.find(Session, command.session_id)
    if session is None or session.principal_id != command.principal_id:
        raise NotFound(f"Session {command.session_id} is not one of theirs")
    session, _ = principals.lock_session(tx, command.session_id)
    principals.revoke_session(tx, session, "ended by an administrator")
    tx.audit(
        "identity.end_staff_session",
        f"staff/{command.principal_id}",
        {"session": str(command.session_id), "device": session.device},
        company_id=member.company_id,
        estate_id=member.estate_id,
    )


def _member(tx: Tx, principal_id: uuid.UUID, what: str) -> Staff:
    """Power over somebody is power at each node where they hold a role, as for a new password."""
    member = tx.get(Staff, principal_id)
    nodes = principals.nodes_of(tx, principal_id) | {member.node_id}
    principals.require_may(tx, WRITE, nodes, what)
    return member
