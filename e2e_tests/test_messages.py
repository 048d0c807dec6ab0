"""A month is billed, and its customers are told: once each, in their list and by SMS, as the gateway reports."""

from __future__ import annotations

import requests
from chassis.testing.polling import eventually
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import START, Estate, charge_by_area, flat, import_rows
from people.person import Json

FLATS = 3


def test_customers_are_told_of_their_bill_by_sms_once(company: Cast, platform: Platform) -> None:
    settings = {"@type": "type.googleapis.com/manor.billing.v1.EstateSettings", "billMessages": True}
    named = {"companyId": company.company_id, "name": "e1", "code": "e1", "serviceSettings": [settings]}
    estate = Estate(company, company.administrator.post("/v1/identity/estates", named), FLATS)
    import_rows(estate, [{**flat(number, "100"), "start_date": START} for number in range(1, FLATS + 1)])
    charge_by_area(estate, "2.00")
    clerk, manager = company["billing_clerk"], company["estate_manager"]
    eventually(
        lambda: len(list(clerk.pages("/v1/billing/units", "units", **estate.where))), lambda found: found == FLATS
    )
    estate.bill("2025-02")

    def sent() -> list[Json]:
        return list(
            manager.pages(
                "/v1/tenants/messages",
                "messages",
                **estate.where,
                state="MESSAGE_STATE_DELIVERED",
                languageCode="zh-CN",
            )
        )

    messages = eventually(sent, lambda found: len(found) == FLATS, seconds=120)
    assert {message["channel"] for message in messages} == {"sms"}
    assert all(message["text"].startswith("您 2025-02 的账单已出：CNY 200.00") for message in messages)
    phones = {f"+861381{number:07d}" for number in range(1, FLATS + 1)}
    taken = requests.get(f"{platform.simulator_url}/sms/control/taken", timeout=30).json()["messages"]
    ours = {message["messageId"] for message in messages}
    handed = [(one["to"], one["text"]) for one in taken if one["id"] in ours]
    assert sorted(phone for phone, _ in handed) == sorted(phones)
    assert {text for _, text in handed} == {message["text"] for message in messages}
