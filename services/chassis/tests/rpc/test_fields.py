"""Between the fields of messages and Python's types."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from chassis.errors import Invalid
from chassis.rpc import fields
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.timestamp_pb2 import Timestamp
from manor.billing.v1 import fee_items_pb2
from manor.identity.v1 import nodes_pb2
from manor.tenants.v1 import imports_pb2, units_pb2


@pytest.mark.parametrize("read", [fields.to_uuid, fields.to_date, fields.to_month])
def test_an_empty_field_is_none(read: Any) -> None:
    assert read("") is None


def test_what_is_read_is_written_the_same() -> None:
    for text, read in (
        ("01890a5d-ac96-774b-bcce-b302099a8057", fields.to_uuid),
        ("2026-02-28", fields.to_date),
        ("12.5", fields.to_decimal),
    ):
        assert fields.from_value(read(text)) == text
    assert fields.from_month(fields.to_month("2026-02")) == "2026-02"
    assert fields.from_value(None) == fields.from_month(None) == ""


def test_a_decimal_is_written_without_trailing_zeros() -> None:
    assert fields.from_value(Decimal("1.500000")) == "1.5"
    assert fields.to_decimal("", "1") == Decimal(1)


def test_a_time_is_read_in_utc_and_taken_as_it_is() -> None:
    at = datetime(2026, 1, 31, 8, 30, tzinfo=UTC)
    begun = imports_pb2.Import(create_time=at, finish_time=None)
    assert fields.to_moment(begun.create_time) == at
    assert not begun.HasField("finish_time")
    assert fields.to_moment(Timestamp(seconds=0)).tzinfo is UTC


def test_every_value_of_an_enum_is_a_word_and_comes_back() -> None:
    enum: Any = fee_items_pb2.PayerRule
    for number in enum.values():
        assert fields.from_word(enum, fields.to_word(enum, number)) == number
    assert fields.to_word(enum, fee_items_pb2.PAYER_RULE_TENANT_ELSE_OWNER) == "tenant_else_owner"
    assert fields.to_word(enum, 0) == ""
    assert fields.from_word(enum, None) == 0
    assert fields.to_word(fee_items_pb2.FeeItem.DESCRIPTOR.fields_by_name["payer_rule"].enum_type, 0) == ""


def test_a_word_that_the_enum_does_not_have_is_a_fault() -> None:
    with pytest.raises(KeyError):
        fields.from_word(fee_items_pb2.PayerRule, "nobody")


def test_an_update_changes_what_its_mask_names_or_else_what_is_set() -> None:
    unit = units_pb2.Unit(unit_id="x", name="A-1", floor=3)
    request = units_pb2.UpdateUnitRequest(unit=unit)
    assert fields.changed(request, ("name", "floor", "note"), "unit") == ["name", "floor"]
    for path in ("note", "unit.note"):
        masked = units_pb2.UpdateUnitRequest(unit=unit, update_mask=FieldMask(paths=[path]))
        assert fields.changed(masked, ("name", "note"), "unit") == ["note"]
    own = nodes_pb2.UpdateGroupRequest(name="Evergreen")
    assert fields.changed(own, ("name",)) == ["name"]


@pytest.mark.parametrize(("paths", "field"), [(["name", "unit_id"], "update_mask.paths[1]"), ([], "update_mask")])
def test_an_update_of_something_else_or_of_nothing_is_refused(paths: list[str], field: str) -> None:
    unit = units_pb2.Unit(unit_id="x", name="A-1" if paths else "")
    request = units_pb2.UpdateUnitRequest(unit=unit, update_mask=FieldMask(paths=paths))
    with pytest.raises(Invalid) as refused:
        fields.changed(request, ("name", "note"), "unit")
    assert [violation.field for violation in refused.value.violations] == [field]
