"""A company that was made in the wrong currency is put right before its first entry, and never after it."""

from __future__ import annotations

import pytest
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import small_estate
from people.person import Json, Refused

ITEM = {
    "code": "PM",
    "name": "Management",
    "category": "FEE_CATEGORY_PROPERTY_FEE",
    "cycleMonths": 1,
    "dueDay": 15,
    "payerRule": "PAYER_RULE_OWNER",
}
VERSION = {"effectiveDate": "2026-01-01", "kind": "TARIFF_KIND_FIXED", "amountMinor": "30000"}


def correct(company: Cast, currency_code: str) -> Json:
    return company.administrator.patch(
        f"/v1/identity/companies/{company.company_id}", {"currencyCode": currency_code, "updateMask": "currencyCode"}
    )


def test_a_company_made_in_the_wrong_currency_is_corrected_before_its_first_entry(company: Cast) -> None:
    estate = company.estate("first")
    assert correct(company, "JPY")["currencyCode"] == "JPY"
    assert company.administrator.get(f"/v1/identity/nodes/{estate['nodeId']}")["currencyCode"] == "JPY"
    finance, of = company["company_finance"], {"companyId": company.company_id}
    item = finance.post("/v1/billing/feeItems", {**of, **ITEM})
    tariff = {**of, "feeItemId": item["feeItemId"], "code": "PM", "name": "Management", "versions": [VERSION]}

    def entered() -> str:
        """The currency of the first tariff; what refused it while the correction was not over yet."""
        try:
            return str(finance.post("/v1/billing/tariffs", tariff)["currencyCode"])
        except Refused as refused:
            return str(refused.problem["code"])

    seen = {eventually(entered, lambda found: found != "CURRENCY_BEING_CORRECTED", 120, every=0.5)}
    assert seen == {"JPY"}
    with pytest.raises(Refused) as refused:
        correct(company, "CNY")
    assert refused.value.problem["code"] == "CURRENCY_IN_USE"
    assert [(one["field"], one["code"]) for one in refused.value.problem["errors"]] == [
        ("currencyCode", "CURRENCY_IN_USE")
    ]


def test_a_company_that_has_billed_keeps_its_currency_and_goes_on(company: Cast) -> None:
    estate = small_estate(company, flats=2, area="100", price="2.5")
    with pytest.raises(Refused) as refused:
        correct(company, "JPY")
    assert refused.value.problem["code"] == "CURRENCY_IN_USE"
    assert int(estate.bill("2026-06")["lines"]) == 2
