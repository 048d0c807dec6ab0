"""What staff are told stands in their own list, whatever company and estate it is about."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid
from chassis.facts.hearers import heard
from chassis.messages import listing, sending
from chassis.messages.wanted import Unfit
from chassis.rpc.message_services import MessageServicer
from chassis.scope import Principal, Scope, use
from chassis.testing.calls import ask
from identity.usecases.messages import send_messages
from identity.worker import messages_wanted
from manor.chassis.v1 import messages_pb2 as pb
from manor.identity.v2 import events_pb2
from manor.options.v1 import options_pb2
from sqlalchemy import text

BILL = {"month": "2026-03", "amount": "CNY 120.00", "due_date": "2026-04-20"}


def tell(world: Any, who: Principal, **changed: Any) -> None:
    said: dict[str, Any] = {
        "company_id": world.company_id,
        "template": "billing.bill_ready",
        "recipient_id": uuid.UUID(who.id).bytes,
        "reason": ["2026-03"],
        "fields": [json.dumps(BILL)],
    }
    with world.within() as tx:
        messages_wanted(tx, events_pb2.MessagesWanted(**{**said, **changed}))


def mine(world: Any, who: Principal) -> list[Any]:
    with world.calling(who, "", options_pb2.SCOPE_SELF) as tx:
        return list(listing.list_mine(tx, unread=False, limit=10, before=None))


def test_identity_hears_what_staff_are_to_be_told() -> None:
    assert events_pb2.MessagesWanted in {message for message, _ in heard("identity")}


def test_a_member_of_staff_reads_what_is_about_a_place_that_they_do_not_see(world: Any) -> None:
    clerk = world.hire(world.estate_id, "estate_manager")
    tell(world, clerk)
    tell(world, clerk, company_id=world.other_company_id, estate_id=world.other_estate_id)
    tell(world, clerk, company_id=0)
    tell(world, clerk)
    assert {row.company_id for row in mine(world, clerk)} == {world.company_id, world.other_company_id, 0}
    assert not mine(world, world.hire(world.estate_id, "estate_manager"))
    with world.calling(clerk, "", options_pb2.SCOPE_SELF) as tx:
        listing.mark_read(tx, [])
        assert listing.count_unread(tx) == 0


def test_staff_of_one_place_see_nothing_that_was_sent_about_another(world: Any) -> None:
    clerk = world.hire(world.estate_id, "estate_manager")
    tell(world, clerk, company_id=world.other_company_id, estate_id=world.other_estate_id)
    with world.calling(clerk, "messages.read") as tx:
        assert not listing.list_messages(tx, listing.MessageFilter(), limit=10, before=None)
    with world.as_admin("messages.read") as tx:
        assert listing.list_messages(tx, listing.MessageFilter(), limit=10, before=None)


def test_another_field_is_refused(world: Any) -> None:
    with pytest.raises(Unfit, match="has no field colour"):
        tell(world, world.admin, fields=[json.dumps({**BILL, "colour": "red"})])


def test_staff_give_their_own_address_and_are_sent_what_they_want(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    mails: list[Any] = []

    class Post:
        @contextmanager
        def opened(self) -> Iterator[Any]:
            yield mails.append

    monkeypatch.setattr(sending, "channels_of", lambda settings, service: {"email": Post(), "sms": Post()})
    servicer = MessageServicer(world.deps, world.vault)

    def set_to(**wanted: Any) -> pb.MessagePreferences:
        asked = pb.SetMessagePreferencesRequest(service="identity", preferences=pb.MessagePreferences(**wanted))
        with use(Scope.group(world.group_id, world.admin)):
            return ask(world.deps, servicer.SetMessagePreferences, asked)

    with clock.travel(datetime(2026, 3, 10, 4, 0, tzinfo=UTC)):
        tell(world, world.admin)
        send_messages(world.deps)
        assert not mails  # nobody knows where
        told = set_to(language_code="en-US", email=True, email_address="boss@example.org", phone="13800138000")
        assert (told.email_address, told.phone, told.sms) == ("b***@example.org", "+86*******8000", False)
        assert set_to(language_code="en-US", email=True, email_address=told.email_address, phone=told.phone) == told
        tell(world, world.admin, reason=["2026-04"])
        send_messages(world.deps)
    assert [(mail.address, mail.subject) for mail in mails] == [("boss@example.org", "Your bill of 2026-03")]
    with pytest.raises(Invalid, match="mail address cannot be read"):
        set_to(email_address="nowhere")
    with world.deps.database.owner.connect() as connection:
        kept = connection.execute(
            text("select email from message_preferences where group_id = :g"), {"g": world.group_id}
        )
        assert b"boss" not in bytes(kept.scalar_one())
