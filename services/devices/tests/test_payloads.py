"""What devices send: ThingsBoard's forms, and all that is wrong with a message without harm to its neighbours."""

from __future__ import annotations

import json
from typing import Any

import pytest
from devices.domain import payloads
from devices.domain.payloads import Limits, Measured, Read, Refused, Sample
from hypothesis import given
from hypothesis import strategies as st

NOW = 1_900_000_000_000
LIMITS = Limits(received=NOW, oldest=NOW - 86_400_000, ahead_ms=60_000, most_bytes=20_000)
EARLIER = NOW - 1000


def read(text: str) -> Read:
    """A message that is a text."""
    return payloads.read(text.encode(), LIMITS)


def refused(text: str) -> list[tuple[str, str]]:
    """What is refused of a message."""
    return [(one.reason, one.part) for one in read(text).refused]


def test_values_keep_their_types_and_come_now_where_no_time_is_said() -> None:
    # devices-07
    (sample,) = read('{"key1":"value1","key2":true,"key3":3.0,"key4":4,"key5":{"a":[1,null]}}').samples
    assert sample == Sample(
        NOW,
        {
            "key1": Measured("text", "value1"),
            "key2": Measured("boolean", True),
            "key3": Measured("decimal", 3.0),
            "key4": Measured("integer", 4),
            "key5": Measured("json", '{"a": [1, null]}'),
        },
    )
    assert [type(one.value) for one in sample.values.values()] == [str, bool, float, int, str]


def test_a_time_beside_the_values_is_theirs_and_a_list_mixes_both_forms() -> None:
    found = read(f'[{{"ts":{EARLIER},"values":{{"a":1}}}},{{"b":2}},{{"ts":5}},{{"values":{{}}}}]')
    assert [(one.at, sorted(one.values)) for one in found.samples] == [
        (EARLIER, ["a"]), (NOW, ["b"]), (NOW, ["ts"]), (NOW, ["values"]),
    ]  # fmt: skip
    assert found.refused == []


def test_a_gateway_speaks_of_many_devices_and_one_of_them_harms_no_other() -> None:
    text = f'{{"Lift 1":[{{"ts":{EARLIER},"values":{{"a":1}}}},{{"a":2}}],"Lift 2":"?","Lift 3":{{"b":NaN}}}}'
    found = payloads.read_gateway(text.encode(), LIMITS)
    assert [one.at for one in found["Lift 1"].samples] == [EARLIER, NOW]
    assert found["Lift 2"] == Read(refused=[Refused("broken")])
    assert found["Lift 3"] == Read(refused=[Refused("not_finite", "b")])
    assert payloads.read_gateway(b"[1]", LIMITS) == {"": Read(refused=[Refused("broken")])}
    assert payloads.read_gateway(b"{}", LIMITS) == {"": Read(refused=[Refused("empty")])}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"key1":, "key2":true}', "broken"), ("", "broken"), ("21.5", "broken"),
        ('"a"', "broken"), ("[[1]]", "broken"),
        ("null", "empty"), ("{}", "empty"), ("[]", "empty"), ("[{}]", "empty"),
        ('{"ts":1,"values":[]}', "late"), (f'{{"ts":{NOW},"values":[]}}', "broken"),
        (f'{{"ts":{NOW},"values":{{}}}}', "empty"), ("[" * 5000, "broken"), (f'{{"a":"{"x" * 20_000}"}}', "oversized"),
    ],
)  # fmt: skip
def test_a_message_that_cannot_be_read_is_refused_whole(text: str, reason: str) -> None:
    found = read(text)
    assert ([one.reason for one in found.refused], found.samples) == ([reason], [])


