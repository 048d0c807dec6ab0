"""An office charges what no run bills: by hand with a second person's approval, and from a file."""

from __future__ import annotations

import pytest
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import START, Estate, flat, import_rows
from people.person import Json, Refused

HEADING = "reference,unit_code,fee_item_code,amount,explanation\n"


@pytest.fixture
def careful(company: Cast) -> Estate:
    """Two flats of an estate where two people charge, and a fee item for door cards."""
    settings = {"@type": "type.googleapis.com/manor.billing.v1.EstateSettings", "chargesNeedApproval": True}
    named = {"companyId": company.company_id, "name": "e1", "code": "e1", "serviceSettings": [settings]}
    estate = Estate(company, company.administrator.post("/v1/identity/estates", named), 2)
    import_rows(estate, [{**flat(number, "100"), "start_date": START} for number in (1, 2)])
    card = {"code": "CARD", "name": "门禁卡", "category": "FEE_CATEGORY_OTHER", "taxRate": "0.06", "cycleMonths": 0}
    payer = {"companyId": company.company_id, "payerRule": "PAYER_RULE_OWNER"}
    company["company_finance"].post("/v1/billing/feeItems", {**card, **payer})
    return estate


def test_a_charge_by_hand_waits_is_approved_paid_and_says_why(company: Cast, careful: Estate) -> None:
    clerk, finance, cashier = company["billing_clerk"], company["company_finance"], company["cashier"]
    units = eventually(
        lambda: list(clerk.pages("/v1/billing/units", "units", **careful.where)), lambda one: len(one) == 2
    )
    items = clerk.get("/v1/billing/feeItems", companyId=company.company_id)["feeItems"]
    asked = {**careful.where, "unitId": units[0]["unitId"], "feeItemId": items[0]["feeItemId"], "amountMinor": "5300"}
    charge = clerk.post("/v1/billing/charges", {**asked, "explanation": "补办门禁卡", "reference": "S-1"})
    assert (charge["state"], charge["taxMinor"]) == ("CHARGE_STATE_WAITING", "300")
    named = {**careful.where, "chargeIds": [charge["chargeId"]]}
    with pytest.raises(Refused, match="403"):
        clerk.post("/v1/billing/charges:approve", named)
    (charge,) = finance.post("/v1/billing/charges:approve", named)["charges"]

    (item,) = careful.open_items(1)
    assert (item["receivableId"], item["openMinor"]) == (charge["receivableId"], "5300")
    cashier.post("/v1/payments/receipts", careful.receipt(item["customerId"], 5300))
    path = f"/v1/billing/receivables/{charge['receivableId']}"
    eventually(lambda: clerk.get(path, companyId=company.company_id), lambda one: one["paidMinor"] == "5300")
    why = clerk.get(f"{path}:explain", companyId=company.company_id)
    assert (why["charge"]["explanation"], why["charge"]["reference"]) == ("补办门禁卡", "S-1")


def test_a_file_charges_good_rows_once_and_names_the_others(company: Cast, careful: Estate) -> None:
    clerk = company["billing_clerk"]
    codes = [one["code"] for one in _owned(careful)]
    lines = f"S-1,{codes[0]},CARD,20,门禁卡\nS-2,{codes[1]},CARD,20.50,门禁卡\nS-3,nowhere,CARD,20,门禁卡\n"

    def imported(**choices: bool) -> Json:
        name = clerk.upload("charges.csv", (HEADING + lines).encode())
        body = {**careful.where, "fileName": name, **choices}
        return clerk.finished(clerk.post("/v1/billing/charges:import", body))

    tried = imported(dryRun=True)
    assert (tried["accepted"], tried["acceptedMinor"], tried["refusedCount"]) == (2, "4050", 1)
    assert [(one["row"], one["code"]) for one in tried["refused"]] == [(4, "NO_SUCH_UNIT")]
    assert imported(takeGoodRows=True)["accepted"] == 2
    assert imported(takeGoodRows=True).get("accepted", 0) == 0
    waiting = list(clerk.pages("/v1/billing/charges", "charges", **careful.where, state="CHARGE_STATE_WAITING"))
    assert sorted(one["amountMinor"] for one in waiting) == ["2000", "2050"]


def _owned(estate: Estate) -> list[Json]:
    """The units of an estate, once billing knows who has each."""

    def known() -> list[Json]:
        return list(estate.cast["billing_clerk"].pages("/v1/billing/units", "units", **estate.where))

    return eventually(known, lambda units: sum(bool(one["ownerCustomerId"]) for one in units) == estate.flats)
