"""Wrong passwords and codes are counted by the name that was tried, known or not, and lock it for a while.

Counting acts outside the call's transaction: a count stands whatever becomes of the attempt.

Who signs in from an address where they did so before is counted there by themselves, and is not held up by a lock that
wrong passwords from elsewhere brought about: nobody can lock another out of where they work (OWASP Authentication Cheat
Sheet, "Slow Down Online Guessing Attacks with Device Cookies", with the address in the cookie's place).
"""

from __future__ import annotations

import math
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from typing import cast

from chassis import clock
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import AlreadyExists, ManorError, RateLimited
from chassis.scope import Scope
from sqlalchemy import text

from identity.domain.passwords import attempt_subject
from identity.queries import locked_until
from identity.usecases.gate import Gate

_COUNT = text(
    "insert into attempts (subject, failed, last_failed_at, locked_until) values (:subject, 1, :now,"
    " case when :limit = 1 then cast(:until as timestamptz) end) on conflict (subject) do update set"
    " failed = case when attempts.last_failed_at < :forget or attempts.locked_until is not null then 1"
    " else attempts.failed + 1 end,"
    " locked_until = case when :limit = 1 or (attempts.failed + 1 >= :limit and attempts.last_failed_at >= :forget"
    " and attempts.locked_until is null) then cast(:until as timestamptz) end,"
    " last_failed_at = :now where attempts.locked_until is null or attempts.locked_until <= :now"
    " returning locked_until"
)


_REMEMBER = text(
    "insert into known_addresses (subject, principal_id, seen_at) values (:subject, :principal_id, :now)"
    " on conflict (subject) do update set seen_at = :now"
)
# An address that somebody has not signed in from for so long is like any other.
KNOWN_FOR = timedelta(days=30)
# So many times the wrong codes that lock a phone at one address lock it at all where they never signed in.
ADDRESSES = 5


@contextmanager
def evened(seconds: float, *, always: bool = False) -> Iterator[None]:
    """Lets a refusal take so long at the least, since how soon it comes would tell whether there is such a name.

    What is written about somebody who exists costs a few milliseconds that a name nobody has does not.

    Args:
        seconds: from the beginning to the refusal.
        always: the answer to a request for a code tells as much, although it is not a refusal.
    """
    began = time.monotonic()
    waits = always
    try:
        yield
    except ManorError:
        waits = True
        raise
    finally:
        if waits:
            time.sleep(max(0.0, began + seconds - time.monotonic()))


class TakenElsewhere(AlreadyExists):
    """Another group has this username, which is told like one of one's own group."""


class Locked(RateLimited):
    """Too many wrong passwords or codes for this name."""

    default_reason = "SIGN_IN_LOCKED"


class CodeLocked(Locked):
    """Too many wrong codes for this phone."""

    default_reason = "CODE_LOCKED"


class TakenTooOften(Locked):
    """Too many usernames that another group has: whoever asks on learns who there is elsewhere."""

    default_reason = "TAKEN_TOO_OFTEN"


# Usernames are unique over all groups, since nobody says their group when they sign in.
TAKEN_ELSEWHERE, TAKEN_MINUTES = 20, 60


@contextmanager
def counted_names(database: Database, principal_id: str) -> Iterator[None]:
    """Counts the usernames of other groups that somebody hits upon; after many of them they make nobody for an hour.

    Raises:
        TakenTooOften: they have hit upon too many, whether this one is taken or not.
    """
    subject = attempt_subject("taken", principal_id)
    with UnitOfWork(database, Scope.group(0)) as tx:
        until = locked_until(tx, [subject]).get(subject)
    if until:
        raise locked(until, TakenTooOften)
    try:
        yield
    except TakenElsewhere:
        count_attempt(database, subject, TAKEN_ELSEWHERE, TAKEN_MINUTES, TakenTooOften)
        raise


def count_attempt(
    database: Database, subject: bytes, limit: int, lock_minutes: int, refusal: type[Locked] = Locked
) -> datetime | None:
    """Counts an attempt as failed before it is judged, so that many at once get no more tries than one by one.

    Args:
        database: the service's.
        subject: whose attempts.
        limit: failed ones in a row until the name is locked.
        lock_minutes: how long it is locked; failed ones before that are forgotten.
        refusal: what is raised where it is locked.

    Returns:
        Until when the name is locked should this attempt fail too; None where it is not.

    Raises:
        Locked: the name is locked.
    """
    now = clock.now()
    span = timedelta(minutes=lock_minutes)
    # A transaction of its own: the count stands whatever becomes of the attempt.
    with UnitOfWork(database, Scope.group(0)) as tx:
        counted = tx.execute(
            _COUNT, {"subject": subject, "now": now, "forget": now - span, "until": now + span, "limit": limit}
        ).one_or_none()
        until = None if counted else locked_until(tx, [subject]).get(subject)
    if counted is None:
        raise locked(until or now, refusal)
    return cast("datetime | None", counted.locked_until)


