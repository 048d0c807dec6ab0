"""Signing in, refreshing a session and changing one's own password.

These act outside the call's transaction: an attempt is counted before it is judged, whatever becomes of it; a password
is compared while no connection is held; and the caller's group is known only on the way.
"""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from chassis import clock
from chassis.data.tx import Tx
from chassis.errors import Denied, Invalid, Unauthenticated, Violation
from chassis.scope import Kind
from chassis.scope import Principal as Caller
from chassis.spelling import fold
from sqlalchemy import select, update

from identity.domain.passwords import token_hash
from identity.records import ClientId, Operator, PartnerClient, PasswordHolder, Principal, RefreshToken, Staff, Username
from identity.usecases import attempts, principals
from identity.usecases.gate import Gate, Issued, WrongCredentials, begin_session, issue, next_refresh_token
from identity.usecases.lock_notices import tell_of_lock
from identity.violations import Fault


class SessionEnded(Unauthenticated):
    """The session or the refresh token is no longer valid."""

    default_reason = "SESSION_ENDED"


class RefreshTokenReused(Unauthenticated):
    """A refresh token came twice: one of the two who used it stole it, so the session ended."""

    default_reason = "REFRESH_TOKEN_REUSED"


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in by password.

    Args:
        username: case does not matter.
        password: as it was typed.
        device: what the session is called in lists.
        address: the client's.
    """

    username: str
    password: str
    device: str = ""
    address: str = ""


def sign_in(gate: Gate, command: SignIn) -> Issued:
    """Signs a member of staff in, or an operator of the platform.

    Raises:
        WrongCredentials: no such username, or not its password.
        attempts.Locked: too many wrong ones; says until when.
        Denied: the password is right and they are disabled.
    """
    username = fold(command.username)
    subject, locked_until = _count_password(gate, username, command.address)
    member = _known_by(gate, username)
    if not gate.passwords.matches(member.password_hash if member else None, command.password) or member is None:
        _refuse_password(gate, member, locked_until)
        raise WrongCredentials("The username or the password is wrong")
    with gate.within(member.group_id, _caller(member)) as tx:
        attempts.forget_attempts(tx, subject)
        principal = tx.lock(Principal, member.principal_id)
        if not principal.disabled:
            if command.address:
                here = attempts.address_subject(username, command.address)
                attempts.remember_address(tx, member.principal_id, here)
            if gate.passwords.outdated(member.password_hash):
                tx.lock(type(member), member.principal_id).password_hash = gate.passwords.hash(command.password)
            return begin_session(tx, gate, principal, command.device)
    raise Denied("This sign-in is disabled: ask your administrator", reason="PRINCIPAL_DISABLED")


@dataclass(frozen=True, slots=True)
class SignInPartner:
    """A sign-in of a partner's program by its secret."""

    partner_client_id: uuid.UUID
    secret: str


def sign_in_partner(gate: Gate, command: SignInPartner) -> Issued:
    """Signs a partner's program in. Wrong secrets lock nothing: 256 random bits are not guessed, and a lock would let
    anybody who knows the program's id shut it out.

    Raises:
        WrongCredentials: no such program, not its secret, or it is disabled.
    """
    client_id = command.partner_client_id
    with gate.anonymous() as tx:
        known = tx.find(ClientId, client_id)
    if known is not None:
        with gate.within(known.group_id, Caller(str(client_id), "partner", known.group_id)) as tx:
            client = tx.get(PartnerClient, client_id)
            matches = secrets.compare_digest(client.secret_hash, token_hash(command.secret))
            principal = tx.lock(Principal, client_id)
            if matches and not principal.disabled:
                return begin_session(tx, gate, principal, client.name)
    raise WrongCredentials("The program or its secret is wrong, or the program is disabled")


def refresh_session(gate: Gate, refresh_token: str) -> Issued:
    """New tokens for a refresh token's one use.

    Two that use it at the same moment, such as two gateways for one browser, get the same successor: the second
    within `refresh_grace_seconds`, and only until the successor itself is used.

    Raises:
        SessionEnded: the token or its session is no longer valid.
        RefreshTokenReused: the token was used before; the session ends (RFC 9700, section 4.14.2).
    """
    ended = SessionEnded("The session has ended: sign in")
    group_id = _group_of(refresh_token)
    if group_id is None:
        raise ended
    with gate.within(group_id) as tx:
        token = tx.find(RefreshToken, token_hash(refresh_token))
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
                successor = next_refresh_token(tx, gate, principal, session)
                _use(tx, token, refresh_token, successor)
            return issue(tx, gate, principal, session, successor)
        principals.revoke_session(tx, session, "refresh token reused")
        tx.audit(
            "identity.end_reused_session",
            f"sessions/{session.session_id}",
            {"principal": str(session.principal_id)},
            company_id=0,
        )
    raise RefreshTokenReused("This refresh token was used before, so the session was ended: sign in")


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """A new password of the caller's own, who calls from an address."""

    old_password: str
    new_password: str
    address: str = ""


