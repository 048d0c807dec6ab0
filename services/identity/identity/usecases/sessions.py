"""Signing in, refreshing, signing out, and what a session is worth."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from chassis import clock
from chassis.data import ids
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Denied, Invalid, NotFound, Unauthenticated, Violation
from chassis.rpc.tokens import LIFETIME_SECONDS, SigningKey
from chassis.scope import Principal as Caller
from chassis.scope import Scope
from sqlalchemy import select, update

from identity.domain.passwords import Passwords, attempt_subject, token_hash
from identity.records import ClientId, PartnerClient, Principal, RefreshToken, Session, Staff, Username
from identity.settings import Settings
from identity.usecases import attempts, principals
from identity.violations import Fault


class WrongCredentials(Unauthenticated):
    """No such name, or not its password: the answer does not say which."""

    default_reason = "WRONG_CREDENTIALS"


class SessionEnded(Unauthenticated):
    """The session or the refresh token is no good any more."""

    default_reason = "SESSION_ENDED"


class RefreshTokenReused(Unauthenticated):
    """A refresh token came twice: one of the two who used it stole it, so the session ended."""

    default_reason = "REFRESH_TOKEN_REUSED"


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


@dataclass(frozen=True, slots=True)
class Issued:
    """The tokens of a session, and whose it is."""

    principal: Caller
    access_token: str
    access_expires_at: datetime
    refresh_token: str
    refresh_expires_at: datetime


def sign_in(gate: Gate, *, username: str, password: str, device: str = "") -> Issued:
    """Signs a member of staff in.

    Raises:
        WrongCredentials: no such username, or not its password.
        attempts.Locked: too many wrong ones; says until when.
        Denied: the password is right and they are disabled.
    """
    name = username.strip().lower()
    subject = attempt_subject("password", name)
    lock = attempts.count_attempt(gate.database, subject, gate.settings.attempts, gate.settings.lock_minutes)
    staff = _staff_by_username(gate, name)
    if not gate.passwords.matches(staff.password_hash if staff else None, password) or staff is None:
        _refuse(gate, staff, lock)
        raise WrongCredentials("The username or the password is wrong")
    with gate.within(staff.group_id, Caller(str(staff.principal_id), "staff", staff.group_id)) as tx:
        attempts.forget_attempts(tx, subject)
        principal = tx.lock(Principal, staff.principal_id)
        disabled = principal.disabled
        if not disabled:
            if gate.passwords.outdated(staff.password_hash):
                tx.lock(Staff, staff.principal_id).password_hash = gate.passwords.hash(password)
            return begin_session(tx, gate, principal, device)
    raise Denied("This sign-in is disabled: ask your administrator", reason="PRINCIPAL_DISABLED")


def sign_in_partner(gate: Gate, *, partner_client_id: uuid.UUID, secret: str) -> Issued:
    """Signs a partner's program in.

    Raises:
        WrongCredentials: no such program, not its secret, or it is disabled.
        attempts.Locked: too many wrong ones; says until when.
    """
    subject = attempt_subject("secret", str(partner_client_id))
    attempts.count_attempt(gate.database, subject, gate.settings.attempts, gate.settings.lock_minutes)
    with UnitOfWork(gate.database, Scope.group(0)) as tx:
        found = tx.session.get(ClientId, partner_client_id)
    if found is not None:
        with gate.within(found.group_id, Caller(str(partner_client_id), "partner", found.group_id)) as tx:
            client = tx.get(PartnerClient, partner_client_id)
            good = secrets.compare_digest(client.secret_hash, token_hash(secret))
            principal = tx.lock(Principal, partner_client_id)
            if good and not principal.disabled:
                attempts.forget_attempts(tx, subject)
                return begin_session(tx, gate, principal, client.name)
    raise WrongCredentials("The program or its secret is wrong, or it is disabled")


def refresh_session(gate: Gate, *, refresh_token: str) -> Issued:
    """New tokens for a refresh token's one use.

    Two that use it at the same moment, such as two gateways for one browser, get the same successor: the second
    within `refresh_grace_seconds`, and only until the successor itself is used.

    Raises:
        SessionEnded: the token or its session is no good.
        RefreshTokenReused: the token was used before; the session ends (RFC 9700, section 4.14.2).
    """
    ended = SessionEnded("The session has ended: sign in")
    group_id = _group_of(refresh_token)
    if not group_id:
        raise ended
    with gate.within(group_id) as tx:
        token = tx.session.get(RefreshToken, token_hash(refresh_token))
        if token is None:
            raise ended
        session, principal = principals.lock_session(tx, token.session_id)
        tx.session.refresh(token)  # whoever held the locks before may have used it
        now, grace = clock.now(), timedelta(seconds=gate.settings.refresh_grace_seconds)
        successor = token.same_again(now, refresh_token, grace)
        if token.used_at is None or successor:
            if not session.stands(now) or principal.disabled:
                raise ended
            if not successor:
                successor = _next_token(tx, gate, principal, session)
                _use(tx, token, refresh_token, successor)
            return _issued(tx, gate, principal, session, successor)
        principals.revoke_session(tx, session, "refresh token reused")
        tx.audit(
            "identity.end_reused_session",
            f"sessions/{session.session_id}",
            {"principal": str(session.principal_id)},
            company_id=0,
        )
    raise RefreshTokenReused("This refresh token was used before, so the session was ended: sign in")


def _use(tx: Tx, token: RefreshToken, refresh_token: str, successor: str) -> None:
    """Marks a refresh token as used; whoever sends the one before it from now on reuses that."""
    tx.execute(
        update(RefreshToken)
        .where(RefreshToken.session_id == token.session_id, RefreshToken.successor.is_not(None))
        .values(successor=None)
    )
    token.use(clock.now(), refresh_token, successor)


def sign_out(tx: Tx, *, caller: Caller) -> None:
    """Ends the caller's session; ended before, nothing changes."""
    session, _ = principals.lock_session(tx, uuid.UUID(caller.session_id))
    principals.revoke_session(tx, session, "signed out")
    tx.audit("identity.sign_out", f"sessions/{caller.session_id}", company_id=0)


