"""Dead letters and health over the API: administrators of a group see and replay what is theirs, masked."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pika
import pytest
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.deps import Deps
from chassis.errors import NotFound
from chassis.facts import broker, dead_letters, hearers, topology
from chassis.facts.broker import ATTEMPT, ERROR, PARKED_AT, QUEUE
from chassis.facts.envelope import Envelope
from chassis.rpc import upkeep_services
from chassis.rpc.upkeep_services import BrokerUnreachable, DeadLetterServicer, HealthServicer, QueueMissing
from chassis.scope import Principal, Scope, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from chassis.testing.polling import eventually
from google.protobuf.message import Message
from manor.chassis.v1 import dead_letters_pb2 as pb
from manor.chassis.v1 import health_pb2
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text

ADMINISTRATOR = Principal("0190aaaa-0000-7000-8000-0000000000a1", "staff", GROUP)
OTHER_GROUP = 901


@pytest.fixture
def parked(deps_of: Any, vhost: str) -> Iterator[Any]:
    """The service, its queues, and a way to park facts."""
    deps: Deps = deps_of("chassis", amqp_url=vhost)
    with topology.connected(vhost) as connection:
        heard = (tenants.UnitsChanged, tenants.CustomersChanged)
        topology.declare_hearer(connection.channel(), broker.Hearer("chassis", heard, (1,)))

    def park(fact: Message, name: str, group_id: int = GROUP, queue: str = "chassis.tenants") -> str:
        envelope = Envelope(uuid7(), f"tenants.{name}.v1", "tenants", group_id, COMPANY, ESTATE, now())
        failed = {QUEUE: queue, ATTEMPT: 6, ERROR: "Conflict: the unit is unknown", PARKED_AT: now().isoformat()}
        properties = pika.BasicProperties(headers={**envelope.headers(), **failed})
        with topology.connected(vhost) as connection:
            channel = connection.channel()
            channel.confirm_delivery()
            channel.basic_publish("", "chassis.dead", fact.SerializeToString(), properties, mandatory=True)
        return str(envelope.id)

    def depth(queue: str) -> int:
        with topology.connected(vhost) as connection:
            return int(connection.channel().queue_declare(queue, passive=True).method.message_count)

    with use(Scope.group(GROUP, ADMINISTRATOR)):
        yield SimpleNamespace(
            deps=deps, park=park, depth=depth, letters=DeadLetterServicer(deps), health=HealthServicer(deps), url=vhost
        )


def units(code: str = "A-1") -> tenants.UnitsChanged:
    return tenants.UnitsChanged(company_id=COMPANY, units=[tenants.ChangedUnit(code=code)])


def until_parked(parked: Any, count: int) -> list[Any]:

    eventually(lambda: len(dead_letters.letters(parked.url, "chassis")) == count)
    return list(parked.letters.ListDeadLetters(pb.ListDeadLettersRequest(service="chassis"), None).dead_letters)


def test_a_list_shows_what_failed_why_and_when_and_leaves_it_there(parked: Any) -> None:
    first, second = parked.park(units(), "units_changed"), parked.park(tenants.CustomersChanged(), "customers_changed")
    found = until_parked(parked, 2)
    assert [one.fact_id for one in found] == [first, second]
    shown = found[0]
    assert (shown.type, shown.queue, shown.attempts) == ("tenants.units_changed.v1", "chassis.tenants", 6)
    assert (shown.error, shown.company_id) == ("Conflict: the unit is unknown", COMPANY)
    assert shown.park_time.seconds and shown.occur_time.seconds
    assert not shown.content
    some = pb.ListDeadLettersRequest(service="chassis", type="tenants.customers_changed.v1")
    assert [one.fact_id for one in parked.letters.ListDeadLetters(some, None).dead_letters] == [second]
    cut = parked.letters.ListDeadLetters(pb.ListDeadLettersRequest(service="chassis", page_size=1), None)
    assert (len(cut.dead_letters), cut.truncated) == (1, True)
    assert len(until_parked(parked, 2)) == 2


def test_content_is_shown_with_personal_data_masked(parked: Any) -> None:
    fact = tenants.CustomersChanged(company_id=COMPANY)
    fact.customers.add(customer_id=str(uuid.uuid4()), name="王芳", kind="person", phone_hash=b"\x01" * 32)
    fact_id = parked.park(fact, "customers_changed")
    until_parked(parked, 1)
    request = pb.GetDeadLetterRequest(service="chassis", fact_id=fact_id)
    shown = parked.letters.GetDeadLetter(request, None)
    (customer,) = json.loads(shown.content)["customers"]
    assert (customer["name"], customer["kind"]) == ("***", "person")
    assert "phone_hash" not in customer
    with pytest.raises(NotFound):
        parked.letters.GetDeadLetter(pb.GetDeadLetterRequest(service="chassis", fact_id=str(uuid.uuid4())), None)


def test_who_looks_while_another_does_waits_and_sees_all(parked: Any) -> None:
    fact_id = parked.park(units(), "units_changed")
    until_parked(parked, 1)
    with ThreadPoolExecutor() as pool, dead_letters._taken(parked.url, "chassis", 10):
        meanwhile = pool.submit(dead_letters.letters, parked.url, "chassis")
        with pytest.raises(TimeoutError):
            meanwhile.result(timeout=1)  # it waits for its turn
    assert [one.fact_id for one in meanwhile.result(timeout=10)] == [fact_id]


def test_who_looks_right_after_another_sees_all(parked: Any) -> None:
    sent = [parked.park(units(), "units_changed") for _ in range(3)]
    until_parked(parked, 3)
    looks = [[one.fact_id for one in dead_letters.letters(parked.url, "chassis")] for _ in range(40)]
    assert looks == [sent] * 40


def test_nobody_waits_for_a_turn_for_ever(parked: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dead_letters, "_TURN_SECONDS", 0.2)
    with dead_letters._taken(parked.url, "chassis", 10), pytest.raises(upkeep_services.LettersInHand):
        parked.letters.ListDeadLetters(pb.ListDeadLettersRequest(service="chassis"), None)


def test_what_cannot_be_read_is_not_shown_as_bytes(parked: Any) -> None:
    fact_id = parked.park(units(), "nothing_of_ours")
    until_parked(parked, 1)
    shown = parked.letters.GetDeadLetter(pb.GetDeadLetterRequest(service="chassis", fact_id=fact_id), None)
    assert json.loads(shown.content) == {"undecodable": f"{len(units().SerializeToString())} bytes"}


def test_another_groups_letters_are_neither_seen_nor_replayed(parked: Any) -> None:
    foreign = parked.park(units(), "units_changed", group_id=OTHER_GROUP)
    assert until_parked(parked, 1) == []
    for call, request in (
        (parked.letters.GetDeadLetter, pb.GetDeadLetterRequest(service="chassis", fact_id=foreign)),
        (parked.letters.ReplayDeadLetter, pb.ReplayDeadLetterRequest(service="chassis", fact_id=foreign)),
    ):
        with pytest.raises(NotFound):
            ask(parked.deps, call, request)
    replayed = ask(parked.deps, parked.letters.ReplayDeadLetters, pb.ReplayDeadLettersRequest(service="chassis"))
    assert replayed.replayed_count == 0
    until_parked(parked, 1)


def test_an_operator_of_the_platform_sees_all_groups_letters_without_their_particulars(parked: Any) -> None:
    mine, theirs = parked.park(units(), "units_changed"), parked.park(units(), "units_changed", OTHER_GROUP)
    operator = Principal("0190aaaa-0000-7000-8000-0000000000a2", "operator", 0)
    with use(Scope(0, (), (), operator)):
        listed = until_parked(parked, 2)
    assert {letter.fact_id for letter in listed} == {mine, theirs}
    assert {(letter.error, letter.content) for letter in listed} == {("Conflict", "")}


def test_a_replayed_letter_goes_back_to_its_queue_and_is_audited(parked: Any) -> None:
    sent, stays = parked.park(units("A"), "units_changed"), parked.park(units("B"), "units_changed")
    until_parked(parked, 2)
    request = pb.ReplayDeadLetterRequest(service="chassis", fact_id=sent)
    assert ask(parked.deps, parked.letters.ReplayDeadLetter, request).replayed_count == 1
    assert [one.fact_id for one in until_parked(parked, 1)] == [stays]

    eventually(lambda: parked.depth("chassis.tenants") == 1)
    with pytest.raises(NotFound):
        ask(parked.deps, parked.letters.ReplayDeadLetter, request)
    with parked.deps.database.verifier.connect() as connection:
        rows = connection.execute(
            text("select action, principal_id from audit where resource = :resource"),
            {"resource": f"deadLetters/{sent}"},
        ).all()
    assert [tuple(row) for row in rows] == [("chassis.replay_dead_letters", ADMINISTRATOR.id)]


def test_an_operator_of_the_platform_sends_any_groups_letter_again_and_that_group_is_told(parked: Any) -> None:
    theirs = parked.park(units(), "units_changed", OTHER_GROUP)
    operator = Principal("0190aaaa-0000-7000-8000-0000000000a2", "operator", 0)
    request = pb.ReplayDeadLetterRequest(service="chassis", fact_id=theirs)
    with use(Scope(0, (), (), operator)):
        until_parked(parked, 1)
        assert ask(parked.deps, parked.letters.ReplayDeadLetter, request).replayed_count == 1
        with pytest.raises(NotFound):
            ask(parked.deps, parked.letters.ReplayDeadLetter, request)
    eventually(lambda: parked.depth("chassis.tenants") == 1)
    with parked.deps.database.verifier.connect() as connection:
        rows = connection.execute(
            text("select group_id, action, principal_id from audit where resource = :resource"),
            {"resource": f"deadLetters/{theirs}"},
        ).all()
    assert [tuple(row) for row in rows] == [(OTHER_GROUP, "chassis.replay_dead_letters", operator.id)]


def test_many_are_replayed_by_type_and_no_more_than_the_limit(parked: Any, monkeypatch: Any) -> None:
    for code in "ABC":
        parked.park(units(code), "units_changed")
    other = parked.park(tenants.CustomersChanged(), "customers_changed")
    until_parked(parked, 4)
    monkeypatch.setattr(upkeep_services, "MOST_REPLAYED", 2)
    request = pb.ReplayDeadLettersRequest(service="chassis", type="tenants.units_changed.v1")
    replayed = [ask(parked.deps, parked.letters.ReplayDeadLetters, request).replayed_count for _ in range(2)]
    assert replayed == [2, 1]
    assert [one.fact_id for one in until_parked(parked, 1)] == [other]


def test_a_queue_that_is_gone_is_said_and_the_letter_stays(parked: Any) -> None:
    fact_id = parked.park(units(), "units_changed", queue="chassis.nowhere")
    until_parked(parked, 1)
    request = pb.ReplayDeadLetterRequest(service="chassis", fact_id=fact_id)
    with pytest.raises(QueueMissing):
        ask(parked.deps, parked.letters.ReplayDeadLetter, request)
    until_parked(parked, 1)


def test_another_service_is_not_here(parked: Any) -> None:
    with pytest.raises(NotFound):
        parked.letters.ListDeadLetters(pb.ListDeadLettersRequest(service="tenants"), None)


def test_health_says_what_waits_and_that_a_broker_is_away(parked: Any, deps_of: Any, tmp_path: Path) -> None:
    parked.park(units(), "units_changed")
    until_parked(parked, 1)
    monitored = _heard_queues(parked)
    said = parked.health.GetServiceHealth(health_pb2.GetServiceHealthRequest(service="chassis"), None)
    assert said.broker_reachable
    assert (said.service, said.dead_letter_count) == ("chassis", 1)
    assert said.version
    assert [one.queue for one in said.queues] == monitored
    away = deps_of("chassis", amqp_url="amqp://guest:guest@127.0.0.1:1/none")
    said = HealthServicer(away).GetServiceHealth(health_pb2.GetServiceHealthRequest(service="chassis"), None)
    assert (said.broker_reachable, list(said.queues)) == (False, [])
    with pytest.raises(BrokerUnreachable):
        DeadLetterServicer(away).ListDeadLetters(pb.ListDeadLettersRequest(service="chassis"), None)


def _heard_queues(parked: Any) -> list[str]:
    """What the service of these tests hears: the directory alone; its queue is declared here."""
    queues = hearers.hearer_of(parked.deps).queues
    with topology.connected(parked.url) as connection:
        topology.declare_hearer(connection.channel(), hearers.hearer_of(parked.deps))
    return queues
