"""What customers are told: once for each reason, in their own list, and shown to staff of the place alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.scope import use
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from chassis.testing.served import Refused, Served
from chassis.testing.served import served as serve
from manor.chassis.v1 import messages_pb2 as pb
from sqlalchemy import text
from tenants.rpc import servicers

from .told import BILL, hear, wanted


@pytest.fixture(autouse=True)
def empty(world: Any) -> None:
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate messages, message_queue"))


@pytest.fixture
def served(world: Any, tmp_path: Path) -> Iterator[Served]:
    """tenants behind its interceptors."""
    with serve(world.deps, servicers, tmp_path) as made:
        yield made


def mine(served: Served, person: Any, **asked: Any) -> Any:
    return person("chassis.MessageService.ListMyMessages", {"service": "tenants", **asked})


def test_a_reason_is_told_once_however_often_it_is_wanted(world: Any) -> None:
    one, two, fact_id = uuid7(), uuid7(), uuid7()
    assert hear(world, wanted(one, two), fact_id=fact_id).failure is None
    hear(world, wanted(one, two), fact_id=fact_id)  # delivered again
    hear(world, wanted(one, one, uuid7()))  # published again, by a job that was killed
    assert world.count("messages") == world.count("message_queue") == 3
    hear(world, wanted(one, reason=["2026-04"]))
    assert world.count("messages") == 4


def test_an_unknown_field_parks_the_fact_with_a_clear_error(world: Any) -> None:
    outcome = hear(world, wanted(uuid7(), fields=[json.dumps({**BILL, "colour": "red"})]))
    assert outcome.settled
    assert outcome.permanent
    assert "billing.bill_ready has no field colour; it has amount, due_date, month" in str(outcome.failure)
    assert world.count("messages") == 0


@pytest.mark.parametrize("changed", [{"fields": ["{"]}, {"fields": ["[]"]}, {"reason": [""]}, {"reason": ["x" * 101]}])
def test_what_no_try_mends_is_parked_at_once(world: Any, changed: dict[str, Any]) -> None:
    outcome = hear(world, wanted(uuid7(), **changed))
    assert outcome.permanent
    assert world.count("messages") == 0


def test_a_template_of_the_next_release_is_tried_again(world: Any) -> None:
    outcome = hear(world, wanted(uuid7(), template="billing.something_new"))
    assert outcome.failure is not None
    assert not outcome.permanent


def test_a_resident_reads_their_own_in_their_language(world: Any, served: Served) -> None:
    one, other = uuid7(), uuid7()
    hear(world, wanted(one, other))
    hear(world, wanted(one, reason=["2026-04"]))
    resident, stranger = served.person(0, customers=[str(one)]), served.person(0, customers=[str(uuid7())])
    newest, oldest = mine(served, resident, languageCode="zh-CN").messages
    assert (newest.subject, newest.text) == (
        "2026-03 账单",
        "您 2026-03 的账单已出：CNY 120.00，请于 2026-04-20 前缴纳。",
    )
    assert mine(served, resident, languageCode="en-US").messages[1].subject == "Your bill of 2026-03"
    assert not mine(served, stranger).messages
    here = {"service": "tenants"}
    stranger("chassis.MessageService.MarkMessagesRead", {**here, "messageIds": [newest.message_id]})
    assert resident("chassis.MessageService.CountUnreadMessages", here).unread_count == 2
    named = {**here, "messageIds": [newest.message_id]}
    assert resident("chassis.MessageService.MarkMessagesRead", named).unread_count == 1
    assert [row.message_id for row in mine(served, resident, unread=True).messages] == [oldest.message_id]
    assert resident("chassis.MessageService.MarkMessagesRead", here).unread_count == 0


def test_staff_see_what_their_estates_sent(world: Any, served: Served) -> None:
    hear(world, wanted(uuid7()))
    here = {"service": "tenants", "companyId": COMPANY, "pageSize": 1}
    for node, seen in ((ESTATE, 1), (OTHER_ESTATE, 0)):
        reader = served.person(node, "messages.read")
        listed = reader("chassis.MessageService.ListMessages", here).messages
        assert [row.state for row in listed] == [pb.MESSAGE_STATE_WANTED] * seen
    assert not reader("chassis.MessageService.ListMyMessages", {"service": "tenants"}).messages
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        served.person(ESTATE)("chassis.MessageService.ListMessages", here)


def test_staff_read_whom_it_was_sent_to_and_send_again_what_failed(world: Any, served: Served) -> None:
    customer = world.customer(ESTATE, name="王芳")
    hear(world, wanted(customer.customer_id))
    reader = served.person(ESTATE, "messages.read")
    here = {"service": "tenants"}
    (row,) = reader("chassis.MessageService.ListMessages", here).messages
    assert row.recipient_name == "王芳"
    asked = {**here, "messageId": row.message_id}
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update messages set state = 'failed', fault = 'UNREACHABLE', attempts = 6"))
        connection.execute(text("truncate message_queue"))
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        reader("chassis.MessageService.SendMessageAgain", asked)
    with pytest.raises(Refused, match="NOT_FOUND"):
        served.person(OTHER_ESTATE, "messages.send")("chassis.MessageService.SendMessageAgain", asked)
    sent = served.person(ESTATE, "messages.send")("chassis.MessageService.SendMessageAgain", asked)
    assert (sent.state, sent.attempts, sent.fault, sent.recipient_name) == (pb.MESSAGE_STATE_WANTED, 0, "", "王芳")
    assert world.count("message_queue") == 1


def test_filters_of_what_was_sent(world: Any, served: Served) -> None:
    one = uuid7()
    hear(world, wanted(one, uuid7()))
    reader = served.person(COMPANY, "messages.read")

    def count(**asked: Any) -> int:
        return len(reader("chassis.MessageService.ListMessages", {"service": "tenants", **asked}).messages)

    assert count() == count(template="billing.bill_ready") == count(estateId=ESTATE) == 2
    assert count(recipientId=str(one)) == 1
    assert count(state="MESSAGE_STATE_SENT") == count(template="billing.other") == 0


def test_a_resident_writes_no_message(world: Any) -> None:
    """Row-level security: a resident's scope reads and marks its own, whoever forgets to ask for them."""
    one, other = uuid7(), uuid7()
    hear(world, wanted(one, other))
    world_of = world.resident(type("Customer", (), {"customer_id": one}))
    with use(world_of), UnitOfWork(world.deps.database) as tx:
        assert tx.scalars(text("select recipient_id from messages")).all() == [one]
