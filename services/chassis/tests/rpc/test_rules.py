"""Field rules: every fault of a request is told at once, by its path."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.rpc import rules
from google.protobuf.field_mask_pb2 import FieldMask
from hypothesis import given
from hypothesis import strategies as st

from .conftest import COMPANY, message, trial
from .refusals import refused

GOOD = {"name": "lamp", "code": "abc"}


def _faults(of: str, /, **values: Any) -> dict[str, str]:
    return {one.field: one.message for one in rules.violations(message(of, **values))}


def _thing(**values: Any) -> dict[str, str]:
    return _faults("Thing", **{**GOOD, **values})


def test_a_good_request_has_no_faults() -> None:
    assert _thing(phone="+86 13800000000".replace(" ", ""), since="2024-02-29", rate="99.999999", count=10) == {}


def test_every_fault_is_told_at_once_by_its_path() -> None:
    faults = _faults(
        "CreateThingRequest",
        thing={"code": "ABC", "phone": "12", "parts": [{"name": "x", "amount": 1}, {"parts": [{"amount": 2}]}]},
    )
    assert set(faults) == {
        "company_id",
        "thing.name",
        "thing.code",
        "thing.phone",
        "thing.parts[1].name",
        "thing.parts[1].amount",
        "thing.parts[1].parts[0].name",
    }
    assert faults["company_id"] == faults["thing.name"] == "is required"


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("name", ["ab", "abcdefgh", "房间"], ["a", "abcdefghi", "   ", "房"]),
        ("code", ["a", "abc"], ["a1", "A", "ab\n", "ab "]),
        (
            "phone",
            [
                "13800000000",
                "+6591234567",
                "021-5555-1234",
                "139 6666 0002",
                "(86)139.6666.0002 ",
                "１３８００００００００",
            ],
            ["1", "abc", "+", "1" * 25, "1" * 41, "13800000000 or 2"],
        ),
        (
            "since",
            ["2026-03-29", "2024-02-29", "1900-01-01", "2199-12-31"],
            [
                "0001-01-01",
                "9999-12-31",
                "1899-12-31",
                "2200-01-01",
                "2026-02-29",
                "2026-3-29",
                "20260329",
                "2026-W01-1",
                "0000-01-01",
                "x",
            ],
        ),
        ("rate", ["0", "12.5", "100", "0.000001"], ["-1", "100.1", "1e2", "1.0000001", "NaN", "", "1,5", "９"]),
        ("count", [1, 10], [-1, 11]),
        ("colour", [1], [2, -1]),
        ("owner_id", ["0190cccc-0000-7000-8000-000000000001"], ["0190cccc", "0190cccc00007000800000000000 0001"]),
        ("month", ["2026-12"], ["9999-12", "0000-01", "2026-13", "2026-00", "2026-1", "202612"]),
        ("zone", ["Asia/Shanghai", "UTC"], ["Asia/Nowhere", "../etc/passwd", "CST+8"]),
    ],
)
def test_a_value_must_look_as_its_rule_says(field: str, good: list[Any], bad: list[Any]) -> None:
    for value in good:
        assert _thing(**{field: value}) == {}, value
    for value in bad:
        assert field in _thing(**{field: value}) or value == "", value


def test_what_is_unset_is_held_to_no_rule_but_required() -> None:
    assert _thing(phone="", since="", rate="", count=0, colour=0) == {}


def test_what_the_server_sets_is_refused() -> None:
    assert _thing(made_by="me") == {"made_by": "is set by the server; leave it out"}


def test_a_list_has_a_least_and_a_greatest_length() -> None:
    assert _thing(tags=["a"]) == {"tags": "has 1 items, 2 at least"}
    assert _thing(tags=["a", "B", "c", "1"]) == {"tags[1]": "must match [a-z]+", "tags[3]": "must match [a-z]+"}
    faults = _faults("CreateThingRequest", company_id=1, thing=GOOD, parts=[{}] * 4)
    assert faults == {"parts": "has 4 items, 3 at most"}


def test_an_update_needs_only_the_fields_that_its_mask_names() -> None:
    assert set(_faults("UpdateThingRequest", thing={"code": "abc"})) == {"thing.name"}
    masked = FieldMask(paths=["code"])
    assert _faults("UpdateThingRequest", thing={"code": "abc"}, update_mask=masked) == {}
    assert set(_faults("UpdateThingRequest", thing={"phone": "1"}, update_mask=masked)) == {"thing.code", "thing.phone"}


def test_a_mask_that_names_no_field_is_refused() -> None:
    mask = FieldMask(paths=["code", "nothing"])
    faults = _faults("UpdateThingRequest", thing=GOOD, update_mask=mask)
    assert faults == {"update_mask": "names nothing, which is no field of it"}


def test_text_that_the_database_cannot_hold_is_refused() -> None:
    assert _thing(zone="a\x00b") == {"zone": "must not contain the character NUL"}


@given(st.binary(max_size=200))
def test_no_bytes_break_the_checks(data: bytes) -> None:
    request = trial()["CreateThingRequest"]()
    try:
        request.ParseFromString(data)
    except Exception:
        return
    assert isinstance(rules.violations(request), list)


def test_faults_reach_the_caller_as_bad_request(served: Any) -> None:
    token = served.grant(COMPANY, "trial.things.write")
    request = message("CreateThingRequest", company_id=COMPANY, thing={"name": "a", "made_by": "me"})
    refusal = refused(lambda: served.call("CreateThing", request, token, idempotency_key="k"))
    assert refusal.code.name == "INVALID_ARGUMENT"
    assert refusal.reason == "FIELDS_INVALID"
    assert set(refusal.fields) == {"thing.name", "thing.made_by", "thing.code"}
    assert served.servicer.scopes == []


def test_if_match_becomes_the_etag_of_the_request(served: Any) -> None:
    token = served.grant(COMPANY, "trial.things.write")
    request = message("UpdateThingRequest", thing=GOOD)
    assert served.call("UpdateThing", request, token).etag == "8"
    assert served.call("UpdateThing", request, token, if_match='"7"').etag == "8"
    assert served.call("UpdateThing", request, token, if_match='W/"7"').etag == "8"
    refusal = refused(lambda: served.call("UpdateThing", request, token, if_match='"6"'))
    assert (refusal.code.name, refusal.reason) == ("FAILED_PRECONDITION", "ETAG_MISMATCH")


def test_if_match_that_contradicts_the_request_is_refused(served: Any) -> None:
    token = served.grant(COMPANY, "trial.things.write")
    request = message("UpdateThingRequest", thing=GOOD, etag="7")
    assert set(refused(lambda: served.call("UpdateThing", request, token, if_match='"6"')).fields) == {"etag"}


def test_the_resource_of_a_request_carries_if_match_where_the_request_has_no_etag(served: Any) -> None:
    token = served.grant(COMPANY, "trial.things.write")
    request = message("CreateThingRequest", company_id=COMPANY, thing=GOOD)
    assert served.call("CreateThing", request, token, idempotency_key="e", if_match='"3"').etag == "3"
