"""Messages leave once, in the reader's language, by a channel that reaches them, and their tries have an end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.errors import Invalid
from chassis.messages import again, sending
from chassis.messages.channels import Letter, NotTaken, Refused
from chassis.rpc.message_services import MessageServicer
from chassis.scope import use
from manor.chassis.v1 import messages_pb2 as pb
from sqlalchemy import text
from tenants.usecases.messages import forget_messages, send_messages

from .told import hear, wanted

NOON = datetime(2026, 3, 10, 4, 0, tzinfo=UTC)  # 12:00 in Shanghai


class Post:
    """A channel that notes what it is given, and fails as it is told."""

    def __init__(self) -> None:
        self.taken: list[Letter] = []
        self.fails: list[Exception] = []

    @contextmanager
    def opened(self) -> Iterator[Any]:
        yield self.take

    def take(self, letter: Letter) -> None:
        if self.fails:
            raise self.fails.pop(0)
        self.taken.append(letter)


class Killed(BaseException):
    """The process is no more."""


@pytest.fixture(autouse=True)
def empty(world: Any) -> Iterator[None]:
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate messages, message_queue, message_preferences"))
    with clock.travel(NOON):
        yield


@pytest.fixture
def posts(monkeypatch: pytest.MonkeyPatch) -> dict[str, Post]:
    made = {"sms": Post(), "email": Post()}
    monkeypatch.setattr(sending, "channels_of", lambda settings, service: made)
    return made


def rows(world: Any) -> list[Any]:
    with world.deps.database.verifier.connect() as connection:
        return list(connection.execute(text("select * from messages order by message_id")))


def states(world: Any) -> list[tuple[str, str, str]]:
    return [(row.state, row.channel, row.fault) for row in rows(world)]


def test_a_customer_is_reached_by_the_first_channel_that_they_have(world: Any, posts: dict[str, Post]) -> None:
    by_phone = world.customer(phone="13800138000", email="zhang@example.org")
    by_mail = world.customer(email="li@example.org")
    hear(world, wanted(by_phone.customer_id, by_mail.customer_id, uuid7()))
    send_messages(world.deps)
    assert [(one.address, one.text) for one in posts["sms"].taken] == [
        ("+8613800138000", "您 2026-03 的账单已出：CNY 120.00，请于 2026-04-20 前缴纳。")
    ]
    assert [one.address for one in posts["email"].taken] == ["li@example.org"]
    assert states(world) == [("sent", "sms", ""), ("sent", "email", ""), ("undeliverable", "", "NO_ADDRESS")]
    assert [row.attempts for row in rows(world)] == [1, 1, 1]
    send_messages(world.deps)
    assert len(posts["sms"].taken) == 1
    assert world.count("message_queue") == 0


def test_without_a_channel_that_is_set_up_a_message_is_in_the_list_alone(world: Any, posts: dict[str, Post]) -> None:
    posts.clear()
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    send_messages(world.deps)
    assert states(world) == [("undeliverable", "", "NO_CHANNEL")]


def test_at_night_a_message_waits_for_the_morning_of_its_estate(world: Any, posts: dict[str, Post]) -> None:
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    with clock.travel(datetime(2026, 3, 10, 14, 0, tzinfo=UTC)):  # 22:00 there
        send_messages(world.deps)
        assert states(world) == [("wanted", "", "")]
        clock.advance(hours=9, minutes=59)
        send_messages(world.deps)
        assert not posts["sms"].taken
        clock.advance(minutes=2)
        send_messages(world.deps)
    assert [row.attempts for row in rows(world)] == [1]
    assert len(posts["sms"].taken) == 1


def test_tries_wait_longer_and_have_an_end(world: Any, posts: dict[str, Post]) -> None:
    waits = world.deps.settings.message_retry_seconds
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    posts["sms"].fails = [NotTaken("BUSY") for _ in range(20)]
    with clock.travel(NOON):
        for wait in waits:
            send_messages(world.deps)
            send_messages(world.deps)  # not due yet
            assert states(world) == [("wanted", "sms", "BUSY")]
            with world.deps.database.owner.begin() as connection:  # no night comes between
                earlier = "update message_queue set next_at = next_at - make_interval(secs => :wait)"
                connection.execute(text(earlier), {"wait": wait})
        send_messages(world.deps)
    assert states(world) == [("failed", "sms", "BUSY")]
    assert 20 - len(posts["sms"].fails) == len(waits) + 1
    assert world.count("message_queue") == 0


def test_an_address_that_the_channel_refuses_is_not_tried_again(world: Any, posts: dict[str, Post]) -> None:
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    posts["sms"].fails = [Refused("ADDRESS_REFUSED")]
    send_messages(world.deps)
    assert states(world) == [("undeliverable", "sms", "ADDRESS_REFUSED")]
    assert world.count("message_queue") == 0


def test_a_channel_that_is_away_costs_a_batch_one_try(world: Any, posts: dict[str, Post]) -> None:
    hear(world, wanted(*(world.customer(phone=f"1380013800{n}").customer_id for n in range(3))))
    posts["sms"].fails = [NotTaken("UNREACHABLE")]
    send_messages(world.deps)
    assert states(world) == [("wanted", "sms", "UNREACHABLE")] * 3
    assert not posts["sms"].taken


def test_whoever_is_killed_hands_over_again_under_the_same_id(world: Any, posts: dict[str, Post]) -> None:
    """The gateway knows the id: what it took before the kill, it does not send twice."""
    hear(world, wanted(*(world.customer(phone=f"1380013800{n}").customer_id for n in range(3))))
    take = posts["sms"].take

    def take_and_die(letter: Letter) -> None:
        take(letter)
        if len(posts["sms"].taken) == 2:
            raise Killed

    posts["sms"].take = take_and_die  # type: ignore[method-assign]
    with pytest.raises(Killed):
        send_messages(world.deps)
    posts["sms"].take = take  # type: ignore[method-assign]
    assert states(world) == [("sending", "sms", "")] * 3
    send_messages(world.deps)
    assert len(posts["sms"].taken) == 2  # another process has them in hand, for all that anybody knows
    with clock.travel(NOON + sending.LEASE + timedelta(seconds=1)):
        send_messages(world.deps)
    assert states(world) == [("sent", "sms", "")] * 3
    ids = [one.message_id for one in posts["sms"].taken]
    assert (len(ids), len(set(ids))) == (5, 3)


def test_what_was_sent_stays_sent_whatever_becomes_of_another_try(world: Any, posts: dict[str, Post]) -> None:
    hear(world, wanted(world.customer(phone="13800138000").customer_id))

    def another_has_sent_it(letter: Letter) -> None:
        with world.deps.database.owner.begin() as connection:
            connection.execute(text("update messages set state = 'sent'"))
            connection.execute(text("delete from message_queue"))
        raise NotTaken("BUSY")

    posts["sms"].take = another_has_sent_it  # type: ignore[method-assign]
    send_messages(world.deps)
    assert [row.state for row in rows(world)] == ["sent"]


def test_a_customer_is_told_in_the_language_and_by_the_channel_that_they_chose(
    world: Any, posts: dict[str, Post]
) -> None:
    one = world.customer(phone="13800138000", email="zhang@example.org")
    other = world.customer(phone="13900139000")

    def prefer(customer: Any, **wanted: Any) -> pb.MessagePreferences:
        asked = pb.SetMessagePreferencesRequest(service="tenants", preferences=pb.MessagePreferences(**wanted))
        with use(world.resident(customer)):
            told: pb.MessagePreferences = world.ask(MessageServicer(world.deps).SetMessagePreferences, asked)
        return told

    prefer(one, language_code="en-US", email=True)
    prefer(other)
    with pytest.raises(Invalid):
        prefer(one, email=True, email_address="li@example.org")
    hear(world, wanted(one.customer_id, other.customer_id))
    send_messages(world.deps)
    assert [(letter.address, letter.subject) for letter in posts["email"].taken] == [
        ("zhang@example.org", "Your bill of 2026-03")
    ]
    assert not posts["sms"].taken
    assert states(world) == [("sent", "email", ""), ("listed", "", "")]
    got = pb.GetMessagePreferencesRequest(service="tenants")
    with use(world.resident(one)):
        told = world.ask(MessageServicer(world.deps).GetMessagePreferences, got)
    assert (told.language_code, told.sms, told.email) == ("en-US", False, True)


def test_an_estate_has_quiet_hours_of_its_own(world: Any, posts: dict[str, Post]) -> None:
    world.decide(message_quiet_hours="12:00-14:00")
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    send_messages(world.deps)
    assert states(world) == [("wanted", "", "")]
    clock.advance(hours=2, minutes=1)
    send_messages(world.deps)
    assert states(world) == [("sent", "sms", "")]


def test_an_estate_may_have_no_quiet_hours(world: Any, posts: dict[str, Post]) -> None:
    world.decide(message_quiet_hours="00:00-00:00")
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    with clock.travel(datetime(2026, 3, 10, 15, 0, tzinfo=UTC)):  # 23:00 there
        send_messages(world.deps)
    assert states(world) == [("sent", "sms", "")]


def test_what_failed_is_sent_again_under_its_id_and_not_for_ever(world: Any, posts: dict[str, Post]) -> None:
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    (row,) = rows(world)
    for _ in range(again.AT_MOST):
        posts["sms"].fails = [Refused("ADDRESS_REFUSED")]
        send_messages(world.deps)
        assert states(world) == [("undeliverable", "sms", "ADDRESS_REFUSED")]
        world.act(again.send_message_again, again.SendMessageAgain(row.message_id))
        assert world.count("message_queue") == 1
    posts["sms"].fails = [Refused("ADDRESS_REFUSED")]
    send_messages(world.deps)
    with pytest.raises(again.SentOftenEnough):
        world.act(again.send_message_again, again.SendMessageAgain(row.message_id))


def test_what_was_sent_or_waits_is_not_sent_again(world: Any, posts: dict[str, Post]) -> None:
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    (row,) = rows(world)
    for _ in range(2):
        with pytest.raises(again.NotFailed):
            world.act(again.send_message_again, again.SendMessageAgain(row.message_id))
        send_messages(world.deps)
    assert [one.message_id for one in posts["sms"].taken] == [row.message_id]


def test_old_messages_go_but_for_those_that_are_still_to_be_sent(world: Any, posts: dict[str, Post]) -> None:
    days = world.deps.settings.message_kept_days
    customer = world.customer(phone="13800138000").customer_id
    hear(world, wanted(customer))
    send_messages(world.deps)
    clock.advance(days=days - 1)
    hear(world, wanted(customer, reason=["2028-02"]))
    forget_messages(world.deps)
    assert world.count("messages") == 2
    clock.advance(days=2)
    forget_messages(world.deps)
    assert [row.reason for row in rows(world)] == ["2028-02"]
    clock.advance(days=days)
    forget_messages(world.deps)
    assert [row.reason for row in rows(world)] == ["2028-02"]  # it waits still
