"""What staff are told stands in their own list, whatever company and estate it is about."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from chassis.facts.hearers import heard
from chassis.messages import listing
from chassis.messages.wanted import Unfit
from chassis.scope import Principal
from identity.worker import messages_wanted
from manor.identity.v2 import events_pb2
from manor.options.v1 import options_pb2

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
