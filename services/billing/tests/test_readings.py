"""Meters and readings: entered as a grid, priced by tiers, billed by the run of their month, locked once billed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from billing.domain.tiers import Tier
from billing.records import chunks
from billing.records.meters import MeterRemoved, Reading, ReadingBilled, ReadingNotLast, ReadingPaid
from billing.records.receivables import VOID
from billing.rpc.meters import MeterServicer
from billing.rpc.receivables import ReceivableServicer
from billing.usecases import meters, read_meters, reading_changes, reading_imports, readings, unit_facts
from chassis.data.arrays import Numbers
from chassis.data.uow import UnitOfWork
from chassis.errors import AlreadyExists, Invalid
from chassis.files import folder, sheets
from chassis.scope import Principal, Scope, use
from manor.billing.v1 import meters_pb2 as pb
from manor.billing.v1 import receivables_pb2

TIERS = (Tier(Decimal(2160), Decimal("0.5653")), Tier(Decimal(3360), Decimal("0.6153")), Tier(None, Decimal("0.8653")))
JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


@pytest.fixture
def estate(company: Any) -> Any:
    """One unit with an owner and an electricity meter; tiers over the year."""
    company.occupy(company.add_units(1))
    item = company.item("EL", category="electricity")
    tariff = company.tariff(item, effective_date=date(2020, 1, 1), kind="tiered", tiers=TIERS, tier_span="year")
    company.assign(tariff)
    company.meter = register(company, item, "E-1")
    return company


def register(company: Any, item: int, number: str, unit: str = "", **values: Any) -> UUID:
    wanted = meters.NewMeter(number, "electricity", UUID(unit or company.units[0]), item, **values)
    return company.do(meters.create_meters, meters.CreateMeters(company.company_id, company.estate_id, [wanted]))[0]


def enter(
    company: Any,
    end_value: str,
    end_date: str = "2026-06-30",
    start_value: str = "",
    month: date = JUNE,
    meter: Any = None,
    *,
    rolled_over: bool = False,
) -> int:
    row = readings.NewReading(
        meter or company.meter, "", Decimal(end_value), date.fromisoformat(end_date),
        Decimal(start_value) if start_value else None, date(2026, 6, 1) if start_value else None, "readings[0]",
        rolled_over,
    )  # fmt: skip
    command = readings.EnterReadings(company.company_id, company.estate_id, month, "Reader", [row])
    return company.do(readings.enter_readings, command)[0]


def faults(company: Any, *arguments: Any, **values: Any) -> list[str]:
    with pytest.raises(Invalid) as caught:
        enter(company, *arguments, **values)
    return [violation.field for violation in caught.value.violations]


def test_first_reading_needs_both_values_later_ones_only_the_end(estate: Any) -> None:
    assert faults(estate, "100") == ["readings[0].start_value", "readings[0].start_date"]
    enter(estate, "500", start_value="100")
    enter(estate, "700", "2026-07-31", month=JULY)
    rows = estate.rows("select start_date, start_value, usage from readings order by reading_id")
    assert [(str(row.start_date), row.start_value, row.usage) for row in rows] == [
        ("2026-06-01", 100, 400), ("2026-07-01", 500, 200),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "day", "field"),
    [("499", "2026-07-31", "end_value"), ("600", "2026-06-30", "end_date"), ("600.12345", "2026-07-31", "end_value")],
)
def test_readings_that_cannot_be_are_refused(estate: Any, value: str, day: str, field: str) -> None:
    enter(estate, "500", start_value="100")
    assert faults(estate, value, day, month=JULY) == [f"readings[0].{field}"]


def test_month_tiers_count_all_readings_and_meters_of_the_month(company: Any) -> None:
    company.occupy(company.add_units(1))
    item = company.item("WA", category="water")
    tiers = (Tier(Decimal(30), Decimal(1)), Tier(None, Decimal(2)))
    company.assign(company.tariff(item, effective_date=date(2020, 1, 1), kind="tiered", tiers=tiers))
    company.meter, other = register(company, item, "W-1"), register(company, item, "W-2")
    enter(company, "30", "2026-06-15", start_value="0")
    enter(company, "60", "2026-06-30")
    enter(company, "10", "2026-06-30", start_value="0", meter=other)
    company.bill()
    assert [row.amount_minor for row in company.receivables()] == [3000, 6000, 2000]


def test_named_readings_are_no_join_which_would_loop_until_the_statistics_know_the_company(company: Any) -> None:
    values = {"company": company.company_id, "estate": company.estate_id, "item": 1, "ids": Numbers([1, 2])}
    scope = Scope.company(company.group_id, company.company_id)
    with UnitOfWork(company.database, scope) as tx, chunks.cursor(tx) as of:
        plan = [row[0] for row in of.execute(f"explain {unit_facts.NAMED}", values)]
    assert [line for line in plan if "Semi Join" in line] == []


def test_usage_is_multiplied(estate: Any) -> None:
    meter = register(estate, estate.rows("select fee_item_id from fee_items")[0][0], "E-2", multiplier=Decimal("1.5"))
    enter(estate, "20", start_value="0", meter=meter)
    assert estate.rows("select usage from readings")[0][0] == 30


def test_run_bills_readings_on_the_usage_since_january(estate: Any) -> None:
    enter(estate, "2100", start_value="100")
    enter(estate, "2500", "2026-07-31", month=JULY)
    estate.bill()
    estate.bill(JULY)
    rows = estate.receivables()
    assert [(row.amount_minor, row.reason, str(row.period_start)) for row in rows] == [
        (113060, 2, "2026-06-01"), (23812, 2, "2026-07-01"),
    ]  # fmt: skip
    estate.bill(JULY)
    assert len(estate.receivables()) == 2


def test_a_reading_without_a_tariff_is_refused(company: Any) -> None:
    company.occupy(company.add_units(1))
    meter = register(company, company.item("W"), "W-1")
    with pytest.raises(readings.TariffMissing):
        enter(company, "10", start_value="0", meter=meter)


def correct(company: Any, reading: int, value: int) -> None:
    command = reading_changes.CorrectReading(company.company_id, reading, Decimal(value), "Misread")
    company.do(reading_changes.correct_reading, command)


@pytest.mark.parametrize("paid", [False, True])
def test_a_billed_reading_is_corrected_by_a_difference_and_never_deleted(estate: Any, paid: bool) -> None:
    reading = enter(estate, "500", start_value="100")
    correct(estate, reading, 400)
    estate.bill()
    (row,) = estate.receivables()
    assert row.amount_minor == 16959
    if paid:
        estate.pay(row.receivable_id, 16959)
    with pytest.raises(ReadingPaid if paid else ReadingBilled):
        estate.do(reading_changes.delete_reading, reading_changes.DeleteReading(estate.company_id, reading))
    correct(estate, reading, 300)
    estate.bill()
    estate.bill()
    rows = estate.receivables()
    assert sum(one.amount_minor + one.adjusted_minor for one in rows) == 11306
    assert [one.amount_minor for one in rows] == ([16959, 11306 - 16959] if paid else [16959])


def test_a_meter_that_rolled_over_counts_on_from_its_highest_value(company: Any) -> None:
    company.occupy(company.add_units(1))
    item = company.item("WA", category="water")
    company.assign(company.tariff(item, effective_date=date(2020, 1, 1), kind="metered", price=Decimal(1)))
    company.meter = register(company, item, "W-1", digits=4)
    enter(company, "9990", start_value="9900")
    assert faults(company, "15", "2026-07-31", month=JULY) == ["readings[0].end_value"]
    assert faults(company, "9995", "2026-07-31", month=JULY, rolled_over=True) == ["readings[0].rolled_over"]
    assert faults(company, "10000", "2026-07-31", month=JULY) == ["readings[0].end_value"]
    enter(company, "15", "2026-07-31", month=JULY, rolled_over=True)
    assert [row.usage for row in company.rows("select usage from readings order by reading_id")] == [90, 25]


def test_a_replaced_meter_bills_its_final_value_and_the_next_one_from_its_first(estate: Any) -> None:
    item = estate.rows("select fee_item_id from fee_items")[0][0]
    enter(estate, "500", "2026-06-10", start_value="100")
    removal = meters.RemoveMeter(estate.company_id, estate.meter, date(2026, 6, 20))
    with pytest.raises(Invalid) as refused:
        estate.do(meters.remove_meter, removal)
    assert [one.field for one in refused.value.violations] == ["final_value"]
    with pytest.raises(Invalid) as refused:
        estate.do(meters.remove_meter, replace(removal, final_value=Decimal(499)))
    assert [one.field for one in refused.value.violations] == ["final_value"]
    estate.do(meters.remove_meter, replace(removal, final_value=Decimal(600)))
    following = register(estate, item, "E-2", install_date=date(2026, 6, 21))
    enter(estate, "57", "2026-06-30", start_value="7", meter=following)
    estate.bill()
    assert [row.usage for row in estate.rows("select usage from readings order by reading_id")] == [400, 100, 50]
    assert sum(row.amount_minor for row in estate.receivables()) == round(550 * 56.53)


def test_reading_may_change_once_its_charge_is_voided_and_is_billed_anew(estate: Any) -> None:
    reading = enter(estate, "500", start_value="100")
    estate.bill()
    estate.approve_change(estate.ask(VOID, estate.receivables()[0].receivable_id, bill_again=True))
    estate.do(
        reading_changes.correct_reading,
        reading_changes.CorrectReading(estate.company_id, reading, Decimal(200), "Misread"),
    )
    estate.bill()
    assert [row.amount_minor for row in estate.receivables()] == [5653]


def test_corrected_reading_leaves_no_stale_draft(estate: Any) -> None:
    reading = enter(estate, "500", start_value="100")
    run_id = estate.calculate()
    estate.do(
        reading_changes.correct_reading,
        reading_changes.CorrectReading(estate.company_id, reading, Decimal(200), "Misread"),
    )
    assert estate.rows("select state, removed_lines from billing_runs where run_id = :id", id=run_id)[0] == (
        "approved",
        1,
    )
    estate.bill()
    assert [row.amount_minor for row in estate.receivables()] == [5653]


def test_only_the_last_reading_changes(estate: Any) -> None:
    first = enter(estate, "500", start_value="100")
    last = enter(estate, "700", "2026-07-31", month=JULY)
    with pytest.raises(ReadingNotLast):
        estate.do(
            reading_changes.correct_reading,
            reading_changes.CorrectReading(estate.company_id, first, Decimal(300), "Misread"),
        )
    estate.do(reading_changes.delete_reading, reading_changes.DeleteReading(estate.company_id, last))
    estate.do(
        reading_changes.correct_reading,
        reading_changes.CorrectReading(estate.company_id, first, Decimal(300), "Misread"),
    )
    assert estate.rows("select last_value, last_date from meters")[0] == (300, date(2026, 6, 30))


def test_usage_is_shared_by_days_when_the_customer_changes(estate: Any) -> None:
    unit = estate.units[0]
    ((_, tenant),) = estate.occupy([unit], role="tenant", start="2026-06-16")
    enter(estate, "400", start_value="100")
    estate.bill()
    rows = {row.customer == tenant: row.amount_minor for row in estate.receivables()}
    assert rows in ({True: 8480, False: 8479}, {True: 8479, False: 8480})
    assert sum(rows.values()) == 16959


def test_meters_follow_who_pays(estate: Any) -> None:
    owner = estate.rows("select customer_id from meters")[0][0]
    ((_, tenant),) = estate.occupy([estate.units[0]], role="tenant", start="2024-01-01")
    assert estate.rows("select customer_id from meters")[0][0] == owner
    assert estate.do(meters.sync_meters, meters.SyncMeters(estate.company_id, estate.estate_id)) == (1, 1)
    assert str(estate.rows("select customer_id from meters")[0][0]) == tenant
    assert estate.do(meters.sync_meters, meters.SyncMeters(estate.company_id, estate.estate_id)) == (0, 1)


def test_meters_are_found_by_whom_they_bill(estate: Any) -> None:
    owner = str(estate.rows("select customer_id from meters")[0][0])
    (unit,) = estate.add_units(1)
    ((_, tenant),) = estate.occupy([unit])
    register(estate, estate.rows("select fee_item_id from fee_items")[0][0], "E-2", unit)

    def billed(customer_id: str) -> list[str]:
        request = pb.ListMetersRequest(company_id=estate.company_id, customer_id=customer_id)
        with use(estate.scope()):
            return [one.number for one in estate.serve(MeterServicer(estate.deps).ListMeters, request).meters]

    assert (billed(owner), billed(tenant)) == (["E-1"], ["E-2"])


def test_a_number_is_taken_once(estate: Any) -> None:
    with pytest.raises(AlreadyExists):
        register(estate, estate.rows("select fee_item_id from fee_items")[0][0], "E-1")


def test_meters_for_all_units_leave_out_those_that_have_one(estate: Any) -> None:
    estate.occupy(estate.add_units(3))
    item = estate.rows("select fee_item_id from fee_items")[0][0]
    made = estate.do(
        meters.create_meters_for_units,
        meters.CreateMetersForUnits(
            estate.company_id, estate.estate_id, kind="electricity", fee_item_id=item, prefix="E-", install_date=JUNE
        ),
    )
    assert len(made) == 3
    assert estate.rows("select count(*) from meters where customer_id is not null")[0][0] == 4


def test_removed_meter_takes_no_later_reading(estate: Any) -> None:
    enter(estate, "500", start_value="100")
    with pytest.raises(MeterRemoved):
        estate.do(meters.remove_meter, meters.RemoveMeter(estate.company_id, estate.meter, date(2026, 6, 29)))
    estate.do(meters.remove_meter, meters.RemoveMeter(estate.company_id, estate.meter, date(2026, 6, 30)))
    assert faults(estate, "600", "2026-07-31", month=JULY) == ["readings[0].end_date"]


def previewed(company: Any, *rows: dict[str, str], month: str = "2026-06") -> pb.PreviewReadingsResponse:
    request = pb.EnterReadingsRequest(
        company_id=company.company_id, estate_id=company.estate_id, fee_month=month, end_date="2026-06-30",
        readings=[pb.NewReading(**row) for row in rows],
    )  # fmt: skip
    with use(company.scope()):
        return company.serve(MeterServicer(company.deps).PreviewReadings, request)


def test_a_grid_is_previewed_row_by_row_and_nothing_is_entered(estate: Any) -> None:
    item = estate.rows("select fee_item_id from fee_items")[0][0]
    register(estate, item, "E-2", multiplier=Decimal(10))
    said = previewed(
        estate,
        {"meter_id": str(estate.meter), "end_value": "2100", "start_value": "100", "start_date": "2026-06-01"},
        {"meter_number": "E-2", "end_value": "5", "start_value": "9", "start_date": "2026-06-01"},
        {"meter_number": "E-9", "end_value": "5"},
        {"meter_number": "E-2", "end_value": "20", "start_value": "9", "start_date": "2026-06-01"},
    )
    right, low, unknown, twice = said.rows
    assert (right.meter_number, right.usage, right.amount_minor) == ("E-1", "2000", 113_060)
    assert (right.start_value, right.start_date, list(right.faults)) == ("100", "2026-06-01", [])
    assert [(one.column, one.message) for one in low.faults] == [("end_value", "is below the value before, 9")]
    assert (low.usage, low.amount_minor) == ("", 0)
    assert [(unknown.meter_number, one.column) for one in unknown.faults] == [("E-9", "meter_number")]
    assert [one.column for one in twice.faults] == ["meter_id"]
    assert (said.total_minor, said.currency_code) == (113_060, "CNY")
    assert estate.rows("select count(*) from readings")[0][0] == 0
    assert estate.rows("select last_value from meters where number = 'E-1'")[0][0] is None
    assert not estate.rows("select action from audit where action = 'billing.enter_readings'")


def test_a_preview_is_what_entering_then_says(estate: Any) -> None:
    enter(estate, "1000", "2026-06-10", "0")
    (row,) = previewed(estate, {"meter_id": str(estate.meter), "end_value": "2500.5"}).rows
    reading = enter(estate, "2500.5")
    with use(estate.scope()), estate.uow() as tx:
        amounts = readings.amounts_of(tx, estate.company_id, [tx.get(Reading, (estate.company_id, reading))])
    assert row.amount_minor == amounts[reading] > 0
    assert (row.start_value, row.usage) == ("1000", "1500.5")


def test_the_grid_shows_each_meter_with_the_months_reading(estate: Any) -> None:
    register(estate, estate.rows("select fee_item_id from fee_items")[0][0], "E-2")
    reading = enter(estate, "500", start_value="100")
    request = pb.ListMetersRequest(company_id=estate.company_id, reading_month="2026-06")
    with use(estate.scope()):
        read, unread = estate.serve(MeterServicer(estate.deps).ListMeters, request).meters
        request.reading_month = "2026-07"
        assert not estate.serve(MeterServicer(estate.deps).ListMeters, request).meters[0].HasField("month_reading")
    assert (read.number, read.month_reading.reading_id, read.month_reading.usage) == ("E-1", reading, "400")
    assert (unread.number, unread.HasField("month_reading")) == ("E-2", False)


@pytest.mark.parametrize("chinese", [False, True])
def test_a_template_has_a_row_for_each_meter_in_use_and_is_imported_as_it_is_filled_in(
    estate: Any, tmp_path: Any, chinese: bool
) -> None:
    word = {one.name: one.chinese if chinese else one.name for one in reading_imports.OF_TEMPLATE}
    item = estate.rows("select fee_item_id from fee_items")[0][0]
    gone = register(estate, item, "E-0")
    estate.do(meters.remove_meter, meters.RemoveMeter(estate.company_id, gone, date(2026, 5, 1)))
    register(estate, item, "E-2", install_date=date(2026, 6, 1))
    enter(estate, "1000", "2026-06-10", "0")
    store = folder.FolderStore(tmp_path)
    wanted = reading_imports.Template(
        estate.company_id, estate.estate_id, JUNE, date(2026, 6, 30), "", None, excel=False, chinese=chinese
    )
    with estate.uow() as tx:
        saved = reading_imports.create_reading_template(tx, store, wanted)
    rows = [cells for _, cells in sheets.read(store.path(saved.file_name, estate.clerk))]
    assert saved.rows == 2
    assert [[row[word[name]] for name in ("meter_number", "start_value", "start_date")] for row in rows] == [
        ["E-1", "1000", ""], ["E-2", "", "2026-06-01"],
    ]  # fmt: skip
    for row, value in zip(rows, ("1200", "30"), strict=True):
        row[word["end_value"]] = value
    rows[1][word["start_value"]] = "0"
    parsed, refused = reading_imports._parsed(enumerate(rows, start=2))
    with estate.uow() as tx:
        named = read_meters.name_meters(tx, estate.company_id, estate.estate_id, parsed)
        months = reading_imports._by_month(named, refused)
    assert not refused
    command = readings.EnterReadings(estate.company_id, estate.estate_id, JUNE, "", months[JUNE])
    assert len(estate.do(readings.enter_readings, command)) == 2


def test_a_resident_reads_which_meter_was_billed_and_by_what_it_counts(estate: Any, deps: Any) -> None:
    item = estate.rows("select fee_item_id from fee_items")[0][0]
    meter = register(estate, item, "E-30", multiplier=Decimal(40))
    enter(estate, "7", start_value="2", meter=meter)
    estate.bill()
    (owed,) = estate.receivables()
    resident = Principal("0190aaaa-0000-7000-8000-00000000000a", "resident", 1)
    scope = Scope(1, (estate.company_id,), "*", resident, (str(owed.customer_id),))
    with use(scope), UnitOfWork(deps.database) as tx:
        request = receivables_pb2.ExplainReceivableRequest(
            company_id=estate.company_id, receivable_id=owed.receivable_id
        )
        said = ReceivableServicer().ExplainReceivable(request, SimpleNamespace(tx=tx)).reading
    assert (said.meter_number, said.multiplier, said.usage) == ("E-30", "40", "200")
