"""Exports: every list as CSV and Excel, within the scope of whoever asks; and republishing."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.facts import columns
from chassis.files.sheets import read
from chassis.scope import use
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from manor.tenants.v1 import files_pb2
from manor.tenants.v1 import imports_pb2 as pb
from tenants.domain.import_columns import UNITS
from tenants.queries import acceptances, customers, estates, handovers, occupancies, places
from tenants.rpc.imports import ImportServicer
from tenants.usecases import acceptances as accepting
from tenants.usecases import exports, republications
from tenants.usecases import handovers as handing
from tenants.verification import verify

EXPORTS: dict[str, tuple[Any, Any]] = {
    "buildings": (exports.export_buildings, places.BuildingFilter),
    "units": (exports.export_units, places.UnitFilter),
    "customers": (exports.export_customers, customers.CustomerFilter),
    "occupancies": (exports.export_occupancies, occupancies.OccupancyFilter),
    "handovers": (exports.export_handovers, handovers.HandoverFilter),
    "acceptances": (exports.export_acceptances, acceptances.AcceptanceFilter),
    "problems": (exports.export_problems, acceptances.ProblemFilter),
    "census": (exports.export_census, estates.CensusFilter),
}
# A column of each list.
COLUMN = {
    "buildings": "unit_count",
    "units": "owner_name",
    "customers": "phone",
    "occupancies": "unit_code",
    "handovers": "planned_date",
    "acceptances": "failed_count",
    "problems": "responsible",
    "census": "resident_count",
}


def exported(
    world: Any, what: str, scope: Any = None, *, excel: bool = False, language: str = "", **asked: Any
) -> list[dict[str, str]]:
    with use(scope or world.whole):
        use_case, wanted = EXPORTS[what]
        world.act(use_case, exports.Export(wanted(COMPANY, 0, **asked), excel, language))
    result = files_pb2.ExportResult()
    world.run_operation().Unpack(result)
    path = world.store.path(result.file_name, world.whole.principal)
    rows = [row for _, row in read(path)]
    assert result.row_count == len([row for row in rows if row.get("管理处") != "合计"])
    return rows


def hand_over(world: Any, unit: Any, customer: Any) -> None:
    register = handing.RegisterHandover(COMPANY, unit.unit_id, customer.customer_id, "owner")
    waiting = world.act(handing.register_handover, register)
    day, keys, readings = date(2026, 1, 1), [("front door", 2)], [("W-1", "12.5")]
    world.act(handing.hand_over, handing.HandOver(COMPANY, waiting.handover_id, day, keys, readings))


def accept(world: Any) -> None:
    begun = world.act(
        accepting.create_acceptance, accepting.CreateAcceptance(COMPANY, ESTATE, "estate", [("lift", "runs")])
    )
    failed = accepting.CheckAcceptanceItem(COMPANY, begun.acceptance_id, 1, "failed", "it stands still")
    world.act(accepting.check_acceptance_item, failed)


@pytest.mark.parametrize("excel", [False, True])
@pytest.mark.parametrize("what", exports.COLUMNS)
def test_every_list_is_exported(world: Any, what: str, excel: bool) -> None:
    unit = world.unit(code="=1+1")
    customer = world.customer(name="Zhang", phone="13800138000")
    world.move_in(unit, customer)
    hand_over(world, unit, customer)
    accept(world)
    (row,) = exported(world, what, excel=excel)
    assert COLUMN[what] in row
    assert (row.get("keys", "front door 2"), row.get("readings", "W-1 12.5")) == ("front door 2", "W-1 12.5")
    assert row.get("phone", "+86*******8000") == "+86*******8000"
    assert row.get("owner_name", "Zhang") == "Zhang"


ANY_LANGUAGE = pytest.mark.parametrize(
    ("language", "excel"), [("", False), ("zh-CN", False), ("zh-CN", True), ("en-US", True)]
)


@ANY_LANGUAGE
def test_an_export_of_units_is_imported_into_another_estate(world: Any, language: str, excel: bool) -> None:
    for building in (world.building(), world.building()):
        for number in range(1, 14 if building.code == "B1" else 13):
            world.unit(building, code=f"{number:02}01", name=f"Flat {number}", kind="shop", gross_area=Decimal("88.5"))
    world.move_in(world.unit(building, code="9901"), world.customer(name="Zhang"))
    rows = exported(world, "units")
    assert len(rows) == 26
    done = world.import_csv(exported(world, "units", language=language, excel=excel), estate_id=OTHER_ESTATE)
    assert (done.refused_count, done.building_count, done.unit_count) == (0, 2, 26)
    again = exported(world, "units", world.in_other_estate)
    told = ("building_code", "building_name", "code", "name", "kind", "floor", "gross_area", "billable_area")
    assert sorted([row[name] for name in told] for row in again) == sorted([row[name] for name in told] for row in rows)


@ANY_LANGUAGE
def test_an_export_of_occupancies_is_imported_where_they_stand(world: Any, language: str, excel: bool) -> None:
    world.move_in(world.unit(), world.customer(name="Zhang"))
    done = world.import_csv(exported(world, "occupancies", language=language, excel=excel))
    assert (done.refused_count, done.unchanged_count) == (0, 1)


def test_the_census_is_told_in_words_building_by_building_with_a_total(world: Any) -> None:
    for number in range(2):
        building = world.building()
        world.move_in(world.unit(building), world.customer(name=f"Zhang {number}"))
    told = exported(world, "census", excel=True, language="zh-CN")
    assert [line["人数"] for line in told] == ["1", "1", "2"]
    assert {line["管理处"] for line in told[:2]} != {""}
    assert [line["resident_count"] for line in exported(world, "census")] == ["1", "1"]


def test_an_export_has_the_rows_of_the_callers_scope_alone(world: Any) -> None:
    world.unit()
    world.unit(world.building(OTHER_ESTATE))
    assert len(exported(world, "units")) == 2
    assert len(exported(world, "units", world.in_other_estate)) == 1


def test_an_export_has_the_rows_that_the_list_on_the_screen_has(world: Any) -> None:
    building = world.building()
    shop, flat = world.unit(building, code="S1", kind="shop"), world.unit(building, code="F1")
    gone, here = world.customer(name="Gone", code="G"), world.customer(name="Here", code="H")
    world.move_out(world.move_in(flat, gone, start="2025-01-01"), "2026-02-01")
    world.move_in(shop, here, start="2026-03-01")

    def column(what: str, name: str, **asked: Any) -> list[str]:
        return [row[name] for row in exported(world, what, **asked)]

    assert column("units", "code", kind="shop") == ["S1"]
    assert column("units", "code", code="F") == ["F1"]
    assert column("units", "code", state="owner_occupied") == ["S1"]
    assert column("units", "code", holding="vacant") == ["F1"]
    assert column("customers", "name", query="he") == ["Here"]
    assert column("customers", "name", presence="past") == ["Gone"]
    assert column("occupancies", "customer_name", unit_id=flat.unit_id) == ["Gone"]
    assert column("occupancies", "customer_name", end_from=date(2026, 1, 1), end_to=date(2026, 2, 1)) == ["Gone"]
    assert column("occupancies", "customer_name", presence="current", role="owner") == ["Here"]


def test_pages_of_an_export_join_without_gap_or_double(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "PAGE", 3)
    building = world.building()
    codes = sorted(world.unit(building).code for _ in range(7))
    assert [row["code"] for row in exported(world, "units")] == codes
    for number in range(7):
        world.customer(code=f"C{number}")
    assert [row["code"] for row in exported(world, "customers")] == [f"C{number}" for number in range(7)]


@pytest.mark.parametrize(
    ("language", "headings"), [("zh-CN", UNITS.chinese), ("en-US", UNITS.names), ("", UNITS.names)]
)
def test_the_template_is_a_heading_that_an_import_understands(
    world: Any, language: str, headings: tuple[str, ...]
) -> None:
    asked = pb.CreateImportTemplateRequest(company_id=COMPANY, language_code=language)
    made = world.ask(ImportServicer(world.deps).CreateImportTemplate, asked)
    with world.store.open(made.file_name, world.whole.principal) as file:
        content = file.read().decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(content))) == list(headings)
    assert world.import_csv(content).state == pb.IMPORT_STATE_DONE


def test_republished_states_are_those_that_were_published(world: Any) -> None:
    unit = world.unit()
    world.unit(world.building(OTHER_ESTATE))
    world.move_out(world.move_in(unit), "2026-02-01")

    def everything(generate: Any, key: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        cursor: dict[str, Any] | None = {}
        with UnitOfWork(world.deps.database) as tx:
            while cursor is not None:
                messages, cursor = generate(tx, cursor, 1)
                found |= {item[key]: item for message in messages for item in columns.items(message)}
        return found

    for generate, fact, key in (
        (republications.republish_units, "units_changed", "unit_id"),
        (republications.republish_customers, "customers_changed", "customer_id"),
        (republications.republish_occupancies, "occupancies_changed", "occupancy_id"),
    ):
        last = {getattr(item, key): vars(item) for told in world.facts(fact) for item in told}
        assert everything(generate, key) == last


def test_verification_names_what_is_broken(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    with world.deps.database.owner.begin() as connection:
        connection.exec_driver_sql("update occupancies set vacant = true")
        connection.exec_driver_sql("delete from customers")
    with world.deps.database.verifier.connect() as connection:
        broken = {check.name: check.faults for check in verify(connection) if check.faults}
    assert len(broken) == 2
    assert all(str(occupancy.occupancy_id) in faults[0] for faults in broken.values())
