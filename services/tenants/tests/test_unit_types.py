"""Unit types of a company's dictionary: one kind each, understood by code and both names, readable once retired."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.dictionaries import Entry, SetEntry, entries, set_entry
from chassis.errors import Invalid, PreconditionFailed
from chassis.scope import use
from chassis.testing.fixtures import COMPANY
from sqlalchemy import text
from tenants.usecases import unit_types, units

from .imported import flat, refusals

TWO = Entry("2BR", "residential", "Two bedrooms", "两房")
KIOSK = Entry("KIOSK", "shop", "Kiosk", "铺位", position=1)


@pytest.fixture(autouse=True)
def dictionary(world: Any) -> None:
    for entry in (TWO, KIOSK):
        change(world, entry)


def change(world: Any, entry: Entry, etag: str = "") -> Entry:
    made: Entry = world.act(set_entry, SetEntry(COMPANY, "unit_type", entry, etag))
    return made


def retire(world: Any) -> None:
    change(world, Entry("2BR", "residential", "Two bedrooms", "两房", retired=True), "1")


def test_a_type_is_known_by_its_code_and_both_names(world: Any) -> None:
    for said in ("2BR", "２br", "two  bedrooms", "两房"):
        assert world.unit(unit_type=said).unit_type == "2BR"
    assert world.unit(unit_type="").unit_type == ""


def test_a_type_belongs_to_its_kind_alone(world: Any) -> None:
    with pytest.raises(Invalid) as refused:
        world.unit(unit_type="铺位")
    assert refused.value.violations[0].code == unit_types.Fault.UNIT_TYPE_OF_OTHER_KIND.name
    home = world.unit(unit_type="两房")
    with pytest.raises(Invalid):
        world.act(units.update_unit, units.UpdateUnit(COMPANY, home.unit_id, {"kind": "shop"}))
    both = units.UpdateUnit(COMPANY, home.unit_id, {"kind": "shop", "unit_type": "Kiosk"})
    assert world.act(units.update_unit, both).unit_type == "KIOSK"
    many = units.BulkUpdateUnits(COMPANY, home.estate_id, [home.unit_id], None, {"unit_type": "两房"})
    with pytest.raises(Invalid):
        world.act(units.bulk_update_units, many)


def test_what_the_dictionary_lacks_is_refused_with_what_it_has(world: Any) -> None:
    with pytest.raises(Invalid) as refused:
        world.unit(unit_type="penthouse")
    (fault,) = refused.value.violations
    assert "choose one of 2BR, KIOSK" in fault.message


def test_a_retired_type_stays_where_it_is_and_is_offered_no_more(world: Any) -> None:
    home = world.unit(unit_type="两房")
    retire(world)
    assert world.act(units.update_unit, units.UpdateUnit(COMPANY, home.unit_id, {"floor": 3})).unit_type == "2BR"
    renamed = units.UpdateUnit(COMPANY, home.unit_id, {"name": "sea view", "unit_type": "2BR", "kind": "residential"})
    assert world.act(units.update_unit, renamed).unit_type == "2BR"
    with pytest.raises(Invalid):
        world.unit(unit_type="两房")
    with UnitOfWork(world.deps.database) as tx:
        assert entries(tx, COMPANY, "unit_type").names("zh-CN")["2BR"] == "两房"


def test_a_type_from_before_there_were_entries_stays(world: Any) -> None:
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate dictionary_entries"))
    home = world.unit(unit_type="loft")
    change(world, TWO)
    renamed = units.UpdateUnit(COMPANY, home.unit_id, {"name": "sea view", "unit_type": "loft"})
    assert world.act(units.update_unit, renamed).unit_type == "loft"


def test_an_import_understands_both_languages_and_refuses_the_rest(world: Any) -> None:
    retire(world)
    rows = [
        flat(1, unit_type="两房"),
        flat(2, unit_type="two bedrooms", unit_kind=""),
        flat(3, unit_type="Kiosk", unit_kind="shop"),
        flat(4, unit_type="Kiosk", unit_kind="office"),
        flat(5, unit_type="penthouse"),
        flat(6, unit_type=""),
    ]
    done = world.import_csv(rows)
    assert done.refused_count == 2
    assert refusals(world, done) == [
        (5, "unit_type", "UNIT_TYPE_OF_OTHER_KIND"),
        (6, "unit_type", "UNIT_TYPE_UNKNOWN"),
    ]
    assert world.count("units", "unit_type = '2BR' and kind = 'residential'") == 2
    assert world.count("units", "unit_type = 'KIOSK' and kind = 'shop'") == 1
    assert world.count("units", "unit_type = ''") == 1


@pytest.mark.parametrize(
    "entry",
    [
        Entry("3BR", "residential", "two bedrooms", "三房"),
        Entry("3BR", "residential", "Three bedrooms", "２ＢＲ"),
        Entry("两房", "residential", "Three bedrooms", "三房"),
        Entry("3BR", "castle", "Three bedrooms", "三房"),
    ],
)
def test_an_entry_has_names_and_a_kind_of_its_own(world: Any, entry: Entry) -> None:
    with pytest.raises(Invalid):
        change(world, entry)


def test_an_entry_keeps_its_kind_and_its_version(world: Any) -> None:
    with pytest.raises(Invalid):
        change(world, Entry("2BR", "office", "Two bedrooms", "两房"), "1")
    for etag in ("", "7"):
        with pytest.raises(PreconditionFailed):
            change(world, TWO, etag)
    assert change(world, Entry("2BR", "residential", "Two-bedroom", "两居室"), "1").version == 2


def test_another_company_has_a_dictionary_of_its_own(world: Any) -> None:
    with use(world.in_other_company), UnitOfWork(world.deps.database) as tx:
        assert not entries(tx, COMPANY, "unit_type")
