"""What we and a payment channel see differently has a way out, by two people of finance."""

from __future__ import annotations

import pytest
import requests
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import small_estate
from people.payments import channel_account, pay_and_refund_at_the_channel
from people.person import Refused


def test_an_order_refunded_at_the_channel_frees_its_items_once_two_people_agree(
    platform: Platform, company: Cast
) -> None:
    estate = small_estate(company, flats=1, area="80", price="2.5")
    estate.bill("2026-10")
    channel_account(company.administrator, company.company_id, platform.folder)
    (item,) = estate.open_items(1)
    dispute = pay_and_refund_at_the_channel(company, estate, item, platform.simulator_url)
    path, finance = f"/v1/payments/disputes/{dispute['disputeId']}", company["company_finance"]
    counted = finance.get("/v1/payments/disputes:countOpen")["counts"]
    assert counted == [{"companyId": company.company_id, "openCount": "1"}]

    end = {"ending": "DISPUTE_END_RELEASE", "reason": "paid and given back", "etag": dispute["etag"]}
    assert finance.post(f"{path}:proposeEnd", end)["state"] == "DISPUTE_STATE_PROPOSED"
    with pytest.raises(Refused):
        finance.post(f"{path}:approveEnd", {})
    second = company.at(company.company_id, "company_finance", "second")
    assert second.post(f"{path}:approveEnd", {})["state"] == "DISPUTE_STATE_RESOLVED"
    assert [one["orderId"] for one in estate.listed()] == [""], "the item can be collected again"


def test_a_booked_payment_that_the_channel_gave_back_is_owed_again_once_two_people_agree(
    platform: Platform, company: Cast
) -> None:
    estate = small_estate(company, flats=1, area="80", price="2.5")
    estate.bill("2026-10")
    channel_account(company.administrator, company.company_id, platform.folder)
    (item,) = estate.open_items(1)
    cashier, finance = company["cashier"], company["company_finance"]
    wanted = {**estate.where, "customerId": item["customerId"], "receivableIds": [item["receivableId"]]}
    order = cashier.post("/v1/payments/orders", wanted)
    path = f"/v1/payments/orders/{order['orderId']}"
    eventually(lambda: cashier.get(path), lambda found: found["state"] == "ORDER_STATE_PLACED", 60)
    at_channel = f"{platform.simulator_url}/control/orders/{order['outTradeNo']}"
    requests.post(f"{at_channel}/pay", json={}, timeout=20).raise_for_status()
    eventually(lambda: cashier.get(path), lambda found: found["state"] == "ORDER_STATE_PAID", 60)
    requests.post(f"{at_channel}/refund", json={"notify": True}, timeout=20).raise_for_status()

    (dispute,) = eventually(
        lambda: finance.get("/v1/payments/disputes", companyId=company.company_id).get("disputes", []), bool, 60
    )
    assert dispute["kind"] == "DISPUTE_KIND_REFUNDED_AFTER_BOOKING"
    assert dispute["amountMinor"] == order["amountMinor"]
    at = f"/v1/payments/disputes/{dispute['disputeId']}"
    finance.post(f"{at}:proposeEnd", {"ending": "DISPUTE_END_REVERSE", "reason": "given back at the desk"})
    second = company.at(company.company_id, "company_finance", "second")
    assert second.post(f"{at}:approveEnd", {})["state"] == "DISPUTE_STATE_RESOLVED"
    assert cashier.get(path)["refundedMinor"] == order["amountMinor"]
    (again,) = estate.open_items(1)
    assert again["receivableId"] == item["receivableId"]
