"""Lists as files: what a page lists is what its file has, for programs and for people."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Invalid, NotFound
from chassis.files import storage
from chassis.jobs import attempts, operations
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, ESTATE, STAFF
from contracts.domain.terms import FreeSpell, LeasedUnit
from contracts.rpc.exports import ExportServicer
from contracts.settings import Settings
from contracts.usecases import asking_rents as asking
from contracts.usecases import prospects, reservations, turnovers
from contracts.usecases.space_imports import _Reader
from manor.contracts.v1 import exports_pb2 as pb
from manor.contracts.v1 import leases_pb2, parking_pb2
from manor.contracts.v1.car_parks_pb2 import ImportSpacesResult

from .cars import Cars
from .lettings import day, rent
from .test_payables import approved, incoming
from .test_turnovers import by_turnover

Rows = list[dict[str, str]]
Ask = Callable[..., Rows]


@pytest.fixture
def export(world: Any, deps_of: Callable[..., Deps], tmp_path: Path) -> Ask:
    """Asks for a file, has it written, and reads its rows."""
    deps = deps_of("contracts", Settings, files_dir=tmp_path)

    def ask(name: str, *, scope: Scope | None = None, **more: Any) -> Rows:
        request = getattr(pb, f"Export{name}Request")(company_id=COMPANY, file_format="csv", **more)
        started = world.ask(getattr(ExportServicer(), f"Export{name}"), request, scope)
        while attempts.run_next(deps, threading.Event()):
            pass
        reply = pb.ExportResult()
        with UnitOfWork(deps.database, scope or world.whole) as tx:
            operations.get_operation(tx, started.name.rsplit("/", 1)[-1]).response.Unpack(reply)
        with storage.store(deps.settings).open(reply.file_name, STAFF) as made:
            rows = list(csv.DictReader(io.StringIO(made.read().decode("utf-8-sig"))))
        assert len(rows) == reply.row_count
        return rows

    return ask


def test_leases_go_out_as_they_are_filtered(world: Any, export: Ask) -> None:
    units = (LeasedUnit(world.unit, 80), LeasedUnit(world.other_unit, 20))
    both = world.lease(world.terms("2030-01-01", "2030-12-31", rent("3000", unit=world.unit), units=units))
    draft = world.draft(world.terms("2031-01-01", "2031-12-31"))
    rows = export("Leases")
    assert [row["number"] for row in rows] == [draft.number, both.number]
    assert [rows[1][name] for name in ("unit_codes", "area", "customer_name", "monthly", "currency_code")] == [
        "A-101 A-102", "100", "Tea House", "3000.00", "CNY",
    ]  # fmt: skip
    drafts = export("Leases", estate_id=ESTATE, state=leases_pb2.LeaseState.LEASE_STATE_DRAFT)
    assert [row["number"] for row in drafts] == [draft.number]
    until = export("Leases", ends_until="2030-12-31", customer_id=str(world.tenant), unit_id=str(world.unit))
    assert [row["number"] for row in until] == [both.number]


def test_the_lines_of_a_lease_say_how_they_came_about(world: Any, export: Ask) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-02-14"))
    world.lease(world.terms("2031-01-01", "2031-01-31"))
    rows = export("LeaseLines", lease_id=str(lease.lease_id))
    assert [(row["due_date"], row["amount"], row["explanation"]) for row in rows] == [
        ("2030-01-01", "3000.00", "2030-01-01–2030-01-31: 31/31 × 3000.00 = 3000.00"),
        ("2030-02-01", "1500.00", "2030-02-01–2030-02-14: 14/28 × 3000.00 = 1500.00"),
    ]


def test_people_read_their_own_words(world: Any, export: Ask) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-01-31"))
    (row,) = export("LeaseLines", lease_id=str(lease.lease_id), language_code="zh-CN")
    assert (row["种类"], row["状态"], row["付款人"]) == ("应收", "已审批", "Tea House")


def test_reservations_go_out_with_what_was_paid_down(world: Any, export: Ask) -> None:
    expiry = clock.today("UTC") + timedelta(days=7)
    command = reservations.CreateReservation(
        COMPANY, ESTATE, world.unit, world.partner, day("2030-01-01"), day("2030-12-31"), expiry,
        deposit=50_000, deposit_item="DEP",
    )  # fmt: skip
    world.act(reservations.create_reservation, command)
    (row,) = export("Reservations", estate_id=ESTATE)
    assert [row[name] for name in ("unit_code", "customer_name", "deposit", "deposit_state", "state")] == [
        "A-101", "Partner", "500.00", "sent", "held",
    ]  # fmt: skip


def test_turnover_goes_out_declared_or_missing(world: Any, export: Ask) -> None:
    lease = world.lease(world.terms("2026-01-01", "2026-12-31", by_turnover(unit=world.unit)))
    (missing,) = export("Turnovers", month="2026-01")
    assert (missing["declared"], missing["turnover"]) == ("false", "")
    key = (COMPANY, lease.lease_id, world.unit, "RENT", day("2026-01-01"))
    world.act(turnovers.declare_turnover, turnovers.DeclareTurnover(*key, 1_234_567))
    (row,) = export("Turnovers", month="2026-01")
    assert (row["declared"], row["turnover"], row["number"]) == ("true", "12345.67", lease.number)
    assert export("Turnovers", month="2026-01", missing=True) == []


def test_the_rent_roll_and_its_expiries_are_those_of_the_day(world: Any, export: Ask) -> None:
    world.lease(world.terms("2030-01-01", "2030-12-31"))
    later = {"units": (LeasedUnit(world.other_unit, 50),)}
    world.lease(world.terms("2030-06-01", "2031-05-31", rent("2000", unit=world.other_unit), **later))
    assert [(row["unit_code"], row["monthly"]) for row in export("RentRoll", estate_id=ESTATE, date="2030-03-01")] == [
        ("A-101", "3000.00"),
    ]
    rows = export("Expiries", estate_id=ESTATE, date="2030-07-01")
    assert [(row["month"], row["unit_count"], row["area"], row["monthly"]) for row in rows] == [
        ("2030-12", "1", "100", "3000.00"), ("2031-05", "1", "50", "2000.00"),
    ]  # fmt: skip


def test_free_units_go_out_with_who_holds_the_others(world: Any, export: Ask) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-12-31"))
    world.act(asking.set_asking_rents, asking.SetAskingRents(COMPANY, ESTATE, [(world.other_unit, 250_000)]))
    span = {"start_date": "2030-06-01", "end_date": "2030-06-30", "estate_id": ESTATE}
    let, free = export("Availability", **span)
    assert [let[name] for name in ("unit_code", "free", "held_by", "holder_id", "held_until_date", "asking")] == [
        "A-101", "false", "lease", str(lease.lease_id), "2030-12-31", "",
    ]  # fmt: skip
    assert [free[name] for name in ("unit_code", "free", "held_by", "asking")] == ["A-102", "true", "", "2500.00"]
    assert [row["unit_code"] for row in export("Availability", **span, free_only=True)] == ["A-102"]
    (told,) = export("Availability", **span, free_only=True, language_code="zh-CN")[:1]
    assert (told["房间"], told["用途"], told["可租"]) == ("A-102", "商铺", "是")
    with pytest.raises(Invalid):
        export("Availability", **{**span, "end_date": "2030-05-31"})


def test_asking_rents_go_out_said_or_missing(world: Any, export: Ask) -> None:
    world.act(asking.set_asking_rents, asking.SetAskingRents(COMPANY, ESTATE, [(world.unit, 312_345)]))
    rows = export("AskingRents", estate_id=ESTATE)
    assert [(row["unit_code"], row["asking"], row["square_metre"]) for row in rows] == [
        ("A-101", "3123.45", "31.23"), ("A-102", "", ""),
    ]  # fmt: skip
    assert [row["unit_code"] for row in export("AskingRents", estate_id=ESTATE, missing_only=True)] == ["A-102"]


def test_margins_go_out_as_they_are_on_a_day(world: Any, export: Ask) -> None:
    taken = approved(world, incoming(world))
    world.lease(world.terms("2030-01-01", "2030-12-31", rent("1800", unit=world.unit)))
    (row,) = export("Margins", estate_id=ESTATE, date="2030-02-10")
    assert [row[name] for name in ("number", "unit_count", "let_count", "cost", "rent", "margin")] == [
        taken.number, "2", "1", "1000.00", "1800.00", "800.00",
    ]  # fmt: skip
    assert export("Margins", estate_id=ESTATE, date="2029-12-31") == []


def test_the_accounts_of_a_lease_go_out_by_month(world: Any, export: Ask) -> None:
    free = (FreeSpell(day("2030-01-01"), day("2030-01-31")),)
    lease = world.lease(world.terms("2030-01-01", "2030-03-31", free=free))
    named = {"lease_id": str(lease.lease_id)}
    rows = export("LeaseAccounts", **named)
    assert sum(Decimal(row["straight"]) for row in rows) == 6000
    assert [(row["billed"], row["opening"]) for row in rows] == [("0.00", ""), ("3000.00", ""), ("3000.00", "")]
    rows = export("LeaseAccounts", **named, discount_percent="5")
    assert (rows[0]["paid"], rows[-1]["closing"], rows[-1]["right_of_use"]) == ("0.00", "0.00", "0.00")
    assert sum(Decimal(row["interest"]) for row in rows) == 6000 - Decimal(rows[0]["opening"])
    with pytest.raises(Invalid):
        export("LeaseAccounts", **named, discount_percent="-100")


def test_prospects_go_out_by_their_next_step(world: Any, export: Ask) -> None:
    for name in ("Bakery", "Tailor"):
        data = prospects.ProspectData(name=name)
        world.act(prospects.create_prospect, prospects.CreateProspect(COMPANY, ESTATE, data))
    assert {(row["name"], row["state"]) for row in export("Prospects")} == {("Bakery", "new"), ("Tailor", "new")}


def test_parking_goes_out_by_park_space_and_lease(world: Any, export: Ask) -> None:
    cars = Cars(world)
    cars.rent("2030-01-01", 3, plates=("沪A12345",))
    (park,) = export("CarParks")
    assert (park["code"], park["space_count"]) == ("B2", "2")
    assert [row["state"] for row in export("Spaces", estate_id=ESTATE)] == ["reserved", "free"]
    (row,) = export("ParkingLeases", state=parking_pb2.ParkingState.PARKING_STATE_COMING)
    assert (row["unit_code"], row["plates"], row["monthly"]) == ("P-1", "沪A12345", "300.00")
    assert export("ParkingLeases", due=True) == []


@pytest.mark.parametrize("language", ["", "zh-CN", "en-US"])
def test_spaces_that_went_out_come_in_again(world: Any, export: Ask, language: str) -> None:
    cars = Cars(world)
    cars.set(cars.space, kind="charging", ownership="common", length_cm=530)
    rows = export("Spaces", estate_id=ESTATE, language_code=language)
    reply = ImportSpacesResult()
    with UnitOfWork(world.deps.database, world.whole) as tx:
        found = _Reader(tx, COMPANY, ESTATE).read(list(enumerate(rows, 2)), reply)
    assert not reply.refused
    assert [(one.data.kind, one.data.ownership, one.data.length_cm) for one in found] == [
        ("charging", "common", 530), ("standard", "company", 0),
    ]  # fmt: skip


def test_a_file_has_nothing_of_estates_that_whoever_asks_may_not_see(world: Any, export: Ask) -> None:
    world.lease(world.terms("2030-01-01", "2030-01-31"))
    lease = world.lease(world.terms("2031-01-01", "2031-01-31"))
    assert export("Leases", scope=world.in_other_estate) == []
    with pytest.raises(NotFound):
        export("LeaseLines", lease_id=str(lease.lease_id), scope=world.in_other_estate)
