"""Incidents: entered once, alarms told at once, acknowledged by one, closed with how they were handled."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid, PreconditionFailed
from chassis.testing.fixtures import COMPANY, ESTATE, STAFF
from manor.workorders.v1 import incidents_pb2 as pb
from workorders.records.incidents import AlreadyAcknowledged, AlreadyClosed
from workorders.rpc.incidents import IncidentServicer
from workorders.usecases import incidents


def entered(world: Any, by: str = "", **more: Any) -> Any:
    told: dict[str, Any] = {"kind": "fire", "place": "B2", "description": "Smoke"}
    command = incidents.CreateIncident(COMPANY, ESTATE, **told | more)
    return world.act(incidents.create_incident, command, scope=world.as_(by or world.ann))


def test_an_alarm_is_told_at_once_to_all_who_handle_incidents_and_an_entry_to_nobody(world: Any) -> None:
    world.grant(STAFF.id, ["workorders.incidents.handle"], version=2)
    entered(world)
    assert world.said("workorders.alarm_raised") == []
    made = entered(world, alarm=True, description="", latitude="31.230416", longitude="121.473701")
    (told,) = world.said("workorders.alarm_raised")
    assert '"kind": "火情"' in told.fields[0]
    assert '"name": "Ann"' in told.fields[0]
    assert made.severity == "major"


def test_the_same_id_of_the_same_phone_is_one_alarm(world: Any) -> None:
    first = entered(world, alarm=True, client_id="phone-1")
    assert entered(world, alarm=True, client_id="phone-1").incident_id == first.incident_id
    assert entered(world, world.bob, alarm=True, client_id="phone-1").incident_id != first.incident_id


def test_an_alarm_of_a_phone_that_is_a_day_ahead_is_of_now(world: Any) -> None:
    made = entered(world, alarm=True, occurred_at=clock.now() + timedelta(days=1))
    assert made.occurred_at == made.reported_at


def test_one_of_four_acknowledges_and_the_others_hear_that_somebody_is_on_it(world: Any) -> None:
    made = entered(world)
    crew = [world.worker(f"W{number}") for number in range(4)]
    gate = threading.Barrier(4)

    def run(one: str) -> bool:
        gate.wait()
        try:
            command = incidents.AcknowledgeIncident(COMPANY, made.incident_id)
            world.act(incidents.acknowledge_incident, command, scope=world.as_(one))
        except AlreadyAcknowledged:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(run, crew)) == [False, False, False, True]


def test_whoever_is_on_it_may_say_so_again_until_it_is_closed(world: Any) -> None:
    made = entered(world)
    acknowledge = incidents.AcknowledgeIncident(COMPANY, made.incident_id)
    world.act(incidents.acknowledge_incident, acknowledge)
    assert world.act(incidents.acknowledge_incident, acknowledge).version == 2
    close = incidents.CloseIncident(COMPANY, made.incident_id, "Put out")
    with pytest.raises(PreconditionFailed):
        world.act(incidents.close_incident, incidents.CloseIncident(COMPANY, made.incident_id, "Put out", "1"))
    assert world.act(incidents.close_incident, close).state == "closed"
    for act, command in ((incidents.close_incident, close), (incidents.acknowledge_incident, acknowledge)):
        with pytest.raises(AlreadyClosed):
            world.act(act, command)


@pytest.mark.parametrize(
    ("told", "field", "code"),
    [
        ({"occurred_at": 60}, "incident.occur_time", "LIES_AHEAD"),
        ({"latitude": "31.2"}, "incident.longitude", "HALF_A_POSITION"),
        ({"latitude": "91", "longitude": "0"}, "incident.latitude", "NOT_ON_EARTH"),
        ({"description": " "}, "incident.description", "DESCRIPTION_MISSING"),
    ],
)
def test_what_cannot_have_happened_is_refused(world: Any, told: Any, field: str, code: str) -> None:
    if "occurred_at" in told:
        told = {"occurred_at": clock.now() + timedelta(minutes=told["occurred_at"])}
    with pytest.raises(Invalid) as error:
        entered(world, **told)
    assert [(one.field, one.code) for one in error.value.violations] == [(field, code)]


def test_incidents_are_listed_by_what_they_are_and_in_their_estate_alone(world: Any) -> None:
    entered(world)
    entered(world, kind="flood")
    servicer, request = IncidentServicer(), pb.ListIncidentsRequest(company_id=COMPANY, kind=pb.INCIDENT_KIND_FLOOD)
    assert len(world.ask(servicer.ListIncidents, request).incidents) == 1
    assert not world.ask(servicer.ListIncidents, request, world.in_other_estate).incidents
