"""Templates: sentences with named fields, and nothing that could run, ask or fetch."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.messages.templates import FaultyTemplate, WrongFields, template, templates_of
from hypothesis import given
from hypothesis import strategies as st
from manor.options.v1 import options_pb2


def declared(**changed: Any) -> options_pb2.MessageTemplate:
    said = {
        "name": "parcels.arrived",
        "fields": ["label"],
        "subject_en": "A parcel for you",
        "text_en": "Parcel {label} waits for you.",
        "subject_zh": "有您的包裹",
        "text_zh": "包裹 {label} 已到。",
        "channels": ["sms"],
    }
    return options_pb2.MessageTemplate(**{**said, **changed})


def one(**changed: Any) -> Any:
    return templates_of([("manor.parcels.v1", declared(**changed))])["parcels.arrived"]


def test_a_template_speaks_the_readers_language() -> None:
    made = one()
    assert made.filled({"label": "SF1"}, "zh-CN").text == "包裹 SF1 已到。"
    assert made.filled({"label": "SF1"}, "en-US").text == "Parcel SF1 waits for you."
    assert made.filled({"label": "SF1"}, "").subject == "A parcel for you"


@given(st.text(max_size=60))
def test_what_a_value_contains_is_text(value: str) -> None:
    assert one().filled({"label": value}, "en").text == f"Parcel {value} waits for you."


def test_a_value_is_not_filled_in_again() -> None:
    made = one(fields=["label", "shelf"], text_en="{label} {shelf}", text_zh="{label} {shelf}")
    assert made.filled({"label": "{shelf}", "shelf": "7"}, "en").text == "{shelf} 7"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"label": "1", "shelf": "7"}, "has no field shelf; it has label"),
        ({}, "needs the field label"),
        ({"label": 1}, "must be a text"),
        ({"label": "x" * 501}, "must be a text of at most 500"),
    ],
)
def test_other_fields_are_refused_by_name(values: dict[str, Any], said: str) -> None:
    with pytest.raises(WrongFields, match=said):
        one().check(values)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"text_zh": "包裹 {nummer}"}, r"names \{nummer\} in zh"),
        ({"text_en": "{label.__class__}"}, "which is none of its fields"),
        ({"subject_en": ""}, "has no subject or no text in en"),
        ({"channels": ["pigeon"]}, "names the channel pigeon"),
        ({"name": "billing.arrived"}, "is no name of a template of parcels"),
    ],
)
def test_a_template_that_contradicts_itself_is_refused(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(FaultyTemplate, match=said):
        one(**changed)


def test_two_of_one_name_are_refused() -> None:
    twice = [("manor.parcels.v1", declared())] * 2
    with pytest.raises(FaultyTemplate, match="declared twice"):
        templates_of(twice)


def test_the_deployed_templates_are_sound() -> None:
    bill = template("billing.bill_ready")
    filled = bill.filled(dict.fromkeys(bill.fields, "x"), "zh-CN")
    assert "{" not in filled.text
