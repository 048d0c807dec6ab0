"""Leasing at headquarters: summed from facts in any order, beside a plain count of the leases as they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis.data.ids import uuid7
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from insight.domain.leasing import years
from insight.verification import stream_leases
from manor.contracts.v2.events_pb2 import IncomingLeasesChanged, LeasesChanged
from manor.insight.v1 import leasing_pb2 as pb

DAY = date(2026, 6, 1)


@dataclass(frozen=True)
class Span:
    """Days of a unit at a price."""

    unit: UUID
    first: date
    last: date
    area: str = "100"
    monthly: int = 300_000


def lease(model: Any, *spans: Span, lease_id: UUID | None = None, version: int = 1, estate: int = 0) -> LeasesChanged:
    """A lease as contracts tells of it."""
    end = max(one.last for one in spans)
    return LeasesChanged(
        company_id=model.company_of(estate or model.estate),
        estate_id=estate or model.estate,
        lease_id=(lease_id or uuid7()).bytes * len(spans),
        version=[version],
        unit_id=b"".join(one.unit.bytes for one in spans),
        customer_id=uuid7().bytes * len(spans),
        number=["HT-1"],
        state=["active"],
        start_date=[min(one.first for one in spans).toordinal()],
        end_date=[end.toordinal()],
        first_day=[one.first.toordinal() for one in spans],
        last_day=[one.last.toordinal() for one in spans],
        area=[one.area for one in spans],
        monthly_minor=[one.monthly for one in spans],
    )


def incoming(model: Any, cost: int, *units: UUID, version: int = 1, contract_id: UUID | None = None) -> Any:
    """A lease that the company takes for the year 2026."""
    return IncomingLeasesChanged(
        company_id=model.company,
        estate_id=model.estate,
        contract_id=(contract_id or uuid7()).bytes,
        version=[version],
        first_day=[date(2026, 1, 1).toordinal()],
        last_day=[date(2026, 12, 31).toordinal()],
        monthly_minor=[cost],
        unit_ids=[",".join(map(str, units))],
    )


def leasing(model: Any, day: date = DAY, **more: Any) -> Any:
    return model.ask("ListLeasing", pb.ListLeasingRequest(date=str(day), **more))


def test_what_is_let_is_told_beside_what_can_be_let(model: Any) -> None:
    units = model.units("100", "100", "50")
    model.hear(units, model.units("12", "12", kind="parking"))
    first, second, _ = (UUID(one.unit_id) for one in units.units)
    model.hear(
        lease(
            model,
            Span(first, date(2026, 1, 1), date(2026, 12, 31)),
            Span(second, date(2026, 1, 1), date(2026, 12, 31), "90", 200_000),
        )
    )
    (line,) = leasing(model).leasing
    assert (line.lease_count, line.unit_count, line.let_count) == (1, 3, 2)
    assert (line.area, line.let_area, line.monthly_minor) == ("250.00", "190.00", 500_000)
    assert (line.vacancy_rate, line.vacancy_area_rate) == ("0.3333", "0.2400")
    # 214 days from 1 June to 31 December.
    assert (line.wale_by_rent, line.wale_by_area) == ("0.59", "0.59")
    assert leasing(model, date(2027, 1, 1)).leasing[0].let_count == 0


def test_a_price_that_rises_counts_from_its_day(model: Any) -> None:
    unit = uuid7()
    model.hear(
        lease(
            model,
            Span(unit, date(2026, 1, 1), date(2026, 5, 31)),
            Span(unit, date(2026, 6, 1), date(2026, 12, 31), monthly=330_000),
        )
    )
    told = [leasing(model, day).leasing[0] for day in (date(2026, 5, 31), date(2026, 6, 1))]
    assert [(one.monthly_minor, one.let_count, one.lease_count) for one in told] == [(300_000, 1, 1), (330_000, 1, 1)]


def test_a_version_replaces_all_that_one_before_said(model: Any) -> None:
    lease_id, old, new = uuid7(), uuid7(), uuid7()
    model.hear(
        lease(model, Span(old, date(2026, 1, 1), date(2026, 12, 31)), lease_id=lease_id),
        lease(model, Span(new, date(2026, 1, 1), date(2026, 3, 31)), lease_id=lease_id, version=2),
    )
    assert leasing(model).leasing[0].let_count == 0
    assert leasing(model, date(2026, 3, 31)).leasing[0].let_count == 1


def test_what_is_taken_and_let_on_earns_the_difference(model: Any) -> None:
    unit, empty = uuid7(), uuid7()
    model.hear(
        lease(model, Span(unit, date(2026, 1, 1), date(2026, 12, 31))),
        incoming(model, 240_000, unit, empty),
    )
    (line,) = leasing(model).leasing
    assert (line.incoming_count, line.incoming_cost_minor, line.incoming_rent_minor) == (1, 240_000, 300_000)
    assert (line.margin_minor, line.margin_rate) == (60_000, "0.2000")


def test_expiries_are_of_the_day_and_currencies_are_kept_apart(model: Any) -> None:
    model.hear(
        lease(model, Span(uuid7(), date(2026, 1, 1), date(2026, 12, 31))),
        lease(model, Span(uuid7(), date(2026, 1, 1), date(2026, 12, 15)), estate=model.singapore),
        lease(model, Span(uuid7(), date(2027, 1, 1), date(2027, 12, 31))),
    )
    told = model.ask("ListLeaseExpiries", pb.ListLeaseExpiriesRequest(date=str(DAY)))
    assert [(one.month, one.currency_code, one.unit_count) for one in told.months] == [
        ("2026-12", "CNY", 1), ("2026-12", "SGD", 1),
    ]  # fmt: skip
    assert [one.currency_code for one in leasing(model).totals] == ["CNY", "SGD"]
    assert len(leasing(model, group_by="GROUPING_COMPANY").leasing) == 2


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60), st.integers(1, 9)), min_size=1, max_size=3)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives=st.lists(st.lists(SPANS, min_size=1, max_size=3), min_size=1, max_size=3), data=st.data())
def test_facts_in_any_order_and_twice_leave_what_the_last_ones_say(
    make_model: Callable[[], Any], lives: Any, data: st.DataObject
) -> None:
    model = make_model()
    model.hear(model.units("1"))
    facts, last = [], []
    for versions in lives:
        lease_id = uuid7()
        told: list[Span] = []
        for at, spans in enumerate(versions, 1):
            told = [
                Span(uuid7(), DAY + timedelta(days=start), DAY + timedelta(days=start + days), str(price), price * 100)
                for start, days, price in spans
            ]
            facts.append(lease(model, *told, lease_id=lease_id, version=at))
        last.append(told)
    again = data.draw(st.lists(st.sampled_from(range(len(facts))), max_size=4))
    model.hear(*(facts[at] for at in data.draw(st.permutations([*range(len(facts)), *again]))))
    for day in (DAY, DAY + timedelta(days=30), DAY + timedelta(days=61), DAY + timedelta(days=130)):
        there = [one for spans in last for one in spans if one.first <= day <= one.last]
        ends = {id(one): max(s.last for s in spans) for spans in last for one in spans}
        (line,) = leasing(model, day).leasing
        assert (line.let_count, line.monthly_minor) == (len(there), sum(one.monthly for one in there))
        assert Decimal(line.let_area) == sum(Decimal(one.area) for one in there)
        weight = sum(one.monthly for one in there)
        days = sum(one.monthly * ((ends[id(one)] - day).days + 1) for one in there)
        assert line.wale_by_rent == ("" if not weight else f"{years(days, weight):.2f}")
    assert model.faults() == []


def test_what_is_compared_with_contracts_is_a_row_a_lease(model: Any) -> None:
    lease_id, contract_id = uuid7(), uuid7()
    model.hear(
        lease(model, Span(uuid7(), date(2026, 1, 1), date(2026, 1, 10), "10.50", 100), lease_id=lease_id, version=3),
        incoming(model, 7, contract_id=contract_id),
    )
    with model.deps.database.verifier.connect() as connection:
        rows = [row for row in stream_leases(connection) if row[0] == model.company]
    assert rows == [
        [model.company, f"incoming/{contract_id}", 1, "2026-12-31", "0", "2555"],
        [model.company, f"lease/{lease_id}", 3, "2026-01-10", "105", "1000"],
    ]
