"""What devices send is stored once, whole, and by the time at which it was measured."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from devices.domain import credentials
from devices.queries.telemetry import QuerySamples, moment_of, query_samples
from devices.rpc.devices import DeviceServicer
from devices.usecases import devices as registry
from devices.usecases.devices import DeviceCodeTaken, DeviceData, SpokenFor
from manor.devices.v1 import devices_pb2 as pb

NOW = int(clock.now().timestamp() * 1000)


def latest(world: Any, device_id: UUID) -> dict[str, str]:
    """The newest values of a device as its page shows them."""
    asked = pb.ListLatestValuesRequest(company_id=COMPANY, device_id=str(device_id))
    found = world.ask(DeviceServicer(world.deps).ListLatestValues, asked)
    return {one.key: one.value for one in found.values}


def history(world: Any, device_id: UUID, key: str, **more: Any) -> list[str]:
    """The values of a key, the newest first."""
    window = {"start_at": moment_of(NOW - 864_000_000), "end_at": moment_of(NOW + 864_000_000), **more}
    points, _ = world.act(query_samples, QuerySamples(COMPANY, device_id, key, **window))
    return [one.value for one in points]


def test_the_newest_value_is_the_one_measured_last_however_late_others_come(telemetry: Any, world: Any) -> None:
    device = telemetry.device()
    for ago, value in ((1, 1), (0, 2), (10, 3), (11, 4)):
        telemetry.send(device, {"ts": NOW - ago * 1000, "values": {"t": value}})
    assert latest(world, device.device_id) == {"t": "2"}
    assert history(world, device.device_id, "t") == ["2", "1", "3", "4"]


def test_a_value_of_a_key_and_a_time_is_one_row_whose_last_value_and_type_stand(telemetry: Any, world: Any) -> None:
    device = telemetry.device()
    for value in ({"a": 1}, True, 100, 3.14, "NOOP"):
        telemetry.send(device, {"ts": NOW, "values": {"k": value}})
    assert latest(world, device.device_id) == {"k": "NOOP"}
    assert history(world, device.device_id, "k") == ["NOOP"]
    assert telemetry.count("samples") == 1


def test_a_message_that_is_sent_again_changes_nothing(telemetry: Any) -> None:
    device = telemetry.device()
    for _ in range(3):
        telemetry.send(device, [{"ts": NOW, "values": {"a": 1}}, {"ts": NOW + 1, "values": {"a": 2}}])
    assert telemetry.count("samples") == 2


def test_types_are_kept_as_they_were_sent(telemetry: Any, world: Any) -> None:
    device = telemetry.device()
    telemetry.send(device, {"text": "on", "yes": True, "half": 3.5, "whole": 4, "big": 2**60 + 1, "object": {"a": 1}})
    assert latest(world, device.device_id) == {
        "big": str(2**60 + 1),
        "half": "3.5",
        "object": '{"a": 1}',
        "text": "on",
        "whole": "4",
        "yes": "true",
    }


def test_bad_neighbours_take_no_good_value_with_them_and_stand_aside_with_their_reasons(telemetry: Any) -> None:
    device = telemetry.device()
    outcomes = telemetry.store(
        (device, b'{"a": 1}'),
        (device, b'{"a":,}'),
        (device, json.dumps([{"ts": 0, "values": {"a": 1}}, {"ts": NOW + 1, "values": {"b": None, "c": 3}}]).encode()),
        (device, json.dumps({"ts": NOW + 86_400_000, "values": {"a": 1}}).encode()),
        (device, b"\x00\xff" * 9),
    )
    assert [one.stored for one in outcomes] == [1, 0, 1, 0, 0]
    assert [one.refused for one in outcomes] == [[], ["broken"], ["late", "no_value"], ["future"], ["broken"]]
    reasons = telemetry.rows("select reason, part from quarantined order by quarantined_id")
    assert [tuple(row) for row in reasons][1:3] == [("late", "0"), ("no_value", "b")]


def test_a_disabled_device_stores_nothing(telemetry: Any) -> None:
    device = telemetry.device()
    (outcome,) = telemetry.store((device, b'{"a": 1}'), disabled=True)
    assert (outcome.stored, outcome.refused, telemetry.count("samples")) == (0, ["disabled"], 0)


def test_a_gateway_speaks_for_its_devices_alone(telemetry: Any, world: Any) -> None:
    gateway = telemetry.device("G-1", kind="gateway")
    child = telemetry.device("L-1", gateway_id=gateway.device_id)
    payload = json.dumps({"l-1": [{"ts": NOW, "values": {"a": 1}}], "stranger": [{"a": 1}]}).encode()
    (outcome,) = telemetry.store((gateway, payload), children=[child])
    assert (outcome.stored, outcome.refused) == (1, ["unknown_device"])
    assert latest(world, child.device_id) == {"a": "1"}


def test_windows_are_aggregated_by_spans_stamped_with_their_middle(telemetry: Any, world: Any) -> None:
    device = telemetry.device()
    start = NOW - NOW % 60_000
    values = [{"ts": start + 5_000 + place * 10_000, "values": {"k": 100 * (place + 1)}} for place in range(6)]
    telemetry.send(device, [{**one, "ts": one["ts"] - 60_000} for one in values])
    window = {"start_at": moment_of(start - 60_000), "end_at": moment_of(start)}

    def spans(aggregate: str) -> list[str]:
        return history(world, device.device_id, "k", **window, aggregate=aggregate, interval_ms=20_000)

    assert spans("average") == ["150", "350", "550"]
    assert spans("sum") == ["300", "700", "1100"]
    assert (spans("minimum"), spans("maximum")) == (["100", "300", "500"], ["200", "400", "600"])
    assert spans("count") == ["2", "2", "2"]
    assert history(world, device.device_id, "k", limit=3) == ["600", "500", "400"]
    asked = QuerySamples(COMPANY, device.device_id, "k", **window, aggregate="sum", interval_ms=20_000)
    points, _ = world.act(query_samples, asked)
    assert [one.at for one in points] == [moment_of(start - 60_000 + ms) for ms in (10_000, 30_000, 50_000)]


def test_down_sampling_gives_no_more_points_than_were_asked_for(telemetry: Any, world: Any) -> None:
    device = telemetry.device()
    telemetry.send(device, [{"ts": NOW - ms * 977, "values": {"k": ms}} for ms in range(999)])
    window = {"start_at": moment_of(NOW - 1_000_000), "end_at": moment_of(NOW + 1)}
    for limit in (1, 7, 100):
        assert len(history(world, device.device_id, "k", **window, aggregate="maximum", limit=limit)) <= limit
    with pytest.raises(Invalid):
        history(world, device.device_id, "k", start_at=moment_of(NOW), end_at=moment_of(NOW))


def test_a_password_is_shown_once_and_kept_as_a_hash_that_another_replaces(world: Any) -> None:
    made = world.act(
        registry.create_device, registry.CreateDevice(COMPANY, ESTATE, DeviceData("T-1", "Probe", "sensor"))
    )
    kept = made.device.password_hash
    assert made.password not in kept and credentials.matches(made.password, kept)
    again = world.act(registry.rotate_credential, registry.RotateCredential(COMPANY, made.device.device_id))
    assert not credentials.matches(made.password, again.device.password_hash)
    assert credentials.matches(again.password, again.device.password_hash)


def test_codes_are_one_in_an_estate_and_what_a_gateway_speaks_for_signs_in_nowhere(telemetry: Any, world: Any) -> None:
    gateway = telemetry.device("G-1", kind="gateway")
    child = telemetry.device("L-1", gateway_id=gateway.device_id)
    with pytest.raises(DeviceCodeTaken):
        telemetry.device("ｌ-1")
    with pytest.raises(SpokenFor):
        world.act(registry.rotate_credential, registry.RotateCredential(COMPANY, child.device_id))
    with pytest.raises(Invalid):
        telemetry.device("L-2", estate_id=OTHER_ESTATE, gateway_id=gateway.device_id)


@pytest.mark.parametrize("scope", ["in_other_estate", "in_other_company"])
def test_whoever_sees_another_estate_sees_nothing_of_a_device(telemetry: Any, world: Any, scope: str) -> None:
    device = telemetry.device()
    telemetry.send(device, {"a": 1})
    with UnitOfWork(world.deps.database, getattr(world, scope)) as tx, pytest.raises(NotFound):
        query_samples(
            tx,
            QuerySamples(COMPANY, device.device_id, "a", clock.now() - timedelta(1), clock.now() + timedelta(1)),
        )
