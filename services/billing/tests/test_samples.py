"""The live sample of a tariff: what is shown while a form is filled in is what the run then bills."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from billing.domain.tiers import Tier
from billing.rpc.tariffs import TariffServicer
from chassis.errors import Invalid, NotFound
from chassis.scope import use
from manor.billing.v1 import explanations_pb2, tariffs_pb2
from manor.billing.v1 import prices_pb2 as pb

AREA = {"kind": pb.TARIFF_KIND_AREA, "price": "3.333333"}
FIXED = {"kind": pb.TARIFF_KIND_FIXED, "amount_minor": 10_000}
TIERS = [pb.Tier(up_to="2160", price="0.5653"), pb.Tier(up_to="3360", price="0.6153"), pb.Tier(price="0.8653")]
TIERED = {"kind": pb.TARIFF_KIND_TIERED, "tiers": TIERS, "tier_span": pb.TIER_SPAN_YEAR}


def priced(company: Any, item: int, version: dict[str, Any], **values: Any) -> explanations_pb2.Explanation:
    request = tariffs_pb2.PriceTariffVersionRequest(
        company_id=company.company_id,
        fee_item_id=item,
        version=pb.TariffVersion(**{"effective_date": "2026-06-01", **version}),
        **values,
    )
    return company.serve(TariffServicer(company.deps).PriceTariffVersion, request)


def faulty(company: Any, *arguments: Any, **values: Any) -> list[str]:
    with pytest.raises(Invalid) as caught:
        priced(company, *arguments, **values)
    return [violation.field for violation in caught.value.violations]


def test_a_sample_is_what_the_run_bills(company: Any) -> None:
    company.occupy(company.add_units(1, area="90.55"))
    item = company.item()
    said = priced(company, item, AREA, area="90.55")
    company.assign(company.tariff(item, price=Decimal("3.333333")))
    company.bill()
    (row,) = company.receivables()
    assert (said.amount_minor, said.tax_minor) == (row.amount_minor, row.tax_minor)
    assert (said.currency_code, said.tax_rate) == ("CNY", "0.06")
    (step,) = said.steps
    assert (step.price, step.quantity, step.days, step.amount_minor) == ("3.333333", "90.55", 30, said.amount_minor)
    assert not step.tariff_id


def test_nothing_of_a_sample_is_kept(company: Any) -> None:
    item = company.item()
    priced(company, item, FIXED)
    assert company.rows("select count(*) from tariffs")[0][0] == 0


def test_a_sample_of_usage_goes_through_the_tiers_from_what_was_used_before(company: Any) -> None:
    said = priced(company, company.item(), TIERED, usage="400", used_before="2000")
    (step,) = said.steps
    assert [(tier.quantity, tier.price) for tier in step.tiers] == [("160", "0.5653"), ("240", "0.6153")]
    assert said.amount_minor == 23_812  # as test_readings bills it
    assert not said.HasField("reading")


def test_a_cycle_is_priced_month_by_month_and_a_part_of_it_by_days(company: Any) -> None:
    quarter = company.item(cycle_months=3)
    said = priced(company, quarter, FIXED)
    assert [(step.start_date, step.end_date, step.amount_minor) for step in said.steps] == [
        ("2026-06-01", "2026-06-30", 3_334),
        ("2026-07-01", "2026-07-31", 3_333),
        ("2026-08-01", "2026-08-31", 3_333),
    ]
    part = priced(company, company.item("M"), FIXED, start_date="2026-06-16", end_date="2026-06-30")
    assert part.amount_minor == 5_000


def test_the_estates_rules_hold(make_company: Any) -> None:
    company = make_company(vacancy_rate_basis_points=7_000, thirty_day_months=True)
    with use(company.scope()):
        item, where = company.item(), {"estate_id": company.estate_id}
        assert priced(company, item, FIXED, vacant=True, **where).amount_minor == 7_000
        july = {"start_date": "2026-07-01", "end_date": "2026-07-15", **where}
        assert priced(company, item, FIXED, **july).amount_minor == 5_000


def test_what_cannot_be_priced_is_named(company: Any) -> None:
    item = company.item()
    assert faulty(company, item, AREA) == ["area"]
    assert faulty(company, item, TIERED, usage="-1") == ["usage"]
    assert faulty(company, item, {**AREA, "price": "1.1234567"}, area="1") == ["version.price"]
    assert faulty(company, item, FIXED, start_date="2026-06-10", end_date="2026-06-09") == ["end_date"]
    assert faulty(company, item, FIXED, start_date="2026-06-10", end_date="9999-12-31") == ["end_date"]
    assert faulty(company, item, FIXED, start_date="9999-12-01") == ["start_date"]
    with pytest.raises(NotFound):
        priced(company, item + 10_000, FIXED)


def test_tiers_of_a_saved_tariff_and_of_a_sample_are_the_same(company: Any) -> None:
    item = company.item("EL", category="electricity")
    tiers = tuple(Tier(Decimal(one.up_to) if one.up_to else None, Decimal(one.price)) for one in TIERS)
    company.tariff(item, effective_date=date(2020, 1, 1), kind="tiered", tiers=tiers, tier_span="year")
    assert priced(company, item, TIERED, usage="2160.0001").amount_minor == 122_105
