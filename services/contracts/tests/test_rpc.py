"""Leases by their RPCs: what is sent comes back, page by page."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.rpc.leases import LeaseServicer
from contracts.rpc.reservations import ReservationServicer
from google.protobuf.json_format import MessageToDict, ParseDict
from manor.contracts.v1 import leases_pb2 as pb
from manor.contracts.v1 import reservations_pb2, terms_pb2


def told(world: Any) -> dict[str, Any]:
    """Terms with everything in them."""
    unit, other = str(world.unit), str(world.other_unit)
    steps = [
        {"date": "2026-07-01", "kind": "STEP_KIND_PERCENT", "value": "5", "share": "100"},
        {
            "date": "2027-01-01", "kind": "STEP_KIND_INDEX", "value": "0", "baseIndex": "100", "newIndex": "102.5",
            "percentPlaces": 1, "share": "75", "mayFall": True, "floor": "-2", "cap": "4",
        },
    ]  # fmt: skip
    tiers = [{"upTo": "500000", "percent": "5"}, {"percent": "7"}]
    return {
        "startDate": "2026-01-15",
        "endDate": "2027-12-31",
        "units": [{"unitId": unit, "area": "88.5"}, {"unitId": other, "area": "20", "rentStartDate": "2026-03-01"}],
        "charges": [
            {
                "feeItemCode": "RENT", "unitId": unit, "kind": "CHARGE_KIND_AREA", "price": "55.5", "taxRate": "0.09",
                "steps": steps,
            },
            {
                "feeItemCode": "RENT", "unitId": other, "kind": "CHARGE_KIND_TURNOVER", "price": "1000", "taxRate": "0",
                "tiers": tiers,
            },
            {
                "feeItemCode": "PMF", "unitId": unit, "kind": "CHARGE_KIND_AMOUNT", "price": "200", "taxRate": "0.06",
                "besideRent": True, "startDate": "2026-01-15",
            },
        ],
        "payers": [{"customerId": str(world.tenant), "share": "2"}, {"customerId": str(world.partner), "share": "1"}],
        "monthMode": "MONTH_MODE_CONTRACT",
        "cycleMonths": 3,
        "timing": "PAYMENT_TIMING_ARREARS",
        "dueDay": 5,
        "firstPaymentMonth": "2026-05",
        "thirtyDayMonths": True,
        "rentFreeSpells": [{"startDate": "2026-02-01", "endDate": "2026-02-28", "unitId": unit}],
        "deposit": {"feeItemCode": "DEP", "months": "2"},
        "repairDuties": [{"category": "roof", "bearer": "landlord"}],
    }  # fmt: skip


def request(world: Any, **more: Any) -> pb.CreateLeaseRequest:
    terms = ParseDict(told(world) | more, terms_pb2.LeaseTerms())
    return pb.CreateLeaseRequest(company_id=COMPANY, estate_id=ESTATE, lease=pb.Lease(number="HT-1", terms=terms))


def test_terms_come_back_as_they_were_sent(world: Any) -> None:
    made = world.ask(LeaseServicer().CreateLease, request(world))
    found = world.ask(LeaseServicer().GetLease, pb.GetLeaseRequest(company_id=COMPANY, lease_id=made.lease_id))
    terms = MessageToDict(found.terms)
    assert [one.pop("unitCode") for one in terms["units"]] == ["A-101", "A-102"]
    assert [one.pop("customerName") for one in terms["payers"]] == ["Tea House", "Partner"]
    sent = told(world)
    sent["deposit"] = {"feeItemCode": "DEP", "months": "2"}
    assert terms == sent


@pytest.mark.parametrize("field", ["monthMode", "timing"])
def test_a_word_that_is_missing_is_named(world: Any, field: str) -> None:
    asked = request(world, **{field: 0})
    with pytest.raises(Invalid) as error:
        world.ask(LeaseServicer().CreateLease, asked)
    name = {"monthMode": "month_mode", "timing": "timing"}[field]
    assert [(one.field, one.code) for one in error.value.violations] == [(f"lease.terms.{name}", "REQUIRED")]


def test_a_preview_explains_each_line_and_gives_the_hash_that_is_submitted(world: Any) -> None:
    terms = request(world).lease.terms
    asked = pb.PreviewScheduleRequest(company_id=COMPANY, estate_id=ESTATE, terms=terms)
    shown = world.ask(LeaseServicer().PreviewSchedule, asked)
    assert shown.total_minor == sum(one.amount_minor for one in shown.lines)
    indexed = [part for line in shown.lines for part in line.parts if part.price_facts.get("step") == "index"]
    assert {**indexed[0].price_facts}["percent"] == "1.875"
    made = world.ask(LeaseServicer().CreateLease, request(world))
    submit = pb.SubmitLeaseRequest(company_id=COMPANY, lease_id=made.lease_id, schedule_hash=shown.schedule_hash)
    assert world.ask(LeaseServicer().SubmitLease, submit).state == pb.LEASE_STATE_SUBMITTED


def test_lists_go_on_where_they_ended(world: Any) -> None:
    for number in range(3):
        world.draft(world.terms("2026-01-01", "2026-03-31"), number=f"L{number}")
    numbers, token = [], ""
    while True:
        asked = pb.ListLeasesRequest(company_id=COMPANY, page_size=2, page_token=token)
        page = world.ask(LeaseServicer().ListLeases, asked)
        numbers += [one.number for one in page.leases]
        token = page.next_page_token
        if not token:
            break
    assert numbers == ["L2", "L1", "L0"]


def test_the_timeline_has_every_agreement_and_the_lines_their_order(world: Any) -> None:
    lease = world.lease(world.terms("2026-01-01", "2026-03-31"))
    key = {"company_id": COMPANY, "lease_id": str(lease.lease_id)}
    (agreed,) = world.ask(LeaseServicer().ListAgreements, pb.ListAgreementsRequest(**key)).agreements
    assert (agreed.kind, agreed.state) == (pb.AGREEMENT_KIND_SIGNING, pb.AGREEMENT_STATE_APPROVED)
    found, token = [], ""
    while True:
        asked = pb.ListLeaseLinesRequest(**key, page_size=2, page_token=token)
        page = world.ask(LeaseServicer().ListLeaseLines, asked)
        found += [one.start_date for one in page.lines]
        token = page.next_page_token
        if not token:
            break
    assert found == ["2026-01-01", "2026-02-01", "2026-03-01"]


def test_the_units_of_an_estate_say_who_holds_them(world: Any) -> None:
    lease = world.submitted(world.terms("2026-01-01", "2026-03-31"))
    span = {"company_id": COMPANY, "estate_id": ESTATE, "start_date": "2026-03-31", "end_date": "2026-04-30"}
    asked = reservations_pb2.ListAvailabilityRequest(**span)
    units = world.ask(ReservationServicer().ListAvailability, asked).units
    assert [(one.unit_code, one.lease_id, one.held_until) for one in units] == [
        ("A-101", str(lease.lease_id), "2026-03-31"), ("A-102", "", ""),
    ]  # fmt: skip
    asked.free_only = True
    assert [one.unit_code for one in world.ask(ReservationServicer().ListAvailability, asked).units] == ["A-102"]


@pytest.mark.parametrize("wanted", [{"waiting": True}, {"state": pb.LEASE_STATE_SUBMITTED}, {"number": "l-１"}])
def test_leases_are_found_by_what_they_are(world: Any, wanted: dict[str, Any]) -> None:
    world.draft(world.terms("2026-01-01", "2026-03-31"), number="L-0")
    world.submitted(world.terms("2026-01-01", "2026-03-31"), number="L-1")
    found = world.ask(LeaseServicer().ListLeases, pb.ListLeasesRequest(company_id=COMPANY, **wanted)).leases
    assert [one.number for one in found] == ["L-1"]
