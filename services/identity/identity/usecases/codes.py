"""Signing in by a code sent to a customer's phone.

These act outside the call's transaction: a request and an attempt are counted before they are judged, whatever becomes
of them, and the group is known only on the way.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from chassis import clock, phones
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.errors import Faulty, Invalid, RateLimited
from chassis.scope import Principal as Caller
from chassis.scope import Scope
from chassis.spelling import fold
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


class WrongCode(WrongCredentials):
    """Not the code that was sent, or it is used or expired."""

    default_reason = "WRONG_CODE"


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


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number that may have been typed, in the form of E.164, and the keyed hashes that it may be known by."""

    phone: str
    hashes: tuple[bytes, ...]


def request_sign_in_code(codes: CodeGate, command: RequestSignInCode) -> list[CodeToSend]:
    """Makes a code for a phone that a customer of the group has; none, and no other sign, where nobody has it.

    A number without its country's code may be one of several regions in which the group has companies: each of those
    phones that a customer has gets a code of its own.

    Raises:
        Invalid: it is no phone number.
        CodeTooSoon: one was requested a moment ago, known phone or not.
    """
    gate = codes.gate
    group = _group(gate, command.group_code)
    read = _readings(codes, group, command.phone)
    _count_request(gate, read[0].hashes[0])
    if group is None:
        return []
    with gate.within(group.group_id) as tx:
        return [code for reading in read if (code := _new_code(tx, gate, group, reading)) is not None]


def _new_code(tx: Tx, gate: Gate, group: _Group, reading: _Reading) -> CodeToSend | None:
    known = tx.scalar(select(CustomerPhone.phone_hash).where(CustomerPhone.phone_hash.in_(reading.hashes)).limit(1))
    code = f"{secrets.randbelow(10**CODE_LENGTH):0{CODE_LENGTH}}"
    if known is None:
        return None
    now, phone_hash = clock.now(), bytes(known)
    values = {
        "code_hash": _code_hash(phone_hash, code),
        "expires_at": now + timedelta(minutes=gate.settings.code_minutes),
        "sent_at": now,
    }
    tx.execute(
        insert(SignInCode)
        .values(group_id=group.group_id, phone_hash=phone_hash, **values)
        .on_conflict_do_update(index_elements=["group_id", "phone_hash"], set_=values)
    )
    return CodeToSend(reading.phone, code, group.name)


@dataclass(frozen=True, slots=True)
class SignInWithCode:
    """A sign-in by the code sent to a phone, from an address, which is empty where none is known."""

    group_code: str
    phone: str
    code: str
    device: str = ""
    address: str = ""


def sign_in_with_code(codes: CodeGate, command: SignInWithCode) -> Issued:
    """Signs a resident in; whoever signs in first by a phone becomes a principal then.

    Raises:
        Invalid: it is no phone number.
        WrongCode: not the code that was sent, or it is used or expired.
        attempts.Locked: too many wrong ones; says until when.
    """
    gate = codes.gate
    group = _group(gate, command.group_code)
    group_id = group.group_id if group else 0
    read = _readings(codes, group, command.phone)
    counted = attempts.count_code(gate, read[0].hashes[0], command.address)
    with gate.within(group_id) as tx:
        phone_hash = _entered(tx, group_id, read, command.code)
        if phone_hash is not None:
            for subject in counted.subjects:
                attempts.forget_attempts(tx, subject)
            principal = _resident(tx, group_id, phone_hash)
            if not principal.disabled:
                if command.address:
                    attempts.remember_address(tx, principal.principal_id, counted.subjects[0])
                # The audit row is the resident's.
                tx.scope = Scope.group(group_id, Caller(str(principal.principal_id), "resident", group_id))
                return begin_session(tx, gate, principal, command.device)
    if counted.locked_until is not None:
        raise attempts.locked(counted.locked_until, attempts.CodeLocked)
    raise WrongCode("The code is wrong or has expired: request another")


def _entered(tx: Tx, group_id: int, read: list[_Reading], code: str) -> bytes | None:
    """The hash of the phone whose code was entered, which is used by that; None where it is nobody's or has expired."""
    for phone_hash in (phone_hash for reading in read for phone_hash in reading.hashes):
        sent = tx.find(SignInCode, (group_id, phone_hash), lock=True)
        matches = sent is not None and hmac.compare_digest(sent.code_hash, _code_hash(phone_hash, code))
        if sent is not None and matches and sent.expires_at > clock.now():
            tx.session.delete(sent)
            return phone_hash
    return None


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


def _readings(codes: CodeGate, group: _Group | None, phone: str) -> list[_Reading]:
    """What a number may be in the regions of the group's companies; the form of the release before finds, too, what it
    wrote.

    Of a group that does not exist nothing is known, so any digits are taken.
    """
    index = codes.vault.group(group.group_id if group else 0)
    try:
        former = phones.former(phone)
        read = phones.readings(phone, _regions(codes.gate, group)) if group else [former]
    except Faulty as fault:
        raise Invalid("This is no phone number", violations=[fault.at("phone")]) from None
    return [_Reading(one, tuple(index.of("phone", form) for form in dict.fromkeys((one, former)))) for one in read]


def _regions(gate: Gate, group: _Group) -> list[str]:
    with gate.within(group.group_id) as tx:
        zones = text("select distinct time_zone from nodes where kind = 'company' and group_id = :group_id order by 1")
        return [phones.region_of(zone) for zone in tx.execute(zones, {"group_id": group.group_id}).scalars()]


def _group(gate: Gate, group_code: str) -> _Group | None:
    with gate.anonymous() as tx:
        row = tx.execute(
            text("select node_id, name from nodes where kind = 'group' and lower(code) = :code"),
            {"code": fold(group_code)},
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