def locked(until: datetime, refusal: type[Locked] = Locked) -> Locked:
    """The refusal that says until when."""
    seconds = max(1, math.ceil((until - clock.now()).total_seconds()))
    minutes = math.ceil(seconds / 60)
    what = {
        CodeLocked: "Too many failed sign-ins: this phone is locked",
        TakenTooOften: "Too many usernames that were taken: you make nobody",
    }.get(refusal, "Too many failed sign-ins: this name is locked")
    return refusal(
        f"{what} until {until:%Y-%m-%d %H:%M:%S} UTC ({minutes} minute{'s' if minutes > 1 else ''} from now)",
        retry_after=seconds,
    )


def forget_attempts(tx: Tx, subject: bytes) -> None:
    """After a good one."""
    tx.execute(text("delete from attempts where subject = :subject"), {"subject": subject})


@dataclass(frozen=True, slots=True)
class Counted:
    """What an attempt was counted by, and until when that is locked should it fail; None where it is not."""

    subjects: tuple[bytes, ...]
    locked_until: datetime | None


def count_code(gate: Gate, phone_hash: bytes, address: str) -> Counted:
    """Counts a code as wrong before it is judged, as `count_attempt` does: by the phone at this address and, from an
    address where they have not signed in before, by the phone alone as well, which takes several addresses to lock.

    So nobody keeps another out by entering wrong codes for their phone, and codes are guessed no faster from many
    addresses than from a few.
    """
    settings = gate.settings
    here = code_subject(phone_hash, address)
    until = count_attempt(gate.database, here, settings.attempts, settings.lock_minutes, CodeLocked)
    with gate.anonymous() as tx:
        if _is_known(tx, here, address):
            return Counted((here,), until)
    anywhere = attempt_subject("code", phone_hash.hex())
    many = settings.attempts * ADDRESSES
    others = count_attempt(gate.database, anywhere, many, settings.lock_minutes, CodeLocked)
    return Counted((here, anywhere), max(filter(None, (until, others)), default=None))


def password_subject(tx: Tx, username: str, address: str) -> bytes:
    """What wrong passwords are counted by: the name, or the name at an address where they signed in before.

    Args:
        tx: before anybody is known.
        username: what was typed.
        address: the client's; empty where none is known.
    """
    here = address_subject(username, address)
    return here if _is_known(tx, here, address) else attempt_subject("password", username)


def address_subject(username: str, address: str) -> bytes:
    """A name at an address."""
    return attempt_subject("password", f"{username}\n{_network(address)}")


def code_subject(phone_hash: bytes, address: str) -> bytes:
    """A phone at an address."""
    return attempt_subject("code", f"{phone_hash.hex()}\n{_network(address)}")


def _is_known(tx: Tx, here: bytes, address: str) -> bool:
    known = text("select 1 from known_addresses where subject = :subject and seen_at > :since")
    return bool(address) and tx.scalar(known, {"subject": here, "since": clock.now() - KNOWN_FOR}) is not None


def _network(address: str) -> str:
    """The address; of one of IPv6 the network of 64 bits, since a home or a phone has all the addresses of one."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    return address if known.version == 4 else str(ip_network((int(known) >> 64 << 64, 64)))


def remember_address(tx: Tx, principal_id: uuid.UUID, subject: bytes) -> None:
    """Notes that somebody signed in from an address: the subject is their name, or phone, there."""
    tx.execute(_REMEMBER, {"subject": subject, "principal_id": principal_id, "now": clock.now()})


def unlock(tx: Tx, principal_id: uuid.UUID, username: str) -> None:
    """Forgets the wrong passwords of somebody's name, wherever they were typed."""
    tx.execute(
        text(
            "delete from attempts where subject = :subject"
            " or subject in (select subject from known_addresses where principal_id = :principal_id)"
        ),
        {"subject": attempt_subject("password", username), "principal_id": principal_id},
    )
