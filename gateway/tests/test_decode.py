"""JSON becomes messages, and everything that is wrong is said at once."""

from __future__ import annotations

import math
from json import dumps
from typing import Any

import pytest
from chassis.errors import Violation
from gateway.catalogue import load
from gateway.decode import Decoder, NotJson, json_path, parse_json
from gateway.encode import Encoder
from google.protobuf import json_format, message_factory, struct_pb2
from google.protobuf.descriptor_pool import DescriptorPool
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st


def new(pool: DescriptorPool, name: str = "Animal") -> Any:
    return message_factory.GetMessageClass(pool.FindMessageTypeByName(f"manor.zoo.v1.{name}"))()


def fill(pool: DescriptorPool, data: object) -> tuple[Any, dict[str, str]]:
    errors: list[Violation] = []
    message = new(pool)
    Decoder(pool).fill(message, data, errors)
    return message, {one.field: one.message for one in errors}


def test_every_faulty_field_is_named_at_once(pool: DescriptorPool) -> None:
    _, errors = fill(
        pool,
        {
            "displayName": 7,
            "priceMinor": "12.50",
            "colour": "red",
            "kind": "KIND_CAT",
            "cage": {"number": True, "door": 1},
            "pastCages": [{"number": 1}, {"nummer": 2}, 3],
            "foods": "meat",
            "names": {"zh": 1},
            "birthTime": "yesterday",
            "asleep": "yes",
            "picture": "***",
            "legs": 2**31,
            "teeth": -1,
        },
    )
    assert set(errors) == {
        "displayName", "priceMinor", "colour", "kind", "cage.number", "cage.door", "pastCages[1].nummer",
        "pastCages[2]", "foods", "names.zh", "birthTime", "asleep", "picture", "legs", "teeth",
    }  # fmt: skip
    assert "KIND_LION" in errors["kind"]


def test_amounts_are_taken_as_strings_and_as_integers(pool: DescriptorPool) -> None:
    for amount in ("9007199254740993", 9007199254740993):
        message, errors = fill(pool, {"priceMinor": amount})
        assert not errors
        assert message.price_minor == 9007199254740993


@pytest.mark.parametrize("amount", [1.0, 1.5, "1.0", "1e3", "", " 1", "0x1", True, 2**63, [], {}, "１"])
def test_amounts_are_never_rounded_or_guessed(pool: DescriptorPool, amount: object) -> None:
    assert set(fill(pool, {"priceMinor": amount})[1]) == {"priceMinor"}


def test_json_and_proto_names_are_both_taken_but_not_together(pool: DescriptorPool) -> None:
    assert fill(pool, {"display_name": "Leo"})[0].display_name == "Leo"
    assert set(fill(pool, {"display_name": "Leo", "displayName": "Lea"})[1]) == {"displayName"}


def test_one_of_a_oneof_alone(pool: DescriptorPool) -> None:
    assert set(fill(pool, {"person": "Ann", "keeper": {"number": 1}})[1]) == {"keeper"}
    assert not fill(pool, {"person": "Ann", "keeper": None})[1]


def test_null_is_unset_and_no_member_of_an_array(pool: DescriptorPool) -> None:
    message, errors = fill(pool, {"nickname": None, "cage": None, "anything": None})
    assert not errors
    assert not message.HasField("nickname") and not message.HasField("cage")
    assert message.anything.HasField("null_value")
    assert set(fill(pool, {"foods": [None]})[1]) == {"foods[0]"}


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
def test_text_that_no_database_keeps_is_refused(pool: DescriptorPool, text: str) -> None:
    assert set(fill(pool, {"displayName": text})[1]) == {"displayName"}


def test_deep_nesting_ends(pool: DescriptorPool) -> None:
    cage: dict[str, Any] = {}
    for _ in range(500):
        cage = {"outer": cage}
    assert fill(pool, {"cage": cage})[1]


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"{'a': 1}", b'{"a": NaN}', b"\xff", b'{"a": 1, "a": 2}', b"[" * 100_000, b"1" * 10_000, b'{"a":1}x'],
)
def test_what_is_not_json_is_said_to_be_so(body: bytes) -> None:
    with pytest.raises(NotJson):
        parse_json(body)


def test_field_mask_takes_both_spellings(pool: DescriptorPool) -> None:
    for text in ("displayName,cage.number", "display_name,cage.number"):
        message, errors = fill(pool, {"matters": text})
        assert not errors
        assert list(message.matters.paths) == ["display_name", "cage.number"]


def test_paths_in_violations_of_services_are_told_by_json_names() -> None:
    assert json_path("first_readings[2].meter_id") == "firstReadings[2].meterId"


TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=8)
CAGES: st.SearchStrategy[dict[str, Any]] = st.deferred(
    lambda: st.fixed_dictionaries(
        {}, optional={"number": st.integers(-(2**63), 2**63 - 1), "label": TEXT, "outer": CAGES}
    )
)
ANIMALS = st.fixed_dictionaries(
    {},
    optional={
        "display_name": TEXT,
        "kind": st.sampled_from([0, 1, 2]),
        "price_minor": st.integers(-(2**63), 2**63 - 1),
        "legs": st.integers(-(2**31), 2**31 - 1),
        "teeth": st.integers(0, 2**32 - 1),
        "hairs": st.integers(0, 2**64 - 1),
        "weight": st.floats(allow_nan=False) | st.just(math.nan),
        "height": st.floats(-(2.0**126), 2.0**126, width=32) | st.sampled_from([math.inf, -math.inf, math.nan]),
        "asleep": st.booleans(),
        "picture": st.binary(max_size=8),
        "cage": CAGES,
        "past_cages": st.lists(CAGES, max_size=3),
        "names": st.dictionaries(TEXT, TEXT, max_size=3),
        "foods": st.lists(TEXT, max_size=3),
        "person": TEXT,
        "nickname": TEXT,
        "numbers": st.lists(st.integers(-(2**63), 2**63 - 1), max_size=3),
        "flags": st.dictionaries(st.booleans(), st.sampled_from([0, 1, 2]), max_size=2),
        "kinds": st.lists(st.sampled_from([0, 1, 2]), max_size=3),
        "birth_time": st.fixed_dictionaries(
            {"seconds": st.integers(-62135596800, 253402300799), "nanos": st.integers(0, 999_999_999)}
        ),
        "nap": st.builds(lambda seconds: {"seconds": seconds}, st.integers(-315576000000, 315576000000)),
        "wrapped": st.builds(lambda value: {"value": value}, st.integers(-(2**63), 2**63 - 1)),
    },
)
FEW = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)


@FEW
@given(values=ANIMALS)
def test_what_json_format_writes_is_read_and_what_we_write_json_format_reads(
    pool: DescriptorPool, values: dict[str, Any]
) -> None:
    message = type(new(pool))(**values)
    errors: list[Violation] = []
    for written in (
        json_format.MessageToDict(message),
        json_format.MessageToDict(message, preserving_proto_field_name=True),
        Encoder(pool).encode(message),
    ):
        ours, theirs = new(pool), new(pool)
        Decoder(pool).fill(ours, written, errors)
        json_format.ParseDict(written, theirs)
        assert not errors
        # As bytes: NaN is not equal to itself.
        assert ours.SerializeToString(deterministic=True) == theirs.SerializeToString(deterministic=True)
        assert ours.SerializeToString(deterministic=True) == message.SerializeToString(deterministic=True)


@FEW
@given(values=ANIMALS)
@example(values={"height": 1.05299704e37})  # a single-precision number of nine digits
def test_replies_are_what_json_format_writes(pool: DescriptorPool, values: dict[str, Any]) -> None:
    message = type(new(pool))(**values)
    theirs = json_format.MessageToDict(message, always_print_fields_with_no_presence=True)
    assert dumps(Encoder(pool).encode(message), sort_keys=True) == dumps(theirs, sort_keys=True)


FIELDS = """displayName kind priceMinor legs teeth hairs weight height asleep picture birthTime nap cage pastCages names
cages foods person keeper nickname notes anything attached wrapped numbers matters flags kinds""".split()  # noqa: SIM905
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["other", *(field for field in FIELDS)])


@FEW
@given(data=st.dictionaries(NAMES, ANYTHING, max_size=6))
def test_no_json_makes_it_fail_in_another_way(pool: DescriptorPool, data: dict[str, Any]) -> None:
    message, errors = fill(pool, data)
    if not errors:
        message.SerializeToString()


def test_result_of_an_operation_is_written_whether_or_not_a_proto_imports_its_type() -> None:
    own = load()
    found = own.pool.FindMessageTypeByName("google.longrunning.Operation")
    operation: Any = message_factory.GetMessageClass(found)()
    result = struct_pb2.Struct()
    result["runId"] = "7"
    operation.response.Pack(result)
    assert Encoder(own.pool).encode(operation)["response"] == {
        "@type": "type.googleapis.com/google.protobuf.Struct", "value": {"runId": "7"},
    }  # fmt: skip


def test_any_is_written_with_its_type_and_an_unknown_one_as_bytes(pool: DescriptorPool) -> None:
    animal, cage = new(pool), new(pool, "Cage")
    cage.number = 5
    animal.attached.Pack(cage)
    encoder = Encoder(pool)
    assert encoder.encode(animal)["attached"] == {
        "@type": "type.googleapis.com/manor.zoo.v1.Cage", "number": "5", "label": "",
    }  # fmt: skip
    animal.attached.type_url = "type.googleapis.com/not.Known"
    assert encoder.encode(animal)["attached"]["value"] == "CAU="
