"""Signing in by a code sent to a customer's phone.

These act outside the call's transaction: a request and an attempt are counted before they are judged, whatever becomes
of them, and the group is known only on the way.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from chassis import clock
from chassis.data.crypto import Vault, normal_phone
from chassis.data.tx import Tx
from chassis.errors import RateLimited
from chassis.scope import Principal as Caller
from chassis.scope import Scope
from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert

from identity.domain.passwords import attempt_subject, token_hash
from identity.records import CustomerPhone, Principal, Resident, SignInCode
from identity.usecases import attempts
from identity.usecases.gate import Gate, Issued, WrongCredentials, begin_session
from identity.usecases.principals import create_principal, publish_grants

CODE_LENGTH = 6

_COUNT_REQUEST = text(
    "insert into attempts (subject, failed, last_failed_at) values (:subject, 1, :now)"
    " on conflict (subject) do update set failed = attempts.failed + 1, last_failed_at = :now"
    " where attempts.last_failed_at <= :before returning 1"
)


class CodeTooSoon(RateLimited):
    """A code was requested for this phone a moment ago."""

    default_reason = "CODE_TOO_SOON"


@dataclass(frozen=True, slots=True)
class CodeGate:
    """What signing in by a code needs.

    Args:
        gate: what every sign-in needs.
        vault: makes the keyed hashes of phones.
    """

    gate: Gate
    vault: Vault


@dataclass(frozen=True, slots=True)
class CodeToSend:
    """A code that has to reach its phone. It is nowhere else."""

    phone: str
    code: str
    group_name: str


@dataclass(frozen=True, slots=True)
class RequestSignInCode:
    """A request for a code.

    Args:
        group_code: the group's.
        phone: in any spelling.
    """

    group_code: str
    phone: str


@dataclass(frozen=True, slots=True)
class _Group:
    group_id: int
    name: str


def request_sign_in_code(codes: CodeGate, command: RequestSignInCode) -> CodeToSend | None:
    """Makes a code for a phone that a customer of the group has; None, and no other sign, where nobody has it.

    Raises:
        CodeTooSoon: one was requested a moment ago, known phone or not.
    """
    gate = codes.gate
    group = _group(gate, command.group_code)
    phone_hash = codes.vault.group(group.group_id if group else 0).of("phone", normal_phone(command.phone))
    _count_request(gate, phone_hash)
    if group is None:
        return None
    code = f"{secrets.randbelow(10**CODE_LENGTH):0{CODE_LENGTH}}"
    now = clock.now()
    with gate.within(group.group_id) as tx:
        known = tx.scalar(select(CustomerPhone.customer_id).where(CustomerPhone.phone_hash == phone_hash).limit(1))
        values = {
            "code_hash": _code_hash(phone_hash, code),
            "expires_at": now + timedelta(minutes=gate.settings.code_minutes),
            "sent_at": now,
        }
        if known is not None:
            tx.execute(
                insert(SignInCode)
                .values(group_id=group.group_id, phone_hash=phone_hash, **values)
                .on_conflict_do_update(index_elements=["group_id", "phone_hash"], set_=values)
            )
    return CodeToSend(command.phone, code, group.name) if known is not None else None


@dataclass(frozen=True, slots=True)
class SignInWithCode:
    """A sign-in by the code sent to a phone."""

    group_code: str
    phone: str
    code: str
    device: str = ""


def sign_in_with_code(codes: CodeGate, command: SignInWithCode) -> Issued:
    """Signs a resident in; whoever signs in first by a phone becomes a principal then.

    Raises:
        WrongCredentials: not the code that was sent, or it is used or expired.
        attempts.Locked: too many wrong ones; says until when.
    """
    gate = codes.gate
    group = _group(gate, command.group_code)
    group_id = group.group_id if group else 0
    phone_hash = codes.vault.group(group_id).of("phone", normal_phone(command.phone))
    subject = attempt_subject("code", phone_hash.hex())
    locked_until = attempts.count_attempt(gate.database, subject, gate.settings.attempts, gate.settings.lock_minutes)
    with gate.within(group_id) as tx:
        sent = tx.find(SignInCode, (group_id, phone_hash), lock=True)
        matches = sent is not None and hmac.compare_digest(sent.code_hash, _code_hash(phone_hash, command.code))
        if sent is not None and matches and sent.expires_at > clock.now():
            tx.session.delete(sent)
            attempts.forget_attempts(tx, subject)
            principal = _resident(tx, group_id, phone_hash)
            if not principal.disabled:
                # The audit row is the resident's.
                tx.scope = Scope.group(group_id, Caller(str(principal.principal_id), "resident", group_id))
                return begin_session(tx, gate, principal, command.device)
    if locked_until is not None:
        raise attempts.locked(locked_until)
    raise WrongCredentials("The code is wrong or has expired: request another")


def _resident(tx: Tx, group_id: int, phone_hash: bytes) -> Principal:
    principal_id = tx.scalar(select(Resident.principal_id).where(Resident.phone_hash == phone_hash))
    if principal_id is not None:
        return tx.lock(Principal, principal_id)
    principal = create_principal(tx, "resident", group_id)
    tx.add(
        Resident(
            principal_id=principal.principal_id,
            group_id=group_id,
            phone_hash=phone_hash,
            created_at=clock.now(),
        )
    )
    tx.flush()
    publish_grants(tx, principal.principal_id)
    return principal


def _group(gate: Gate, group_code: str) -> _Group | None:
    with gate.anonymous() as tx:
        row = tx.execute(
            text("select node_id, name from nodes where kind = 'group' and lower(code) = lower(:code)"),
            {"code": group_code},
        ).one_or_none()
    return _Group(row.node_id, row.name) if row else None


def _count_request(gate: Gate, phone_hash: bytes) -> None:
    """One code a minute for a phone, counted for unknown ones too: a difference would tell who lives here."""
    now, seconds = clock.now(), gate.settings.code_seconds_between
    with gate.anonymous() as tx:
        counted = tx.execute(
            _COUNT_REQUEST,
            {
                "subject": attempt_subject("send", phone_hash.hex()),
                "now": now,
                "before": now - timedelta(seconds=seconds),
            },
        ).one_or_none()
    if counted is None:
        raise CodeTooSoon(f"A code was requested a moment ago: wait {seconds} seconds", retry_after=seconds)


def _code_hash(phone_hash: bytes, code: str) -> bytes:
    return token_hash(f"{phone_hash.hex()}:{code}")
