"""Residents: whose phone is whose, and signing in by a code sent to it. No phone is ever stored here."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from chassis import clock
from chassis.data.crypto import Vault, normal_phone
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import RateLimited
from chassis.facts.mirrors import Mirror
from chassis.scope import Principal as Caller
from chassis.scope import Scope
from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert

from identity.domain.passwords import attempt_subject, token_hash
from identity.records import CustomerPhone, Principal, Resident, SignInCode
from identity.usecases import attempts
from identity.usecases.principals import create_principal, publish_grants
from identity.usecases.sessions import Gate, Issued, WrongCredentials, begin_session

CODE_LENGTH = 6

CUSTOMER_PHONES = Mirror(
    "customer_phones",
    key="customer_id",
    columns={"phone_hash": "bytea"},
    estate=False,
)
# One statement for a whole fact: it gives the principals of the phones that a customer will lose or gain by it.
_AFFECTED = text(
    f"with changed as (select x.phone_hash as now, c.phone_hash as before from {CUSTOMER_PHONES.rows}"
    " left join customer_phones c on c.company_id = :company_id and c.customer_id = x.customer_id"
    " where coalesce(c.version, 0) < x.version and c.phone_hash is distinct from x.phone_hash)"
    " select principal_id from residents where phone_hash in"
    " (select now from changed union select before from changed) order by principal_id"
)
# The same where no customer of the fact is known yet, as after an import.
_AFFECTED_NEW = text(
    "select principal_id from residents where phone_hash = any(cast(:phone_hash as bytea[])) order by principal_id"
)


class CodeTooSoon(RateLimited):
    """A code was sent to this phone a moment ago."""

    default_reason = "CODE_TOO_SOON"


@dataclass(frozen=True, slots=True)
class CodeToSend:
    """A code that has to reach its phone. It is nowhere else."""

    phone: str
    code: str
    group_name: str


def apply_customers(tx: Tx, fact: Any) -> None:
    """Takes over the phones of a company's customers, unless later versions are known.

    Args:
        tx: the transaction that hears it.
        fact: manor.tenants.v2.CustomersChanged.
    """
    values = CUSTOMER_PHONES.values(tx, fact)
    fresh = CUSTOMER_PHONES.all_new(tx, values)
    affected = list(tx.scalars(_AFFECTED_NEW if fresh else _AFFECTED, values))
    CUSTOMER_PHONES.write(tx, values, fresh=fresh)
    for principal_id in affected:
        publish_grants(tx, principal_id)


def request_sign_in_code(gate: Gate, vault: Vault, *, group_code: str, phone: str) -> CodeToSend | None:
    """Makes a code for a phone that a customer of the group has; None, and no other sign, where nobody has it.

    Args:
        gate: what signing in needs.
        vault: makes the keyed hash.
        group_code: the group.
        phone: the phone, in any spelling.

    Raises:
        CodeTooSoon: one was asked for a moment ago, known phone or not.
    """
    found = _group(gate, group_code)
    phone_hash = vault.group(found[0] if found else 0).of("phone", normal_phone(phone))
    _require_patience(gate, phone_hash)
    if found is None:
        return None
    group_id, group_name = found
    code = f"{secrets.randbelow(10**CODE_LENGTH):0{CODE_LENGTH}}"
    now = clock.now()
    with gate.within(group_id) as tx:
        known = tx.scalar(select(CustomerPhone.customer_id).where(CustomerPhone.phone_hash == phone_hash).limit(1))
        row = {
            "code_hash": _code_hash(phone_hash, code),
            "expires_at": now + timedelta(minutes=gate.settings.code_minutes),
            "sent_at": now,
        }
        if known is not None:
            tx.execute(
                insert(SignInCode)
                .values(group_id=group_id, phone_hash=phone_hash, **row)
                .on_conflict_do_update(index_elements=["group_id", "phone_hash"], set_=row)
            )
    return CodeToSend(phone, code, group_name) if known is not None else None


def sign_in_with_code(gate: Gate, vault: Vault, *, group_code: str, phone: str, code: str, device: str = "") -> Issued:
    """Signs a resident in; whoever signs in first by a phone becomes a principal then.

    Raises:
        WrongCredentials: not the code that was sent, or it is used or too old.
        attempts.Locked: too many wrong ones; says until when.
    """
    found = _group(gate, group_code)
    group_id = found[0] if found else 0
    phone_hash = vault.group(group_id).of("phone", normal_phone(phone))
    subject = attempt_subject("code", phone_hash.hex())
    lock = attempts.count_attempt(gate.database, subject, gate.settings.attempts, gate.settings.lock_minutes)
    with gate.within(group_id) as tx:
        kept = tx.session.get(SignInCode, (group_id, phone_hash), with_for_update=True)
        good = kept is not None and hmac.compare_digest(kept.code_hash, _code_hash(phone_hash, code))
        if kept is not None and good and kept.expires_at > clock.now():
            tx.session.delete(kept)
            attempts.forget_attempts(tx, subject)
            principal = _resident(tx, group_id, phone_hash)
            if not principal.disabled:
                return _begin(gate, principal, device, tx)
    if lock is not None:
        raise attempts.locked(lock)
    raise WrongCredentials("The code is wrong or too old: ask for another")


def _begin(gate: Gate, principal: Principal, device: str, tx: Tx) -> Issued:
    caller = Caller(str(principal.principal_id), "resident", principal.group_id)
    tx.scope = Scope.group(principal.group_id, caller)  # the audit row is theirs
    return begin_session(tx, gate, principal, device)


def _resident(tx: Tx, group_id: int, phone_hash: bytes) -> Principal:
    found = tx.scalar(select(Resident.principal_id).where(Resident.phone_hash == phone_hash))
    if found is not None:
        return tx.lock(Principal, found)
    principal = create_principal(tx, "resident", group_id)
    tx.add(
        Resident(
            principal_id=principal.principal_id,
            group_id=group_id,
            phone_hash=phone_hash,
            created_at=clock.now(),
        )
    )
    tx.session.flush()
    publish_grants(tx, principal.principal_id)
    return principal


def _group(gate: Gate, group_code: str) -> tuple[int, str] | None:
    with UnitOfWork(gate.database, Scope.group(0)) as tx:
        row = tx.execute(
            text("select node_id, name from nodes where kind = 'group' and lower(code) = lower(:code)"),
            {"code": group_code},
        ).one_or_none()
    return (row.node_id, row.name) if row else None


def _require_patience(gate: Gate, phone_hash: bytes) -> None:
    """One code a minute for a phone, counted for unknown ones too: a difference would tell who lives here."""
    now, span = clock.now(), timedelta(seconds=gate.settings.code_seconds_between)
    with UnitOfWork(gate.database, Scope.group(0)) as tx:
        taken = tx.execute(
            text(
                "insert into attempts (subject, failed, last_failed_at) values (:subject, 1, :now)"
                " on conflict (subject) do update set failed = attempts.failed + 1, last_failed_at = :now"
                " where attempts.last_failed_at <= :before returning 1"
            ),
            {"subject": attempt_subject("send", phone_hash.hex()), "now": now, "before": now - span},
        ).one_or_none()
    if taken is None:
        seconds = gate.settings.code_seconds_between
        raise CodeTooSoon(f"A code was asked for a moment ago: wait {seconds} seconds", retry_after=seconds)


def _code_hash(phone_hash: bytes, code: str) -> bytes:
    return token_hash(f"{phone_hash.hex()}:{code}")
