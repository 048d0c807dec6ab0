"""Every RPC by its servicer, as staff of the company, of one estate, of another company, and as a resident."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.errors import Denied, Invalid, NotFound, PreconditionFailed
from chassis.scope import Principal, Scope
from chassis.testing.protos import messages
from manor.identity.v1 import events_pb2 as identity
from sqlalchemy import text

pb = messages("billing")


@pytest.fixture
def staff(company: Any, call: Any) -> Iterator[Callable[..., Any]]:
    yield lambda name, request, who=company.clerk, estates="*": call(company.scope(who, estates), name, request)


@pytest.fixture
def billed(company: Any, staff: Any) -> Any:
    """An estate set up and billed for June through the RPCs alone."""
    company.people = [customer for _, customer in company.occupy(company.add_units(2))]
    of = {"company_id": company.company_id}
    item = staff(
        "CreateFeeItem",
        pb.CreateFeeItemRequest(
            fee_item=pb.FeeItem(
                **of, code="PM", name="物业费", category=pb.FEE_CATEGORY_PROPERTY_FEE, tax_rate="0.06", cycle_months=1,
                due_day=10, payer_rule=pb.PAYER_RULE_TENANT_ELSE_OWNER,
            )
        ),
    )  # fmt: skip
    version = pb.TariffVersion(effective_date="2020-01-01", kind=pb.TARIFF_KIND_AREA, price="2.5")
    tariff = staff(
        "CreateTariff",
        pb.CreateTariffRequest(
            tariff=pb.Tariff(**of, fee_item_id=item.fee_item_id, code="T", name="T", versions=[version])
        ),
    )
    assignment = pb.TariffAssignment(
        tariff_id=tariff.tariff_id, level=pb.ASSIGNMENT_LEVEL_ESTATE, start_date="2020-01-01"
    )
    request = pb.CreateTariffAssignmentsRequest(**of, estate_id=company.estate_id, assignments=[assignment])
    staff("CreateTariffAssignments", request)
    scope = pb.RunScope(target=pb.RUN_TARGET_ESTATE, estate_id=company.estate_id)
    staff("StartRun", pb.StartRunRequest(**of, accounting_month="2026-06", scope=scope))
    company.work()
    company.run = staff("ListRuns", pb.ListRunsRequest(**of)).runs[0].run_id
    company.of, company.item_id, company.tariff_id = of, item.fee_item_id, tariff.tariff_id
    return company


def approve(company: Any, staff: Any) -> list[Any]:
    staff("ApproveRun", pb.ApproveRunRequest(**company.of, run_id=company.run), company.checker)
    company.work()
    found: list[Any] = list(staff("ListReceivables", pb.ListReceivablesRequest(**company.of)).receivables)
    return found


def test_a_month_from_fee_item_to_collection_rate(billed: Any, staff: Any) -> None:
    run = staff("GetRun", pb.GetRunRequest(**billed.of, run_id=billed.run))
    assert (run.state, run.lines, run.amount_minor) == (pb.RUN_STATE_CALCULATED, 2, 50000)
    lines = staff("ListDraftLines", pb.ListDraftLinesRequest(**billed.of, run_id=billed.run)).lines
    assert [(line.amount_minor, line.state) for line in lines] == [(25000, pb.DRAFT_STATE_WAITING)] * 2
    summary = staff("GetRunSummary", pb.GetRunSummaryRequest(**billed.of, run_id=billed.run))
    assert [(total.amount_minor, total.previous_amount_minor) for total in summary.totals] == [(50000, 0)]
    assert [outlier.difference_minor for outlier in summary.outliers] == [25000, 25000]
    first, _ = approve(billed, staff)
    assert (first.amount_minor, first.outstanding_minor, first.state) == (25000, 25000, pb.RECEIVABLE_STATE_OPEN)
    assert (first.due_date, first.fee_item_name, first.run_id) == ("2026-06-10", "物业费", billed.run)
    billed.pay(first.receivable_id, 25000, 25000)
    months = {"from_month": "2026-06", "to_month": "2026-06"}
    rate = staff("GetCollectionRate", pb.GetCollectionRateRequest(**billed.of, **months))
    assert (rate.total.rate, rate.total.receivable_minor, rate.currency_code) == ("0.500000", 50000, "CNY")
    (total,) = staff("GetTotals", pb.GetTotalsRequest(**billed.of, **months)).totals
    assert (total.amount_minor, total.paid_minor, total.outstanding_minor) == (50000, 25000, 25000)
    arrears = staff("ListArrears", pb.ListArrearsRequest(**billed.of, due_before="2026-12-31"))
    assert (arrears.total_minor, [one.outstanding_minor for one in arrears.arrears]) == (25000, [25000])
    empty = staff(
        "GetCollectionRate", pb.GetCollectionRateRequest(**billed.of, from_month="2020-01", to_month="2020-01")
    )
    assert (empty.total.rate, empty.total.receivables) == ("", 0)


def test_explanation_says_tariff_days_quantity_and_rounding(billed: Any, staff: Any) -> None:
    first, _ = approve(billed, staff)
    request = pb.ExplainReceivableRequest(**billed.of, receivable_id=first.receivable_id)
    made = staff("ExplainReceivable", request)
    (step,) = made.steps
    assert (step.price, step.quantity, step.days, step.month_days) == ("2.5", "100", 30, 30)
    assert (step.tariff_code, step.tariff_effective_date, step.month_amount_minor) == ("T", "2020-01-01", 25000)
    assert sum(one.amount_minor for one in made.steps) == made.amount_minor == first.amount_minor
    draft = pb.ExplainDraftLineRequest(**billed.of, run_id=billed.run, receivable_id=first.receivable_id)
    assert staff("ExplainDraftLine", draft).steps == made.steps


def test_changes_by_two_people(billed: Any, staff: Any) -> None:
    first, second = approve(billed, staff)
    adjust = pb.AdjustReceivableRequest(
        **billed.of, receivable_id=first.receivable_id, amount_minor=-100, reason="Wrong area", etag=first.etag
    )
    change = staff("AdjustReceivable", adjust)
    assert change.state == pb.CHANGE_STATE_WAITING
    decision = pb.ApproveReceivableChangeRequest(**billed.of, change_id=change.change_id)
    assert staff("ApproveReceivableChange", decision, billed.checker).state == pb.CHANGE_STATE_APPROVED
    with pytest.raises(PreconditionFailed):
        staff("AdjustReceivable", adjust)
    void = staff(
        "VoidReceivable", pb.VoidReceivableRequest(**billed.of, receivable_id=second.receivable_id, reason="No")
    )
    refusal = pb.RefuseReceivableChangeRequest(**billed.of, change_id=void.change_id, reason="It is owed")
    assert staff("RefuseReceivableChange", refusal, billed.checker).state == pb.CHANGE_STATE_REFUSED
    listed = staff("ListReceivableChanges", pb.ListReceivableChangesRequest(**billed.of)).changes
    assert [one.change_id for one in listed] == [void.change_id, change.change_id]


def test_changes_are_found_by_the_unit_and_the_building_of_their_receivable(billed: Any, staff: Any) -> None:
    first, second = approve(billed, staff)
    assert first.unit_id != second.unit_id
    made = {}
    for line in (first, second):
        request = pb.VoidReceivableRequest(**billed.of, receivable_id=line.receivable_id, reason="No")
        made[line.unit_id] = staff("VoidReceivable", request).change_id

    def found(**where: str) -> set[str]:
        request = pb.ListReceivableChangesRequest(**billed.of, **where)
        return {one.change_id for one in staff("ListReceivableChanges", request).changes}

    assert found(unit_id=first.unit_id) == {made[first.unit_id]}
    ((building,),) = billed.rows("select building_id from units where unit_id = :unit", unit=first.unit_id)
    assert found(building_id=str(building)) == set(made.values())
    assert found(unit_id=str(uuid7())) == found(building_id=str(uuid7())) == set()


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ({"due_from": "2026-06-10", "due_to": "2026-06-10"}, 2),
        ({"due_from": "2026-06-11"}, 0),
        ({"due_to": "2026-06-09"}, 0),
        ({"from_month": "2026-01", "to_month": "2026-06"}, 2),
        ({"from_month": "2026-07"}, 0),
        ({"to_month": "2026-05"}, 0),
    ],
)
def test_receivables_between_months_and_due_dates(billed: Any, staff: Any, between: dict[str, str], found: int) -> None:
    approve(billed, staff)
    request = pb.ListReceivablesRequest(**billed.of, **between)
    assert len(staff("ListReceivables", request).receivables) == found


def test_sums_are_those_of_the_list_without_what_is_voided(billed: Any, staff: Any) -> None:
    first, second = approve(billed, staff)
    billed.pay(first.receivable_id, 10000, 4000)

    def sums(**filters: Any) -> tuple[int, ...]:
        made = staff("SumReceivables", pb.SumReceivablesRequest(**billed.of, **filters))
        assert made.currency_code == "CNY"
        return (
            made.receivable_count, made.receivable_minor, made.paid_minor, made.verified_minor, made.outstanding_minor,
        )  # fmt: skip

    assert sums() == (2, 50000, 10000, 4000, 40000)
    assert sums(unit_id=second.unit_id) == (1, 25000, 0, 0, 25000)
    assert sums(due_to="2026-06-09") == (0, 0, 0, 0, 0)
    void = staff(
        "VoidReceivable", pb.VoidReceivableRequest(**billed.of, receivable_id=second.receivable_id, reason="No")
    )
    staff(
        "ApproveReceivableChange",
        pb.ApproveReceivableChangeRequest(**billed.of, change_id=void.change_id),
        billed.checker,
    )
    assert sums() == sums(rated_only=True) == sums(open_only=True) == (1, 25000, 10000, 4000, 15000)


@pytest.mark.parametrize(
    ("category", "cycle_months", "rated", "periodic"),
    [("property_fee", 1, 1, 1), ("deposit", 1, 0, 1), ("late_fee", 1, 0, 1), ("decoration", 0, 1, 0)],
)
def test_what_a_rate_counts_and_what_comes_again(
    company: Any, staff: Any, category: str, cycle_months: int, rated: int, periodic: int
) -> None:
    company.occupy(company.add_units(1))
    company.assign(company.tariff(company.item(category=category)))
    company.bill()
    with company.database.owner.begin() as connection:
        connection.execute(
            text("update fee_items set cycle_months = :months where company_id = :company"),
            {"months": cycle_months, "company": company.company_id},
        )

    def found(**filters: Any) -> int:
        request = pb.ListReceivablesRequest(company_id=company.company_id, **filters)
        return len(staff("ListReceivables", request).receivables)

    assert (found(), found(rated_only=True), found(periodic_only=True)) == (1, rated, periodic)


def test_waiting_runs_are_counted_by_company_for_whoever_may_decide_them(billed: Any, staff: Any, call: Any) -> None:
    def counted(who: Any, **filters: Any) -> list[tuple[int, int]]:
        scope = Scope(billed.group_id, (billed.company_id,), "*", who)
        made = call(scope, "CountWaitingRuns", pb.CountWaitingRunsRequest(**filters))
        return [(one.company_id, one.decidable_count) for one in made.counts if one.waiting_count]

    assert counted(billed.clerk) == [(billed.company_id, 0)]
    assert counted(billed.checker) == counted(billed.checker, **billed.of) == [(billed.company_id, 1)]
    billed.node(billed.estate_id, identity.NODE_KIND_ESTATE, billed.estate_id, version=9, starter_may_approve_run=True)
    assert counted(billed.clerk) == [(billed.company_id, 1)]
    approve(billed, staff)
    assert counted(billed.checker) == []


def test_pages_end_where_the_rows_do(billed: Any, staff: Any) -> None:
    approve(billed, staff)
    seen, token = [], ""
    while True:
        page = staff("ListReceivables", pb.ListReceivablesRequest(**billed.of, page_size=1, page_token=token))
        seen += [one.receivable_id for one in page.receivables]
        token = page.next_page_token
        if not token:
            break
    assert len(seen) == len(set(seen)) == 2
    units = staff("ListBilledUnits", pb.ListBilledUnitsRequest(**billed.of, page_size=1))
    assert (units.total_size, units.occupied_size, len(units.units)) == (2, 2, 1)
    rest = pb.ListBilledUnitsRequest(**billed.of, page_token=units.next_page_token)
    assert [one.code for one in staff("ListBilledUnits", rest).units] == ["U00002"]


def test_meters_and_readings(billed: Any, staff: Any) -> None:
    of, estate = billed.of, {"estate_id": billed.estate_id}
    item = billed.item("EL", category="electricity")
    tiers = [pb.Tier(up_to="180", price="0.5653"), pb.Tier(price="0.8653")]
    version = pb.TariffVersion(
        effective_date="2020-01-01", kind=pb.TARIFF_KIND_TIERED, tier_span=pb.TIER_SPAN_MONTH, tiers=tiers
    )
    tariff = pb.Tariff(**of, fee_item_id=item, code="E", name="E", versions=[version])
    made = staff("CreateTariff", pb.CreateTariffRequest(tariff=tariff))
    assert made.versions[0].tiers == tiers
    assignment = pb.TariffAssignment(
        tariff_id=made.tariff_id, level=pb.ASSIGNMENT_LEVEL_ESTATE, start_date="2020-01-01"
    )
    staff("CreateTariffAssignments", pb.CreateTariffAssignmentsRequest(**of, **estate, assignments=[assignment]))
    created = staff(
        "CreateMetersForUnits",
        pb.CreateMetersForUnitsRequest(
            **of,
            **estate,
            kind=pb.METER_KIND_ELECTRICITY,
            fee_item_id=item,
            number_prefix="E-",
            install_date="2026-06-01",
        ),
    )
    assert [meter.number for meter in created.meters] == ["E-U00001", "E-U00002"]
    rows = [pb.NewReading(meter_number=meter.number, start_value="0", end_value="200") for meter in created.meters]
    entered = staff(
        "EnterReadings",
        pb.EnterReadingsRequest(**of, **estate, fee_month="2026-06", end_date="2026-06-30", readings=rows),
    ).readings
    assert [(one.usage, one.amount_minor, one.locked) for one in entered] == [("200", 11906, False)] * 2
    correction = pb.CorrectReadingRequest(**of, reading_id=entered[0].reading_id, end_value="100", reason="Misread")
    assert staff("CorrectReading", correction).amount_minor == 5653
    staff("DeleteReading", pb.DeleteReadingRequest(**of, reading_id=entered[1].reading_id))
    assert len(staff("ListReadings", pb.ListReadingsRequest(**of)).readings) == 1
    unread = staff("ListMeters", pb.ListMetersRequest(**of, unread_month="2026-06")).meters
    assert [meter.number for meter in unread] == ["E-U00002"]
    _meters_go_out_of_use(staff, {**of, **estate}, [meter.meter_id for meter in created.meters])


def _meters_go_out_of_use(staff: Any, where: dict[str, int], ids: list[str]) -> None:
    of = {"company_id": where["company_id"]}
    meter = staff("GetMeter", pb.GetMeterRequest(**of, meter_id=ids[0]))
    assert (meter.last_value, meter.last_date) == ("100", "2026-06-30")
    removal = pb.RemoveMeterRequest(**of, meter_id=ids[1], remove_date="2026-06-30")
    assert staff("RemoveMeter", removal).remove_date == "2026-06-30"
    assert staff("SyncMeters", pb.SyncMetersRequest(**where)).total == 1


def test_tariffs_and_fee_items_are_read_and_changed(billed: Any, staff: Any) -> None:
    of = billed.of
    asked = pb.FeeItem(**of, fee_item_id=billed.item_id, due_day=25, etag="1")
    request = pb.UpdateFeeItemRequest(fee_item=asked)
    request.update_mask.paths.append("due_day")
    assert staff("UpdateFeeItem", request).due_day == 25
    with pytest.raises(PreconditionFailed):
        staff("UpdateFeeItem", request)
    request.update_mask.paths[:] = ["code"]
    asked.etag = ""
    with pytest.raises(Invalid):
        staff("UpdateFeeItem", pb.UpdateFeeItemRequest(fee_item=asked, update_mask=request.update_mask))
    version = pb.TariffVersion(effective_date="2027-01-01", kind=pb.TARIFF_KIND_FIXED, amount_minor=100)
    added = pb.AddTariffVersionRequest(**of, tariff_id=billed.tariff_id, version=version)
    assert len(staff("AddTariffVersion", added).versions) == 2
    (listed,) = staff("ListTariffs", pb.ListTariffsRequest(**of)).tariffs
    assert listed == staff("GetTariff", pb.GetTariffRequest(**of, tariff_id=billed.tariff_id))
    (one,) = staff("ListTariffAssignments", pb.ListTariffAssignmentsRequest(**of)).assignments
    ending = pb.EndTariffAssignmentRequest(**of, assignment_id=one.assignment_id, end_date="2026-12-31")
    assert staff("EndTariffAssignment", ending).end_date == "2026-12-31"
    assert [item.code for item in staff("ListFeeItems", pb.ListFeeItemsRequest(**of)).fee_items] == ["PM"]


def test_faulty_tariffs_name_their_fields(billed: Any, staff: Any) -> None:
    tiers = [pb.Tier(up_to="10", price="1"), pb.Tier(up_to="5", price="-1")]
    version = pb.TariffVersion(effective_date="2026-01-01", kind=pb.TARIFF_KIND_TIERED, tiers=tiers, amount_minor=5)
    tariff = pb.Tariff(**billed.of, fee_item_id=billed.item_id, code="X", name="X", versions=[version])
    with pytest.raises(Invalid) as caught:
        staff("CreateTariff", pb.CreateTariffRequest(tariff=tariff))
    field = "tariff.versions[0]"
    assert {one.field for one in caught.value.violations} == {
        f"{field}.tiers[1].price", f"{field}.tiers", f"{field}.amount_minor",
    }  # fmt: skip


READS = ["GetFeeItem", "GetTariff", "GetRun", "ListDraftLines", "GetRunSummary", "GetReceivable", "ExplainReceivable"]


def reads(company: Any, receivable_id: int) -> dict[str, Any]:
    of = company.of
    return {
        "GetFeeItem": pb.GetFeeItemRequest(**of, fee_item_id=company.item_id),
        "GetTariff": pb.GetTariffRequest(**of, tariff_id=company.tariff_id),
        "GetRun": pb.GetRunRequest(**of, run_id=company.run),
        "ListDraftLines": pb.ListDraftLinesRequest(**of, run_id=company.run),
        "GetRunSummary": pb.GetRunSummaryRequest(**of, run_id=company.run),
        "GetReceivable": pb.GetReceivableRequest(**of, receivable_id=receivable_id),
        "ExplainReceivable": pb.ExplainReceivableRequest(**of, receivable_id=receivable_id),
    }


def test_another_company_sees_nothing(billed: Any, staff: Any, call: Any, make_company: Any) -> None:
    first, _ = approve(billed, staff)
    other = make_company()
    for name, request in reads(billed, first.receivable_id).items():
        staff(name, request)
        with pytest.raises(NotFound):
            call(other.scope(), name, request)
    for name, request in (
        ("VoidReceivable", pb.VoidReceivableRequest(**billed.of, receivable_id=first.receivable_id, reason="x")),
        ("CancelRun", pb.CancelRunRequest(**billed.of, run_id=billed.run)),
        ("Rerun", pb.RerunRequest(**billed.of, run_id=billed.run)),
    ):
        with pytest.raises(NotFound):
            call(other.scope(), name, request)
    with pytest.raises(NotFound):
        call(other.scope(), "ListReceivables", pb.ListReceivablesRequest(**billed.of))


def test_another_estate_sees_no_rows(billed: Any, staff: Any) -> None:
    first, _ = approve(billed, staff)
    elsewhere = (billed.estate_id + 7,)
    listed = staff("ListReceivables", pb.ListReceivablesRequest(**billed.of), estates=elsewhere)
    assert list(listed.receivables) == []
    for name in ("GetRun", "ListDraftLines", "GetReceivable", "ExplainReceivable"):
        with pytest.raises(NotFound):
            staff(name, reads(billed, first.receivable_id)[name], estates=elsewhere)
    months = {"from_month": "2026-06", "to_month": "2026-06"}
    rate = staff("GetCollectionRate", pb.GetCollectionRateRequest(**billed.of, **months), estates=elsewhere)
    assert (rate.total.receivable_minor, list(rate.estates)) == (0, [])
    assert (
        staff("ListArrears", pb.ListArrearsRequest(**billed.of, due_before="2030-01-01"), estates=elsewhere).total_minor
        == 0
    )
    assert staff("ListBilledUnits", pb.ListBilledUnitsRequest(**billed.of), estates=elsewhere).total_size == 0


def test_staff_of_an_estate_may_not_bill_the_company(billed: Any, staff: Any) -> None:
    scope = pb.RunScope(target=pb.RUN_TARGET_COMPANY)
    request = pb.StartRunRequest(**billed.of, accounting_month="2026-07", scope=scope)
    with pytest.raises(Denied):
        staff("StartRun", request, estates=(billed.estate_id,))


def test_resident_sees_and_understands_their_own_alone(billed: Any, staff: Any, call: Any) -> None:
    found = {one.customer_id: one for one in approve(billed, staff)}
    me, neighbour = billed.people
    resident = Principal("0190aaaa-0000-7000-8000-00000000000a", "resident", 1)
    scope = Scope(1, (billed.company_id,), "*", resident, (me,))
    mine = call(scope, "ListReceivables", pb.ListReceivablesRequest(**billed.of)).receivables
    assert [one.receivable_id for one in mine] == [found[me].receivable_id]
    assert mine[0].unit_code and mine[0].fee_item_name
    request = pb.ExplainReceivableRequest(**billed.of, receivable_id=mine[0].receivable_id)
    assert call(scope, "ExplainReceivable", request).steps[0].tariff_code == "T"
    for name, asked in (("GetReceivable", pb.GetReceivableRequest), ("ExplainReceivable", pb.ExplainReceivableRequest)):
        with pytest.raises(NotFound):
            call(scope, name, asked(**billed.of, receivable_id=found[neighbour].receivable_id))
