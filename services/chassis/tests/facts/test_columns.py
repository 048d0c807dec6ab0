"""Facts in columns carry the same as facts with a message for each item, and a mirror takes them over as they are."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from chassis.data import outbox
from chassis.data.ids import uuid7
from chassis.facts import broker, columns
from hypothesis import given
from hypothesis import strategies as st
from manor.billing.v1 import events_pb2 as old_billing
from manor.billing.v2 import events_pb2 as billing
from manor.tenants.v1 import events_pb2 as old_tenants
from manor.tenants.v2 import events_pb2 as tenants

FORMS: dict[type[Any], tuple[type[Any], str]] = {
    tenants.UnitsChanged: (old_tenants.UnitsChanged, "units"),
    tenants.CustomersChanged: (old_tenants.CustomersChanged, "customers"),
    tenants.OccupanciesChanged: (old_tenants.OccupanciesChanged, "occupancies"),
    billing.ReceivablesOpened: (old_billing.ReceivablesOpened, "receivables"),
    billing.ReceivablesChanged: (old_billing.ReceivablesChanged, "receivables"),
}
words = st.sampled_from(["", "A-1", "住宅", "90.50"])
days = st.one_of(st.just(""), st.dates().map(date.isoformat))
ids = st.binary(min_size=16, max_size=16)


def values_of(field: Any) -> st.SearchStrategy[Any]:
    """Values that a field of an item may have."""
    if field.is_repeated:
        return st.lists(st.integers(1, 99), max_size=3)
    if field.name.endswith("_date"):
        return days
    if field.name == "receivable_id":
        return st.integers(1, 2**53)
    kinds: dict[int, st.SearchStrategy[Any]] = {
        field.TYPE_BOOL: st.booleans(),
        field.TYPE_INT32: st.integers(-(2**31), 2**31 - 1),
        field.TYPE_INT64: st.integers(-(2**63), 2**63 - 1),
        field.TYPE_BYTES: ids,
    }
    if field.type == field.TYPE_STRING:
        return st.uuids().map(str) if field.name.endswith("_id") else words
    return kinds[field.type]


@st.composite
def facts_in_items(draw: st.DrawFn, form: type[Any]) -> Any:
    old, name = FORMS[form]
    fact = old(company_id=7, estate_id=8) if "estate_id" in old.DESCRIPTOR.fields_by_name else old(company_id=7)
    fields = old.DESCRIPTOR.fields_by_name[name].message_type.fields
    alike = draw(st.booleans())
    row = {field.name: draw(values_of(field)) for field in fields}
    for _ in range(draw(st.integers(1, 5))):
        getattr(fact, name).add(**row)
        if not alike:
            row = {field.name: draw(values_of(field)) for field in fields}
    return fact


def plain(value: Any) -> Any:
    """A value as both forms may be compared: ids in hexadecimal, days as numbers, lists with commas."""
    if isinstance(value, UUID | bytes):
        return value.hex if isinstance(value, UUID) else value.hex()
    return value


def as_said(item: Any, field: Any, form: type[Any]) -> Any:
    value = getattr(item, field.name)
    column = form.DESCRIPTOR.fields_by_name[field.name]
    if field.is_repeated:
        return ",".join(map(str, value))
    if column.type == column.TYPE_INT32 and isinstance(value, str):
        return date.fromisoformat(value).toordinal() if value else 0
    if column.type == column.TYPE_BYTES and isinstance(value, str):
        return UUID(value).hex
    return plain(value)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.DESCRIPTOR.full_name)
@given(data=st.data())
def test_columns_carry_what_items_carry(form: type[Any], data: st.DataObject) -> None:
    fact = data.draw(facts_in_items(form))
    items = getattr(fact, FORMS[form][1])
    sent = form.FromString(columns.of_items(fact, form).SerializeToString())
    assert columns.count(sent) == len(items)
    fields = items[0].DESCRIPTOR.fields
    heard = [{name: plain(value) for name, value in item.items()} for item in columns.items(sent)]
    assert heard == [{field.name: as_said(item, field, form) for field in fields} for item in items]


@given(values=st.lists(st.sampled_from([0, 1, 5]), max_size=6))
def test_a_column_that_is_alike_is_carried_once(values: list[int]) -> None:
    carried = list(columns.packed(values))
    assert len(carried) == (len(values) if len(set(values)) > 1 else int(any(values)))
    fact = tenants.UnitsChanged(unit_id=bytes(16 * len(values)), version=carried)
    assert columns.column(fact, "version") == values


def test_a_column_with_too_few_values_is_refused() -> None:
    fact = tenants.UnitsChanged(unit_id=bytes(16 * 3), version=[1, 2])
    with pytest.raises(ValueError, match="2 values for 3 items"):
        columns.column(fact, "version")


@pytest.mark.parametrize("many", [1, columns.MOST, columns.MOST + 1])
def test_many_items_go_in_pieces_of_which_none_is_too_large(many: int) -> None:
    code = [f"{'long' * 20} {number}" for number in range(many)]
    unit_id = [uuid7().bytes for _ in range(many)]
    told = list(
        columns.pieces(tenants.UnitsChanged, {"company_id": 7}, {"unit_id": unit_id, "code": code, "version": [1]})
    )
    assert all(fact.ByteSize() <= outbox.LARGEST and columns.count(fact) <= columns.MOST for fact in told)
    assert [one for fact in told for one in columns.column(fact, "code")] == code
    assert b"".join(fact.unit_id for fact in told) == b"".join(unit_id)
    assert {version for fact in told for version in columns.column(fact, "version")} == {1}


def test_who_hears_the_new_form_is_bound_to_the_old_one_too() -> None:
    hearer = broker.Hearer("hearer", (tenants.UnitsChanged,), (1,))
    assert hearer.sources["tenants"] == [tenants.UnitsChanged, old_tenants.UnitsChanged]