def end_session(tx: Tx, *, caller: Caller, session_id: uuid.UUID) -> None:
    """Ends one of the caller's sessions; ended before, nothing changes.

    Raises:
        NotFound: it is not the caller's.
    """
    found = tx.session.get(Session, session_id)
    if found is None or str(found.principal_id) != caller.id:
        raise NotFound(f"Session {session_id} is none of yours")
    session, _ = principals.lock_session(tx, session_id)
    principals.revoke_session(tx, session, "ended by its owner")
    tx.audit("identity.end_session", f"sessions/{session_id}", company_id=0)


def sign_out_everywhere(tx: Tx, *, caller: Caller) -> None:
    """Ends every session of the caller, this one too."""
    principals.revoke_all(tx, uuid.UUID(caller.id), "signed out everywhere")
    tx.audit("identity.sign_out_everywhere", f"principals/{caller.id}", company_id=0)


def change_password(gate: Gate, *, caller: Caller, old_password: str, new_password: str) -> None:
    """Gives the caller another password, and ends every session of theirs but this.

    Raises:
        WrongCredentials: the old password is wrong.
        attempts.Locked: it was wrong too often.
        Invalid: the new password is the old one.
    """
    principal_id = uuid.UUID(caller.id)
    with gate.within(caller.group_id, caller) as tx:
        staff = tx.get(Staff, principal_id)
    subject = attempt_subject("password", staff.username)
    attempts.count_attempt(gate.database, subject, gate.settings.attempts, gate.settings.lock_minutes)
    if not gate.passwords.matches(staff.password_hash, old_password):
        raise WrongCredentials("The old password is wrong")
    if new_password == old_password:
        raise Invalid("Choose another password", violations=[Violation("new_password", Fault.NOT_NEW)])
    kept = gate.passwords.hash(new_password)
    with gate.within(caller.group_id, caller) as tx:
        attempts.forget_attempts(tx, subject)
        tx.lock(
            Principal, principal_id
        )  # first, as everywhere: a reset at the same time would wait for us and we for it
        changed = tx.lock(Staff, principal_id)
        changed.set_password(kept, by_another=False)
        changed.version += 1
        principals.revoke_all(tx, principal_id, "password changed", but=uuid.UUID(caller.session_id))
        tx.audit("identity.change_password", f"staff/{caller.id}", company_id=staff.company_id)


def check_session(tx: Tx, *, session_id: uuid.UUID, principal_id: uuid.UUID) -> tuple[bool, int]:
    """Whether a session stands and is this principal's, and their grants version; disabling ends sessions too."""
    session = tx.session.get(Session, session_id)
    principal = tx.session.get(Principal, principal_id)
    if session is None or principal is None or session.principal_id != principal_id:
        return False, 0
    return session.ended_at is None, principal.grants_version


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
    tx.session.flush()
    tx.audit("identity.sign_in", f"sessions/{session.session_id}", {"device": device}, company_id=0)
    return _issued(tx, gate, principal, session, _next_token(tx, gate, principal, session))


def _next_token(tx: Tx, gate: Gate, principal: Principal, session: Session) -> str:
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
    tx.session.flush()
    return refresh_token


def _issued(tx: Tx, gate: Gate, principal: Principal, session: Session, refresh_token: str) -> Issued:
    """A session's tokens, with a new access token."""
    caller = Caller(
        str(principal.principal_id),
        principal.kind,  # type: ignore[arg-type]  # the column's check allows the three kinds
        principal.group_id,
        str(session.session_id),
    )
    member = tx.session.get(Staff, principal.principal_id) if principal.kind == "staff" else None
    access_token = gate.key.sign(
        subject=caller.id,
        kind=caller.kind,
        group_id=caller.group_id,
        session_id=caller.session_id,
        grants_version=principal.grants_version,
        must_change_password=member is not None and member.must_change_password,
    )
    ends = clock.now() + timedelta(seconds=LIFETIME_SECONDS)
    return Issued(caller, access_token, ends, refresh_token, session.expires_at)


def _staff_by_username(gate: Gate, name: str) -> Staff | None:
    with UnitOfWork(gate.database, Scope.group(0)) as tx:
        found = tx.scalar(select(Username).where(Username.username == name))
    if found is None:
        return None
    with gate.within(found.group_id) as tx:
        return tx.session.get(Staff, found.principal_id)


def _refuse(gate: Gate, staff: Staff | None, lock: datetime | None) -> None:
    """Notes a wrong password of somebody who exists, and says so where it locked the name."""
    if staff is not None:
        with gate.within(staff.group_id, Caller(str(staff.principal_id), "staff", staff.group_id)) as tx:
            tx.audit("identity.refuse_password", f"staff/{staff.principal_id}", company_id=staff.company_id)
    if lock is not None:
        raise attempts.locked(lock)


def _group_of(refresh_token: str) -> int:
    """The group that a refresh token names; 0 where it names none. Its hash tells whether it is one."""
    group, _, _ = refresh_token.partition(".")
    return int(group) if group.isascii() and group.isdigit() and len(group) < 10 else 0
