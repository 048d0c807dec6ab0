"""billing's RPCs."""

from __future__ import annotations

import secrets

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import START
from e2e_tests.access_walk.world_billing import MONTH, Billing

CSV = {"format": "FILE_FORMAT_CSV"}
MONTHS = {"from_month": MONTH, "to_month": MONTH}


@case("billing.ListFeeItems", place="company")
@case("billing.ListTariffs", place="company")
def in_the_company(world: Billing) -> Json:
    assert world.charged
    return {**world.company, "page_size": 200}


@case("billing.GetFeeItem", place="company")
def get_fee_item(world: Billing) -> Json:
    return {**world.company, "fee_item_id": world.fee_item_id}


@case("billing.CreateFeeItem")
def create_fee_item(world: Billing) -> Json:
    return {"fee_item": world.fee_item()}


@case("billing.UpdateFeeItem")
def update_fee_item(world: Billing) -> Json:
    item = {**world.company, "fee_item_id": world.new_fee_item()["feeItemId"], "name": "Other"}
    return {"fee_item": item, "update_mask": "name"}


@case("billing.GetTariff", place="company")
def get_tariff(world: Billing) -> Json:
    return {**world.company, "tariff_id": world.charged}


@case("billing.CreateTariff")
def create_tariff(world: Billing) -> Json:
    return {"tariff": world.tariff()}


@case("billing.AddTariffVersion")
def add_tariff_version(world: Billing) -> Json:
    version = {"effective_date": "2027-01-01", "kind": "TARIFF_KIND_FIXED", "amount_minor": "11000"}
    return {**world.company, "tariff_id": world.new_tariff()["tariffId"], "version": version}


@case("billing.CreateTariffAssignments")
def create_tariff_assignments(world: Billing) -> Json:
    one = {
        "tariff_id": world.new_tariff()["tariffId"],
        "level": "ASSIGNMENT_LEVEL_UNIT",
        "estate_id": world.estate_id,
        "unit_id": world.billed_unit(world.new_occupancy()),
        "start_date": START,
    }
    return {**world.where, "assignments": [one]}


@case("billing.EndTariffAssignment")
def end_tariff_assignment(world: Billing) -> Json:
    unit = {"level": "ASSIGNMENT_LEVEL_UNIT", "unit_id": world.billed_unit(world.new_occupancy())}
    assignment_id = world.assign(world.new_tariff()["tariffId"], unit)
    return {**world.company, "assignment_id": assignment_id, "end_date": "2026-12-31"}


@case("billing.ListTariffAssignments")
@case("billing.ListBilledUnits")
@case("billing.ListMeters")
@case("billing.ListReadings")
@case("billing.ListRuns")
@case("billing.ListReceivableChanges")
@case("billing.ListArrears")
def in_the_estate(world: Billing) -> Json:
    assert world.meter
    return {**world.where, "page_size": 200}


@case("billing.CountWaitingRuns")
def count_waiting_runs(world: Billing) -> Json:
    return world.where


@case("billing.SumReceivables", lists=True)
def sum_receivables(world: Billing) -> Json:
    assert world.owed
    return world.company


@case("billing.ListReceivables", lists=True)
def list_receivables(world: Billing) -> Json:
    assert world.owed
    return {**world.company, "page_size": 200}


@case("billing.ListReachedPeriods")
def list_reached_periods(world: Billing) -> Json:
    return {**world.where, "first_day": START}


@case("billing.GetMeter")
def get_meter(world: Billing) -> Json:
    return {**world.company, "meter_id": world.meter["meterId"]}


@case("billing.CreateMeters")
def create_meters(world: Billing) -> Json:
    return {**world.where, "meters": [world.water_meter()]}


@case("billing.CreateMetersForUnits")
def create_meters_for_units(world: Billing) -> Json:
    return {
        **world.where,
        "kind": "METER_KIND_GAS",
        "fee_item_id": world.metered,
        "number_prefix": f"G{secrets.token_hex(3)}-",
        "install_date": START,
    }


@case("billing.RemoveMeter")
def remove_meter(world: Billing) -> Json:
    return {**world.company, "meter_id": world.new_meter()["meterId"], "remove_date": "2026-10-31"}


@case("billing.SetMeterType")
def set_meter_type(world: Billing) -> Json:
    return {**world.company, "meter_id": world.new_meter()["meterId"]}


@case("billing.SyncMeters")
def sync_meters(world: Billing) -> Json:
    return world.where


@case("billing.EnterReadings")
@case("billing.PreviewReadings")
def enter_readings(world: Billing) -> Json:
    return world.readings(world.new_meter())


@case("billing.CorrectReading")
def correct_reading(world: Billing) -> Json:
    return {**world.company, "reading_id": world.new_reading(), "end_value": "11", "reason": "the walk"}


@case("billing.DeleteReading")
def delete_reading(world: Billing) -> Json:
    return {**world.company, "reading_id": world.new_reading()}


@case("billing.ImportReadings")
def import_readings(world: Billing) -> Json:
    name = world.upload(world.at_estate, f"meter_number,end_value\n{world.meter['number']},20\n")
    return {**world.where, "file_name": name, "dry_run": True}