@pytest.mark.parametrize(
    ("time", "reason"),
    [
        (str(NOW + 60_000), ""), (str(NOW + 60_001), "future"), (str(NOW - 86_400_000), ""),
        (str(NOW - 86_400_001), "late"), ("0", "late"), ("-1", "late"), (str(NOW / 1000), "bad_time"),
        ('"2030-01-01"', "bad_time"), ("true", "bad_time"), ("null", "bad_time"), ("9" * 400, "bad_time"),
        (f"{NOW}.0", "bad_time"),
    ],
)  # fmt: skip
def test_a_clock_is_believed_within_limits_and_the_good_neighbour_is_kept(time: str, reason: str) -> None:
    found = read(f'[{{"ts":{time},"values":{{"a":1}}}},{{"b":2}}]')
    assert [one.reason for one in found.refused] == [reason] * bool(reason)
    assert found.samples[-1].values == {"b": Measured("integer", 2)}
    assert len(found.samples) == 1 + (not reason)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("null", "no_value"), ("NaN", "not_finite"), ("-Infinity", "not_finite"), ("1e400", "not_finite"),
        ('"\\u0000"', "bad_value"), ('"\\ud800"', "bad_value"), (f'"{"x" * 4001}"', "bad_value"),
        ('{"a":"\\ud800"}', "bad_value"), ('{"a":[NaN]}', "bad_value"), ('{"a":1e400}', "bad_value"),
    ],
)  # fmt: skip
def test_a_value_that_is_none_is_refused_alone(value: str, reason: str) -> None:
    found = read(f'{{"good":1,"bad":{value}}}')
    assert found.refused == [Refused(reason, "bad")]
    assert [sorted(one.values) for one in found.samples] == [["good"]]


@pytest.mark.parametrize("key", ["", "  ", "x" * 201, "a\\u0000b", "a\\nb", "\\udc00"])
def test_a_key_that_cannot_be_shown_or_stored_is_refused_alone(key: str) -> None:
    assert [reason for reason, _ in refused(f'{{"{key}":1,"good":2}}')] == ["bad_key"]
    assert len(read(f'{{"{key}":1,"good":2}}').samples) == 1


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("9223372036854775807", 2**63 - 1), ("-9223372036854775808", -(2**63)),
        ("9223372036854775808", "9223372036854775808"), ("-9223372036854775809", "-9223372036854775809"),
        ("1" * 5000, None),
    ],
)  # fmt: skip
def test_whole_numbers_beyond_64_bits_are_kept_digit_by_digit_as_text(digits: str, value: Any) -> None:
    found = read(f'{{"a":{digits},"b":1}}')
    assert "b" in found.samples[0].values
    if value is None:
        assert found.refused == [Refused("bad_value", "a")]
    else:
        assert found.samples[0].values["a"].value == value


def test_what_stands_behind_ten_thousand_samples_is_refused() -> None:
    limits = Limits(received=NOW, oldest=0, most_bytes=1_000_000)
    found = payloads.read(b"[" + b",".join([b'{"a":1}'] * 10_001) + b"]", limits)
    assert (len(found.samples), found.refused) == (10_000, [Refused("too_many")])


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["ts", "values", "a", "b"]), inner),
    max_leaves=12,
)


@given(st.binary(max_size=60) | anything.map(lambda one: json.dumps(one).encode()))
def test_whatever_comes_is_read_or_refused_and_what_is_taken_can_be_stored(payload: bytes) -> None:
    found = payloads.read(payload, LIMITS)
    assert found.samples or found.refused
    for sample in found.samples:
        assert LIMITS.oldest <= sample.at <= NOW + LIMITS.ahead_ms
        for key, one in sample.values.items():
            assert "\x00" not in key
            if one.kind == "integer":
                assert -(2**63) <= one.value < 2**63  # type: ignore[operator]
            if one.kind in ("text", "json"):
                str(one.value).encode()  # an error where half a letter stands; a text may be empty


@given(st.dictionaries(st.text("abc", min_size=1), st.booleans() | st.integers(-(2**63), 2**63 - 1), min_size=1))
def test_good_values_are_taken_as_they_are_sent(values: dict[str, Any]) -> None:
    found = read(json.dumps({"ts": EARLIER, "values": values}))
    assert found.refused == []
    assert {key: one.value for key, one in found.samples[0].values.items()} == values
