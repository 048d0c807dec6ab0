"""Reminders of to-dos that wait longer than their step allows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from chassis import clock
from chassis.approvals import acts
from chassis.data.uow import UnitOfWork
from chassis.facts import columns
from chassis.messages.reminders import TEMPLATE, remind_approvals
from chassis.messages.templates import template
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from manor.identity.v2.events_pb2 import MessagesWanted
from sqlalchemy import text

from .conftest import ANNA, BELA, CARL, ENTITLED, MIRA, PERSON, POST, Town

Later = Callable[[int], None]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[Later]:
    """Moves the clock to so many hours from the beginning of the test."""
    now = clock.now()

    def move(hours: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(hours=hours))

    yield move
    monkeypatch.undo()


def remind(town: Town) -> int:
    with UnitOfWork(town.deps.database, Scope.company(GROUP, COMPANY)) as tx:
        return remind_approvals(tx, COMPANY)


def told(town: Town) -> list[tuple[str, str, dict[str, str]]]:
    """Reader, reason and fields of all messages that were wanted, in order."""
    with town.deps.database.owner.begin() as connection:
        rows = connection.execute(text("select payload from outbox where type like '%messages_wanted%' order by id"))
        facts = [MessagesWanted.FromString(bytes(row.payload)) for row in rows]
    assert {(fact.company_id, fact.estate_id, fact.template) for fact in facts} <= {(COMPANY, ESTATE, TEMPLATE)}
    items = [item for fact in facts for item in columns.items(fact)]
    return [(str(one["recipient_id"]), one["reason"], json.loads(one["fields"])) for one in items]


def readers(town: Town) -> list[str]:
    return [one[0] for one in told(town)]


def test_whoever_is_late_is_told_once_and_nobody_before(town: Town, later: Later) -> None:
    town.set_flow([(PERSON, ANNA)])
    later(0)
    due = (clock.now() + timedelta(hours=24)).astimezone(ZoneInfo("Asia/Shanghai"))
    town.ask(label="R-1")
    later(23)
    assert (remind(town), told(town)) == (0, [])
    later(25)
    assert (remind(town), remind(town)) == (1, 0)
    ((reader, reason, fields),) = told(town)
    assert reader == ANNA
    assert len(reason) <= 100
    template(TEMPLATE).check(fields)
    assert (fields["document_en"], fields["document_zh"]) == ("Receipt R-1", "收款单 R-1")
    assert fields["due"] == f"{due:%Y-%m-%d %H:%M}"


def test_each_of_several_is_told_and_a_deputy_in_their_place(town: Town, later: Later) -> None:
    for person in (ANNA, BELA):
        town.works(person, "p")
    town.absent(BELA, CARL, clock.today("Asia/Shanghai"))
    town.absent(BELA, CARL, clock.today("Asia/Shanghai") + timedelta(days=1))
    town.absent(BELA, CARL, clock.today("Asia/Shanghai") + timedelta(days=2))
    town.set_flow([(POST, "p")])
    town.ask()
    later(25)
    remind(town)
    assert sorted(readers(town)) == [ANNA, BELA, CARL]


def test_maker_is_never_told_to_decide(town: Town, later: Later) -> None:
    for person in (MIRA, ANNA):
        town.works(person, "p")
    town.set_flow([(POST, "p")])
    town.ask()
    later(25)
    remind(town)
    assert readers(town) == [ANNA]


def test_next_step_and_a_step_that_is_entered_anew_have_reminders_of_their_own(town: Town, later: Later) -> None:
    town.set_flow([(PERSON, ANNA)], [(PERSON, BELA)])
    case = town.ask()
    later(25)
    remind(town)
    town.decide(ANNA, case)
    later(50)
    remind(town)
    with town.tx(BELA) as tx:
        acts.return_approval(tx, acts.ReturnApproval(case, 1, "look again"))
    later(75)
    remind(town)
    assert readers(town) == [ANNA, BELA, ANNA]
    assert len({reason for _, reason, _ in told(town)}) == 3


def test_who_decided_in_time_is_not_told(town: Town, later: Later) -> None:
    town.set_flow([(PERSON, ANNA)])
    town.decide(ANNA, town.ask())
    later(25)
    assert (remind(town), told(town)) == (0, [])


def test_what_nobody_can_decide_reminds_nobody_until_it_is_escalated(town: Town, later: Later) -> None:
    town.set_flow([(PERSON, ANNA)])
    town.ask()
    town.grant(ANNA, gone=True)
    later(25)
    remind(town)
    assert told(town) == []


def test_simplest_flow_reminds_nobody(town: Town, later: Later) -> None:
    town.grant(ANNA, "payments.receipts.approve")
    town.ask()
    later(10_000)
    assert (remind(town), told(town)) == (0, [])


def test_everybody_who_is_entitled_is_told(town: Town, later: Later) -> None:
    town.grant(ANNA, "payments.receipts.approve")
    town.grant(BELA, "payments.receipts.approve")
    town.set_flow([(ENTITLED, "")])
    town.ask()
    later(25)
    remind(town)
    assert sorted(readers(town)) == [ANNA, BELA]
