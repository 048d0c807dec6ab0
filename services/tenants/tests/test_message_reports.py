"""What becomes of a message after the gateway took it, and what a company words itself."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.errors import Denied, Invalid, NotFound
from chassis.messages import again, listing, reports, sending, texts
from chassis.messages.templates import Sentences
from chassis.rpc.message_services import MessageServicer
from chassis.scope import use
from chassis.testing.fixtures import COMPANY, GROUP
from manor.chassis.v1 import messages_pb2 as pb
from sqlalchemy import text
from tenants.usecases.messages import send_messages

from .test_sending import NOON, Post
from .told import hear, wanted

TOKEN = "the gateway's"


@pytest.fixture(autouse=True)
def empty(world: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate messages, message_queue, message_preferences, message_texts"))
    secret = type(world.deps.settings.sms_gateway_token)(TOKEN)
    object.__setattr__(world.deps.settings, "sms_gateway_token", secret)
    with clock.travel(NOON):
        yield


@pytest.fixture
def posts(monkeypatch: pytest.MonkeyPatch) -> dict[str, Post]:
    made = {"sms": Post(), "email": Post()}
    monkeypatch.setattr(sending, "channels_of", lambda settings, service: made)
    return made


def listed(world: Any, state: str = "") -> list[tuple[str, str]]:
    rows = world.act(listing.list_messages, listing.MessageFilter(state=state), limit=50, before=None)
    return [(row.state, row.fault) for row in rows]


def report(world: Any, message_id: UUID, sent_as: UUID, status: str, reason: str = "", **changed: Any) -> None:
    body = json.dumps({"id": str(sent_as), "status": status, "reason": reason}).encode()
    signature = hmac.new(TOKEN.encode(), body, hashlib.sha256).hexdigest()
    said = {"group_id": GROUP, "message_id": message_id, "body": body, "signature": signature, **changed}
    reports.receive_report(world.deps, reports.Report(**said))


def sent(world: Any, posts: dict[str, Post]) -> UUID:
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    send_messages(world.deps)
    assert listed(world) == [("sent", "")]
    return posts["sms"].taken[-1].message_id


def test_a_message_is_delivered_once_the_gateway_says_so(world: Any, posts: dict[str, Post]) -> None:
    message_id = sent(world, posts)
    assert posts["sms"].taken[0].reports == f"{GROUP}/{message_id}"
    report(world, message_id, message_id, "delivered")
    report(world, message_id, message_id, "failed", "PHONE_OFF")  # the first counts
    assert listed(world) == listed(world, "delivered") == [("delivered", "")]
    assert listed(world, "sent") == []
    with pytest.raises(again.NotFailed):
        world.act(again.send_message_again, again.SendMessageAgain(message_id))


def test_what_did_not_arrive_failed_with_the_reason_and_goes_again_under_another_id(
    world: Any, posts: dict[str, Post]
) -> None:
    message_id = sent(world, posts)
    report(world, message_id, message_id, "failed", "PHONE_OFF")
    assert listed(world, "failed") == [("failed", "PHONE_OFF")]
    world.act(again.send_message_again, again.SendMessageAgain(message_id))
    send_messages(world.deps)
    assert listed(world) == [("sent", "")]
    other = posts["sms"].taken[-1].message_id
    assert other != message_id, "a gateway sends nothing that it has taken before"
    report(world, message_id, message_id, "failed", "PHONE_OFF")  # the first hand-over's, once more
    assert listed(world) == [("sent", "")]
    report(world, message_id, other, "delivered")
    assert listed(world) == [("delivered", "")]


def test_a_report_may_come_before_the_hand_over_is_noted(world: Any, posts: dict[str, Post]) -> None:
    hear(world, wanted(world.customer(phone="13800138000").customer_id))
    take = posts["sms"].take

    def take_and_report(letter: Any) -> None:
        take(letter)
        report(world, letter.message_id, letter.message_id, "delivered")

    posts["sms"].take = take_and_report  # type: ignore[method-assign]
    send_messages(world.deps)
    assert listed(world) == [("delivered", "")]


def test_a_report_that_nobody_signed_says_nothing(world: Any, posts: dict[str, Post]) -> None:
    message_id = sent(world, posts)
    for signature in ("", "0" * 64, hmac.new(b"", b"{}", hashlib.sha256).hexdigest()):
        with pytest.raises(Denied):
            report(world, message_id, message_id, "delivered", signature=signature)
    report(world, message_id, message_id, "delivered", group_id=GROUP + 1)
    report(world, uuid7(), message_id, "delivered")
    assert listed(world) == [("sent", "")]
    for body in (b"", b"[]", b"{}", b'{"id": "x", "status": "delivered"}'):
        signed = hmac.new(TOKEN.encode(), body, hashlib.sha256).hexdigest()
        with pytest.raises(Invalid):
            report(world, message_id, message_id, "", body=body, signature=signed)


OWN = {
    "en": Sentences("Evergreen: {month}", "{amount} is due on {due_date}."),
    "zh": Sentences("常青：{month}", "请在 {due_date} 前缴纳 {amount}。"),
}


def word(world: Any, sentences: Any = OWN, template: str = "billing.bill_ready") -> Any:
    return world.act(texts.set_message_text, texts.SetMessageText(COMPANY, template, sentences))


def test_a_company_words_its_messages_itself_and_what_was_wanted_before_stays(
    world: Any, posts: dict[str, Post]
) -> None:
    customer = world.customer(phone="13800138000")
    hear(world, wanted(customer.customer_id))
    word(world)
    hear(world, wanted(customer.customer_id, reason=["2026-04"]))
    word(world, {"en": Sentences("", ""), "zh": Sentences("", "")})
    hear(world, wanted(customer.customer_id, reason=["2026-05"]))
    send_messages(world.deps)
    platform = "您 2026-03 的账单已出：CNY 120.00，请于 2026-04-20 前缴纳。"
    said = [platform, "请在 2026-04-20 前缴纳 CNY 120.00。", platform]
    assert sorted(one.text for one in posts["sms"].taken) == sorted(said)
    asked = pb.ListMyMessagesRequest(service="tenants", language_code="zh-CN")
    with use(world.resident(customer)):
        mine = world.ask(MessageServicer(world.deps).ListMyMessages, asked)
    assert [one.text for one in mine.messages] == list(reversed(said))


def test_a_text_with_an_unknown_field_or_in_one_language_is_refused(world: Any) -> None:
    def refused(zh: Sentences) -> list[tuple[str, str]]:
        with pytest.raises(Invalid) as found:
            word(world, {**OWN, "zh": zh})
        return [(one.field, one.code) for one in found.value.violations]

    assert refused(Sentences("{month}", "{amount_due}")) == [("text.text_zh", "NOT_A_FIELD")]
    assert refused(Sentences("{month}", "{{amount}}")) == [("text.text_zh", "NOT_A_FIELD")]
    assert refused(Sentences("{month}", "{amount")) == [("text.text_zh", "NOT_A_FIELD")]
    assert refused(Sentences("", "{amount}")) == [("text.subject_zh", "REQUIRED")]
    with pytest.raises(NotFound):
        word(world, template="billing.nothing")
    with use(world.in_other_company):
        assert all(one.own is None for one in world.act(texts.list_message_texts, COMPANY, to_staff=False))


def test_a_preview_shows_where_each_value_stands(world: Any) -> None:
    said = pb.MessageSentences(subject_en="{month}", text_en="{amount}", subject_zh="{month}", text_zh="缴 {amount}")
    asked = pb.PreviewMessageTextRequest(
        service="tenants", company_id=COMPANY, template="billing.bill_ready", text=said
    )
    shown = world.ask(MessageServicer(world.deps).PreviewMessageText, asked)
    assert shown.text.text_zh == "缴 〔amount〕"


def test_a_reader_has_quiet_hours_of_their_own(world: Any, posts: dict[str, Post]) -> None:
    customer = world.customer(phone="13800138000")
    wish = pb.MessagePreferences(sms=True, quiet_hours="11:00-13:00")
    with use(world.resident(customer)):
        asked = pb.SetMessagePreferencesRequest(service="tenants", preferences=wish)
        assert world.ask(MessageServicer(world.deps).SetMessagePreferences, asked).quiet_hours == "11:00-13:00"
    hear(world, wanted(customer.customer_id))
    send_messages(world.deps)
    assert listed(world) == [("wanted", "")]
    clock.advance(hours=1, minutes=1)
    send_messages(world.deps)
    assert listed(world) == [("sent", "")]
