"""A session that ended is refused within seconds, also where no fact tells of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from chassis import clock
from chassis.errors import Unavailable
from chassis.rpc import revocations
from chassis.rpc.revocations import Revocations
from chassis.scope import Principal
from manor.identity.v1 import auth_pb2

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SHE = Principal("0190aaaa-0000-7000-8000-000000000001", "staff", 1, "her-session")


class Identity:
    """What identity would answer, and since when it was asked."""

    def __init__(self) -> None:
        self.ended: list[auth_pb2.Revocation] = []
        self.asked: list[datetime] = []
        self.away = False

    def __call__(self, since: datetime) -> list[auth_pb2.Revocation]:
        self.asked.append(since)
        if self.away:
            raise Unavailable("identity is away")
        return self.ended

    def end(self, session_id: str, at: datetime = NOW) -> None:
        at_ms = int(at.timestamp() * 1000)
        self.ended.append(auth_pb2.Revocation(principal_id=SHE.id, session_id=session_id, revoked_at_ms=at_ms))


class Monotonic:
    """A clock that runs where a test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds = 1000.0
        monkeypatch.setattr(revocations.time, "monotonic", lambda: self.seconds)


@pytest.fixture
def identity() -> Identity:
    return Identity()


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> Monotonic:
    return Monotonic(monkeypatch)


def test_a_session_that_ended_counts_after_two_seconds_at_most(identity: Identity, ticks: Monotonic) -> None:
    with clock.travel(NOW):
        told = Revocations(identity)
        assert not told.ended(SHE, NOW)
        identity.end("her-session")
        assert not told.ended(SHE, NOW), "identity was asked a moment ago"
        ticks.seconds += revocations.ASK_SECONDS
        assert told.ended(SHE, NOW)


def test_however_many_call_identity_is_asked_once(identity: Identity, ticks: Monotonic) -> None:
    with clock.travel(NOW):
        told = Revocations(identity)
        for number in range(100):
            told.ended(Principal(str(number), "staff", 1, str(number)), NOW)
    assert len(identity.asked) == 1


def test_signed_out_everywhere_ends_what_began_before_and_nothing_later(identity: Identity, ticks: Monotonic) -> None:
    with clock.travel(NOW):
        told = Revocations(identity)
        identity.end("")
        assert told.ended(SHE, NOW - timedelta(seconds=1))
        assert not told.ended(SHE, NOW + timedelta(seconds=1))


def test_while_identity_is_away_what_is_known_counts_and_it_is_left_alone_for_a_while(
    identity: Identity, ticks: Monotonic
) -> None:
    with clock.travel(NOW):
        told = Revocations(identity)
        identity.end("her-session")
        assert told.ended(SHE, NOW)
        identity.away = True
        ticks.seconds += revocations.ASK_SECONDS
        assert told.ended(SHE, NOW)
        ticks.seconds += revocations.AGAIN_SECONDS / 2
        assert told.ended(SHE, NOW)
    assert len(identity.asked) == 2


def test_a_revocation_that_committed_late_is_not_missed(identity: Identity, ticks: Monotonic) -> None:
    with clock.travel(NOW):
        told = Revocations(identity)
        identity.end("another", NOW)
        told.ended(SHE, NOW)
        ticks.seconds += revocations.ASK_SECONDS
        told.ended(SHE, NOW)
    assert identity.asked[-1] <= NOW - timedelta(seconds=20), "a transaction may take 20 s to commit"
