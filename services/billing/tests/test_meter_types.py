"""Types of meters of a company's dictionary: one kind each, known by code and both names, readable once retired."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from billing.queries import meters as queries
from billing.usecases import fee_items, meter_typing, meters
from billing.usecases.meter_types import types_of
from chassis import dictionaries
from chassis.dictionaries import Entry
from chassis.errors import Invalid
from chassis.scope import use

HOT = Entry("HOT", "water", "Hot water", "热水表")
PEAK = Entry("PEAK", "electricity", "Peak hours", "峰时电表")


@pytest.fixture
def company(make_company: Callable[..., Any]) -> Any:
    made = make_company()
    with use(made.scope()):
        made.occupy(made.add_units(2))
        made.item_id = made.item("WATER", name="Water")
        for entry in (HOT, PEAK):
            extend(made, entry)
        yield made


def extend(company: Any, entry: Entry, etag: str = "") -> None:
    company.do(dictionaries.set_entry, dictionaries.SetEntry(company.company_id, "meter_type", entry, etag))


def create(company: Any, number: str, meter_type: str, kind: str = "water") -> UUID:
    wanted = meters.NewMeter(number, kind, UUID(company.units[0]), company.item_id, type=meter_type)
    made: list[UUID] = company.do(
        meters.create_meters, meters.CreateMeters(company.company_id, company.estate_id, [wanted])
    )
    return made[0]


def for_units(company: Any, prefix: str, meter_type: str) -> int:
    command = meters.CreateMetersForUnits(
        company.company_id, company.estate_id, "water", company.item_id, prefix, date(2026, 1, 1), type=meter_type
    )
    return len(company.do(meters.create_meters_for_units, command))


def types_kept(company: Any) -> list[str]:
    with company.uow() as tx:
        rows = queries.list_meters(tx, queries.MeterFilter(company.company_id, type="HOT"), limit=10)
        return [row.number for row in rows]


def test_a_type_is_known_by_its_code_and_both_names(company: Any) -> None:
    for number, said in (("1", "HOT"), ("2", "hot  WATER"), ("3", "热水表")):
        create(company, number, said)
    create(company, "4", "")
    assert types_kept(company) == ["1", "2", "3"]


@pytest.mark.parametrize(("said", "code"), [("峰时电表", "METER_TYPE_OF_OTHER_KIND"), ("steam", "METER_TYPE_UNKNOWN")])
def test_a_type_of_another_kind_and_an_unknown_one_are_refused(company: Any, said: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        create(company, "1", said)
    (fault,) = refused.value.violations
    assert (fault.field, fault.code) == ("meters[0].type", code)
    with pytest.raises(Invalid) as refused:
        for_units(company, "W", said)
    assert refused.value.violations[0].field == "type"


def test_a_retired_type_is_offered_no_more_and_keeps_its_names(company: Any) -> None:
    create(company, "1", "HOT")
    extend(company, replace(HOT, retired=True), "1")
    with pytest.raises(Invalid):
        create(company, "2", "HOT")
    with company.uow() as tx:
        assert types_of(tx, company.company_id).names("zh-CN")["HOT"] == "热水表"
    assert types_kept(company) == ["1"]


def test_a_unit_with_a_meter_of_the_kind_gets_one_of_a_type_as_well_and_no_second_one(company: Any) -> None:
    assert for_units(company, "C", "") == 2
    assert for_units(company, "H", "热水表") == 2
    assert for_units(company, "H2", "HOT") == 0
    assert for_units(company, "C2", "") == 0


def test_another_company_has_a_dictionary_of_its_own(company: Any, make_company: Callable[..., Any]) -> None:
    other = make_company()
    with use(other.scope()), other.uow() as tx:
        assert not types_of(tx, company.company_id)
        assert not types_of(tx, other.company_id)


def test_a_meter_that_was_registered_before_can_be_given_a_type_of_its_kind(company: Any) -> None:
    meter_id = create(company, "W-old", "")

    def say(meter_type: str) -> None:
        command = meter_typing.SetMeterType(company.company_id, meter_id, meter_type)
        company.do(meter_typing.set_meter_type, command)

    say("Hot water")
    assert types_kept(company) == ["W-old"]
    for wrong, code in (("PEAK", "METER_TYPE_OF_OTHER_KIND"), ("cold", "METER_TYPE_UNKNOWN")):
        with pytest.raises(Invalid) as refused:
            say(wrong)
        assert [one.code for one in refused.value.violations] == [code]
    say("")
    assert types_kept(company) == []


def test_a_fee_item_has_a_category_of_the_companys_own_that_belongs_to_its_category(company: Any) -> None:
    for entry in (Entry("CLUB", "special_service", "Club house", "会所"), Entry("BIKE", "parking", "Bicycles", "单车")):
        company.do(dictionaries.set_entry, dictionaries.SetEntry(company.company_id, "fee_category", entry))
    values = {"code": "CLUB", "name": "Club", "category": "special_service", "cycle_months": 1, "payer_rule": "owner"}

    def create_item(code: str, own: str) -> Any:
        asked = fee_items.CreateFeeItem(company.company_id, {**values, "code": code, "own_category": own})
        return company.do(fee_items.create_fee_item, asked)

    item = create_item("C1", "会所")
    assert item.own_category == "CLUB"
    for wrong, fault in (("BIKE", "FEE_CATEGORY_OF_OTHER_KIND"), ("nothing", "FEE_CATEGORY_UNKNOWN")):
        with pytest.raises(Invalid) as refused:
            create_item("C2", wrong)
        assert [one.code for one in refused.value.violations] == [fault]
    asked = fee_items.UpdateFeeItem(company.company_id, item.fee_item_id, {"own_category": ""}, "")
    assert company.do(fee_items.update_fee_item, asked).own_category == ""
