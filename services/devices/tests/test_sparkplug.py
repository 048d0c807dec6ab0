"""Sparkplug B, with payloads that protobuf's own library wrote: births, aliases, sequence, deaths, rebirth."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from devices.domain import sparkplug as rules
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from hypothesis import given
from hypothesis import strategies as st

AT = 1_900_000_000_000
_OPTIONAL, _REPEATED = 1, 3
_UINT64, _UINT32, _BOOL, _STRING, _FLOAT, _DOUBLE, _MESSAGE = 4, 13, 8, 9, 2, 1, 11


@cache
def written() -> Any:
    """The classes of the standard's messages (6.4), made by protobuf's library from field numbers and types."""
    file = descriptor_pb2.FileDescriptorProto(name="judge.proto", package="judge", syntax="proto2")
    metric = file.message_type.add(name="Metric")
    for name, number, kind in (
        ("name", 1, _STRING),
        ("alias", 2, _UINT64),
        ("timestamp", 3, _UINT64),
        ("datatype", 4, _UINT32),
        ("is_null", 7, _BOOL),
        ("int_value", 10, _UINT32),
        ("long_value", 11, _UINT64),
        ("float_value", 12, _FLOAT),
        ("double_value", 13, _DOUBLE),
        ("boolean_value", 14, _BOOL),
        ("string_value", 15, _STRING),
    ):
        metric.field.add(name=name, number=number, type=kind, label=_OPTIONAL)
    payload = file.message_type.add(name="Payload")
    payload.field.add(name="timestamp", number=1, type=_UINT64, label=_OPTIONAL)
    payload.field.add(name="metrics", number=2, type=_MESSAGE, label=_REPEATED, type_name=".judge.Metric")
    payload.field.add(name="seq", number=3, type=_UINT64, label=_OPTIONAL)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName("judge.Payload"))


def told(seq: int | None, *metrics: dict[str, Any], at: int = AT) -> bytes:
    """A payload."""
    made = written()(timestamp=at, metrics=list(metrics))
    if seq is not None:
        made.seq = seq
    return bytes(made.SerializeToString())


BD = {"name": "bdSeq", "datatype": 4, "long_value": 7}
PRESSURE = {"name": "p", "alias": 1, "datatype": 10, "double_value": 0.4}
TEMPERATURE = {"name": "t", "alias": 1, "datatype": 9, "float_value": 21.5}


def heard(node: rules.Node, kind: str, payload: bytes, device: str = "") -> rules.Heard:
    return rules.hear(node, kind, device, rules.decode(payload), AT)


def born() -> rules.Node:
    return heard(rules.Node(), rules.NODE_BIRTH, told(0, BD, TEMPERATURE)).node


def test_a_birth_names_the_metrics_that_data_then_calls_by_alias() -> None:
    birth = heard(rules.Node(), rules.NODE_BIRTH, told(0, BD, TEMPERATURE))
    assert (birth.values, birth.rebirth, birth.node.birth_seq) == ({AT: {"t": 21.5}}, False, 7)
    data = heard(birth.node, rules.NODE_DATA, told(1, {"alias": 1, "float_value": 22.0, "timestamp": AT + 5}))
    assert (data.values, data.refused, data.rebirth) == ({AT + 5: {"t": 22.0}}, (), False)


def test_sequence_goes_on_from_255_to_0() -> None:
    node = born()
    for number in (*range(1, 256), 0, 1):
        found = heard(node, rules.NODE_DATA, told(number, {"alias": 1, "float_value": 1.0}))
        assert not found.rebirth
        node = found.node


@pytest.mark.parametrize("seq", [0, 2, 255, None])
def test_a_gap_asks_for_another_birth_and_takes_what_came(seq: int | None) -> None:
    found = heard(born(), rules.NODE_DATA, told(seq, {"alias": 1, "float_value": 1.0}))
    assert (found.rebirth, found.values) == (True, {AT: {"t": 1.0}})


def test_data_before_a_birth_or_by_an_alias_that_nobody_named_is_refused_and_a_birth_is_wanted() -> None:
    unborn = heard(rules.Node(), rules.NODE_DATA, told(1, TEMPERATURE))
    assert (unborn.refused, unborn.values, unborn.rebirth) == (("not_born",), {}, True)
    unknown = heard(
        born(), rules.NODE_DATA, told(1, {"alias": 9, "float_value": 1.0}, {"alias": 1, "float_value": 2.0})
    )
    assert (unknown.refused, unknown.values, unknown.rebirth) == (("unknown_alias",), {AT: {"t": 2.0}}, True)


def test_devices_behind_a_node_have_births_aliases_and_deaths_of_their_own() -> None:
    node = heard(
        born(), rules.BIRTH, told(1, {"name": "p", "alias": 1, "datatype": 10, "double_value": 0.4}), "d1"
    ).node
    data = heard(node, rules.DATA, told(2, {"alias": 1, "double_value": 0.5}), "d1")
    assert data.values == {AT: {"p": 0.5}}
    other = heard(data.node, rules.DATA, told(3, {"alias": 1, "double_value": 0.5}), "d2")
    assert (other.refused, other.rebirth) == (("not_born",), True)
    gone = heard(other.node, rules.DEATH, told(4), "d1")
    assert heard(gone.node, rules.DATA, told(5, {"alias": 1, "double_value": 1.0}), "d1").refused == ("not_born",)


def test_a_death_counts_for_the_birth_that_it_names_alone() -> None:
    again = heard(born(), rules.NODE_BIRTH, told(0, {**BD, "long_value": 8}, TEMPERATURE)).node
    assert heard(again, rules.NODE_DEATH, told(None, BD)).node.born
    assert not heard(again, rules.NODE_DEATH, told(None, {**BD, "long_value": 8})).node.born


@pytest.mark.parametrize(
    ("metric", "meant"),
    [
        ({"datatype": 1, "int_value": 0xFF}, -1),
        ({"datatype": 3, "int_value": 2**32 - 5}, -5),
        ({"datatype": 4, "long_value": 2**64 - 1}, -1),
        ({"datatype": 8, "long_value": 2**64 - 1}, 2**64 - 1),
        ({"datatype": 11, "boolean_value": True}, True),
        ({"datatype": 12, "string_value": "开"}, "开"),
    ],
)
def test_a_value_means_what_its_type_says(metric: dict[str, Any], meant: object) -> None:
    found = heard(rules.Node(), rules.NODE_BIRTH, told(0, BD, {"name": "x", **metric}))
    assert found.values == {AT: {"x": meant}}


def test_a_null_says_nothing_and_a_type_that_is_not_kept_is_refused() -> None:
    null, dataset = {"name": "x", "datatype": 10, "is_null": True}, {"name": "y", "datatype": 16 + 1}
    found = heard(rules.Node(), rules.NODE_BIRTH, told(0, BD, null, dataset))
    assert (found.values, found.refused) == ({}, ("unknown_type",))


def test_a_command_for_another_birth_is_read_by_protobuf() -> None:
    read = written().FromString(rules.rebirth(AT))
    (metric,) = read.metrics
    assert (read.timestamp, metric.name, metric.datatype, metric.boolean_value) == (AT, rules.REBIRTH, 11, True)


def test_a_node_is_kept_as_json_and_read_again() -> None:
    node = heard(
        born(), rules.BIRTH, told(1, {"name": "p", "alias": 1, "datatype": 10, "double_value": 0.4}), "d1"
    ).node
    assert rules.node_from(rules.node_to(node)) == node


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(payload: bytes) -> None:
    try:
        read = rules.decode(payload)
    except rules.NotSparkplug:
        return
    heard_of = rules.hear(rules.Node(), rules.NODE_BIRTH, "", read, AT)
    assert heard_of.node.born
    kept(heard_of)


def kept(found: rules.Heard) -> None:
    """What ingest does with it: anything that fails here would stop it for every device."""
    assert rules.node_from(json.loads(json.dumps(rules.node_to(found.node)))) == found.node
    json.dumps([{"ts": at, "values": values} for at, values in sorted(found.values.items())])


@pytest.mark.parametrize("number", range(1, 17))
@pytest.mark.parametrize("wire", [0, 1, 2, 5])
def test_a_field_of_another_form_than_its_own_stops_nothing(number: int, wire: int) -> None:
    content = {0: b"\x07", 1: b"\x00" * 8, 2: b"\x01a", 5: b"\x00" * 4}[wire]
    for name in ("x", rules.SEQUENCE_OF_BIRTH):
        metric = b"\x0a" + bytes([len(name)]) + name.encode() + b"\x20\x0a\x10\x01\x69" + b"\x00" * 8
        metric += bytes([number << 3 | wire] if number < 16 else [wire | 0x80, 1]) + content
        try:
            read = rules.decode(b"\x12" + bytes([len(metric)]) + metric)
        except rules.NotSparkplug:
            continue
        kept(rules.hear(rules.Node(), rules.NODE_BIRTH, "", read, AT))


def test_a_birth_is_numbered_by_a_whole_number_or_by_none() -> None:
    for value in ({"double_value": float("nan")}, {"string_value": "\x00"}):
        found = heard(rules.Node(), rules.NODE_BIRTH, told(0, {"name": "bdSeq", "datatype": 10, **value}))
        assert found.node.birth_seq is None