@case("billing.CreateReadingTemplate")
def create_reading_template(world: Billing) -> Json:
    assert world.meter
    return {**world.where, "fee_month": MONTH, **CSV}


@case("billing.PriceTariffVersion")
def price_tariff_version(world: Billing) -> Json:
    version = {"effective_date": START, "kind": "TARIFF_KIND_FIXED", "amount_minor": "10000"}
    return {**world.where, "fee_item_id": world.fee_item_id, "version": version}


@case("billing.PreviewMoveIn")
def preview_move_in(world: Billing) -> Json:
    unit_id = world.billed_unit(world.home)
    return {**world.company, "unit_id": unit_id, "role": "MOVE_ROLE_TENANT", "start_date": "2026-06-15"}


@case("billing.PreviewMoveOut")
def preview_move_out(world: Billing) -> Json:
    assert world.billed_unit(world.home)
    return {**world.company, "occupancy_id": world.home["occupancyId"], "settlement_date": "2026-06-15"}


@case("billing.PreviewRun")
@case("billing.StartRun")
def start_run(world: Billing) -> Json:
    return world.run(world.customer_to_bill())


@case("billing.GetRun")
@case("billing.GetRunSummary")
@case("billing.ListDraftLines")
def calculated(world: Billing) -> Json:
    return world.calculated


@case("billing.ExplainDraftLine")
def explain_draft_line(world: Billing) -> Json:
    return {**world.calculated, "receivable_id": world.lines(world.calculated)[0]}


@case("billing.ApproveRun")
@case("billing.CancelRun")
@case("billing.Rerun")
def new_run(world: Billing) -> Json:
    return world.new_run()


@case("billing.RemoveDraftLines")
def remove_draft_lines(world: Billing) -> Json:
    run = world.new_run()
    return {**run, "receivable_ids": world.lines(run)}


@case("billing.GetReceivable")
@case("billing.ExplainReceivable")
def owed(world: Billing) -> Json:
    return world.receivable(world.owed)


@case("billing.AdjustReceivable")
@case("billing.WaiveReceivable")
def change(world: Billing) -> Json:
    return {**world.receivable(world.new_receivable()), "amount_minor": "100", "reason": "the walk"}


@case("billing.VoidReceivable")
def void_receivable(world: Billing) -> Json:
    return {**world.receivable(world.new_receivable()), "reason": "the walk"}


@case("billing.ApproveReceivableChange")
@case("billing.RefuseReceivableChange")
def decide(world: Billing) -> Json:
    return {**world.new_change(), "reason": "the walk"}


@case("billing.ExportCharges")
@case("billing.ExportReceivables")
@case("billing.ExportReceivableChanges")
@case("billing.ExportMeters")
@case("billing.ExportReadings")
def export_receivables(world: Billing) -> Json:
    return {**world.where, **CSV}


@case("billing.GetCollectionRate")
@case("billing.GetTotals")
def report(world: Billing) -> Json:
    return {**world.where, **MONTHS}


@case("billing.ListCharges")
def list_charges(world: Billing) -> Json:
    assert world.charge
    return {**world.where, "page_size": 200}


@case("billing.GetCharge")
def get_charge(world: Billing) -> Json:
    return {**world.company, "charge_id": world.charge["chargeId"]}


@case("billing.CreateCharge")
def create_charge(world: Billing) -> Json:
    return {"charge": world.one_off()}


@case("billing.ApproveCharges")
@case("billing.RefuseCharges")
def decide_charges(world: Billing) -> Json:
    return {**world.where, "charge_ids": [world.new_charge()["chargeId"]], "reason": "the walk"}


@case("billing.CreateChargeTemplate")
@case("billing.CreateMeterTemplate")
def create_charge_template(world: Billing) -> Json:
    return {**world.where, **CSV}


@case("billing.ImportCharges")
def import_charges(world: Billing) -> Json:
    name = world.upload(world.at_estate, "reference,unit_code,fee_item_code,amount,explanation\nS-1,none,CARD,1,x\n")
    return {**world.where, "file_name": name, "dry_run": True}


@case("billing.ImportMeters")
def import_meters(world: Billing) -> Json:
    name = world.upload(world.at_estate, "number,kind,unit_code,fee_item_code\nWALK-1,water,none,WATER\n")
    return {**world.where, "file_name": name, "dry_run": True}


@case("billing.ExportTariffs", place="company")
@case("billing.CreateTariffTemplate", place="company")
def export_tariffs(world: Billing) -> Json:
    return {**world.company, **CSV}


@case("billing.ExportTariffAssignments", place="company")
@case("billing.CreateTariffAssignmentTemplate", place="company")
def export_tariff_assignments(world: Billing) -> Json:
    return {**world.company, **CSV}


@case("billing.ImportTariffAssignments")
def import_tariff_assignments(world: Billing) -> Json:
    name = world.upload(world.at_estate, "tariff_code,level,start_date\nNONE,estate,2026-01-01\n")
    return {**world.where, "file_name": name, "dry_run": True}


@case("billing.ImportTariffs", place="company")
def import_tariffs(world: Billing) -> Json:
    name = world.upload(
        world.at_company, "code,name,fee_item_code,effective_date,kind,price\nW,W,none,2026-01-01,area,1\n"
    )
    return {**world.company, "file_name": name, "dry_run": True}