def change_password(gate: Gate, caller: Caller, command: ChangePassword) -> None:
    """Gives the caller another password, and ends every session of theirs but this.

    Raises:
        WrongCredentials: the old password is wrong.
        attempts.Locked: it was wrong too often.
        Invalid: the new password is the old one.
    """
    principal_id = uuid.UUID(caller.id)
    with gate.within(caller.group_id, caller) as tx:
        member = _holder(tx, principal_id)
    if member is None:
        raise WrongCredentials("There is no password to change")
    subject, _ = _count_password(gate, member.username.lower(), command.address)
    if not gate.passwords.matches(member.password_hash, command.old_password):
        raise WrongCredentials("The old password is wrong")
    if command.new_password == command.old_password:
        raise Invalid("Choose another password", violations=[Violation("new_password", Fault.NOT_NEW)])
    password_hash = gate.passwords.hash(command.new_password)
    with gate.within(caller.group_id, caller) as tx:
        attempts.forget_attempts(tx, subject)
        # The principal first, as everywhere: a reset at the same time would wait for us and we for it.
        tx.lock(Principal, principal_id)
        member = tx.lock(type(member), principal_id)
        member.set_password(password_hash, by_another=False)
        member.version += 1
        principals.revoke_all(tx, principal_id, "password changed", but=uuid.UUID(caller.session_id))
        tx.audit("identity.change_password", f"staff/{caller.id}", company_id=_company(member))


def _count_password(gate: Gate, username: str, address: str) -> tuple[bytes, datetime | None]:
    """Counts a password; gives what it was counted by, and until when that is locked should it be wrong."""
    with gate.anonymous() as tx:
        subject = attempts.password_subject(tx, username, address)
    settings = gate.settings
    return subject, attempts.count_attempt(gate.database, subject, settings.attempts, settings.lock_minutes)


def _known_by(gate: Gate, username: str) -> PasswordHolder | None:
    with gate.anonymous() as tx:
        known = tx.scalar(select(Username).where(Username.username == username))
    if known is None:
        return None
    with gate.within(known.group_id) as tx:
        return _holder(tx, known.principal_id)


def _holder(tx: Tx, principal_id: uuid.UUID) -> PasswordHolder | None:
    return tx.find(Staff, principal_id) or tx.find(Operator, principal_id)


def _caller(member: PasswordHolder) -> Caller:
    kind: Kind = "staff" if isinstance(member, Staff) else "operator"
    return Caller(str(member.principal_id), kind, member.group_id)


def _company(member: PasswordHolder) -> int:
    return member.company_id if isinstance(member, Staff) else 0


def _refuse_password(gate: Gate, member: PasswordHolder | None, locked_until: datetime | None) -> None:
    """Audits a wrong password of somebody who exists, has them and their administrators told where it locked the name,
    and says so."""
    if member is not None:
        with gate.within(member.group_id, _caller(member)) as tx:
            tx.audit("identity.refuse_password", f"staff/{member.principal_id}", company_id=_company(member))
            if locked_until is not None and isinstance(member, Staff):
                tell_of_lock(tx, member, locked_until)
    if locked_until is not None:
        raise attempts.locked(locked_until)


def _use(tx: Tx, token: RefreshToken, refresh_token: str, successor: str) -> None:
    """Marks a refresh token as used; whoever sends the one before it from now on reuses that."""
    tx.execute(
        update(RefreshToken)
        .where(RefreshToken.session_id == token.session_id, RefreshToken.successor.is_not(None))
        .values(successor=None)
    )
    token.use(clock.now(), refresh_token, successor)


def _group_of(refresh_token: str) -> int | None:
    """The group that a refresh token names, 0 for operators; None where it names none. Its hash tells if it is one."""
    group, _, _ = refresh_token.partition(".")
    return int(group) if group.isascii() and group.isdigit() and len(group) < 10 else None
