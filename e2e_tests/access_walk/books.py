"""What estate A1 charges and collects: fee items, meters, runs, receivables, receipts, orders."""

from __future__ import annotations

import json
import secrets
import shutil
from functools import cached_property
from typing import Any

import requests
from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import START, World

MONTH = "2026-10"


class Books(World):
    """The world with its money. `maker` does, somebody else at the company approves."""

    # billing

    @cached_property
    def fee_item_id(self) -> str:
        """A monthly property fee of the company."""
        return str(self.new_fee_item("FEE_CATEGORY_PROPERTY_FEE")["feeItemId"])

    @cached_property
    def water_id(self) -> str:
        """A fee item that meters bill."""
        return str(self.new_fee_item("FEE_CATEGORY_WATER")["feeItemId"])

    def new_fee_item(self, category: str = "FEE_CATEGORY_OTHER") -> Json:
        """Another fee item of the company."""
        return self.maker.does("billing.CreateFeeItem", {"fee_item": self.fee_item(category)})

    def fee_item(self, category: str = "FEE_CATEGORY_OTHER") -> Json:
        """What a new fee item says."""
        return {
            **self.company,
            "code": secrets.token_hex(4),
            "name": "Fee",
            "category": category,
            "tax_rate": "0.06",
            "cycle_months": 1,
            "due_day": 15,
            "payer_rule": "PAYER_RULE_OWNER",
        }

    def tariff(self) -> Json:
        """What a new tariff says."""
        version = {"effective_date": START, "kind": "TARIFF_KIND_FIXED", "amount_minor": "10000"}
        code = secrets.token_hex(4)
        return {**self.company, "fee_item_id": self.fee_item_id, "code": code, "name": code, "versions": [version]}

    def new_tariff(self) -> Json:
        """Another tariff of the company."""
        return self.maker.does("billing.CreateTariff", {"tariff": self.tariff()})

    @cached_property
    def charged(self) -> str:
        """100.00 a month for each unit of A1: the tariff."""
        tariff_id = str(self.new_tariff()["tariffId"])
        self.assign(tariff_id, {"level": "ASSIGNMENT_LEVEL_ESTATE"})
        return tariff_id

    def assign(self, tariff_id: str, to: Json) -> str:
        """Assigns a tariff in A1; gives the assignment."""
        one = {"tariff_id": tariff_id, "estate_id": self.estate_id, "start_date": START, **to}
        made = self.maker.does("billing.CreateTariffAssignments", {**self.where, "assignments": [one]})
        return str(made["assignments"][0]["assignmentId"])

    def billed_unit(self, occupancy: Json) -> str:
        """The occupancy's unit, once billing has heard who owns it."""

        page: Json = {}

        def heard() -> Any:
            return self.maker.does("billing.ListBilledUnits", {**self.where, "page_size": 200, **page})

        def found() -> bool:
            nonlocal page
            reply = heard()
            if any(one["unitId"] == occupancy["unitId"] and one["ownerCustomerId"] for one in reply["units"]):
                return True
            page = {"page_token": reply["nextPageToken"]} if reply["nextPageToken"] else {}
            return False

        eventually(found)
        return str(occupancy["unitId"])

    @cached_property
    def meter(self) -> Json:
        """A water meter in A1, with a reading."""
        meter = self.new_meter()
        self.new_reading(meter)
        return meter

    def new_meter(self) -> Json:
        """Another water meter in A1."""
        made = self.maker.does("billing.CreateMeters", {**self.where, "meters": [self.water_meter()]})
        meter: Json = made["meters"][0]
        return meter

    def water_meter(self) -> Json:
        """What a new meter says."""
        return {
            "number": f"{self.mark}-{secrets.token_hex(3)}",
            "kind": "METER_KIND_WATER",
            "unit_id": self.billed_unit(self.home),
            "fee_item_id": self.metered,
            "install_date": START,
        }

    @cached_property
    def metered(self) -> str:
        """The water fee, with a price in A1."""
        version = {"effective_date": START, "kind": "TARIFF_KIND_METERED", "price": "3"}
        tariff = {**self.tariff(), "fee_item_id": self.water_id, "versions": [version]}
        made = self.maker.does("billing.CreateTariff", {"tariff": tariff})
        self.assign(made["tariffId"], {"level": "ASSIGNMENT_LEVEL_ESTATE"})
        return self.water_id

    def readings(self, meter: Json) -> Json:
        """The first reading of a meter."""
        row = {"meter_id": meter["meterId"], "end_value": "10", "start_value": "0", "start_date": f"{MONTH}-01"}
        return {**self.where, "fee_month": MONTH, "end_date": f"{MONTH}-31", "readings": [row]}

    def new_reading(self, meter: Json | None = None) -> str:
        """A reading of a meter; of a new one where none is given."""
        made = self.maker.does("billing.EnterReadings", self.readings(meter or self.new_meter()))
        return str(made["readings"][0]["readingId"])

    def run(self, customer_id: str) -> Json:
        """What bills one customer of A1."""
        assert self.charged
        scope = {"target": "RUN_TARGET_CUSTOMER", "estate_id": self.estate_id, "customer_id": customer_id}
        return {**self.where, "accounting_month": MONTH, "scope": {**scope, "fee_item_ids": [self.fee_item_id]}}

    def customer_to_bill(self) -> str:
        """A new customer of A1, whom billing knows and has billed nothing."""
        occupancy = self.new_occupancy()
        self.billed_unit(occupancy)
        return str(occupancy["customerId"])

    def new_run(self, customer_id: str = "") -> Json:
        """A calculated run of one customer's month; of a new customer where none is given."""
        request = self.run(customer_id or self.customer_to_bill())
        result = self.maker.finishes("billing.StartRun", request)
        # A result without a message of its own is a Struct, which JSON shows as a value.
        result = result.get("value", result)
        run_id = result.get("runId") or result.get("run_id") or result["run"]["runId"]
        found = self.maker.does("billing.GetRun", {**self.company, "run_id": run_id})
        return {**self.company, "run_id": found["runId"]}

    @cached_property
    def calculated(self) -> Json:
        """A run that waits for approval."""
        return self.new_run()

    def lines(self, run: Json) -> list[str]:
        """The ids of a run's lines."""
        found = self.maker.does("billing.ListDraftLines", {**run, "page_size": 200})
        return [str(one["receivableId"]) for one in found["lines"]]

    def new_receivable(self, customer_id: str = "") -> Json:
        """An approved receivable, which payments has heard of."""
        run = self.new_run(customer_id)
        self.at_company.finishes("billing.ApproveRun", run)
        found = self.maker.does("billing.ListReceivables", {**self.where, "run_id": run["run_id"]})
        receivable: Json = found["receivables"][0]
        owed = {**self.where, "customer_id": receivable["customerId"], "include_settled": True, "page_size": 200}

        def known() -> bool:
            items = self.maker.does("payments.ListOpenItems", owed)["openItems"]
            return any(one["receivableId"] == receivable["receivableId"] for one in items)

        eventually(known)
        return receivable

    @cached_property
    def owed(self) -> Json:
        """A receivable of the resident's."""
        self.billed_unit(self.home)
        return self.new_receivable(self.home["customerId"])

    def receivable(self, receivable: Json) -> Json:
        """A receivable, as requests name it."""
        return {**self.company, "receivable_id": receivable["receivableId"]}

    def new_change(self) -> Json:
        """A waiver that waits for approval."""
        request = {**self.receivable(self.new_receivable()), "amount_minor": "100", "reason": "the walk"}
        made = self.maker.does("billing.WaiveReceivable", request)
        return {**self.company, "change_id": made["changeId"]}

    @cached_property
    def waiting(self) -> Json:
        """A waiver that nobody decides."""
        return self.new_change()

    # payments

    def receipt(self, customer_id: str) -> Json:
        """What a cashier says of a payment."""
        money = {"amount_minor": "100", "currency_code": "CNY", "method": "PAYMENT_METHOD_CASH"}
        return {**self.where, "customer_id": customer_id, **money}

    @cached_property
    def paid(self) -> Json:
        """A receipt of the resident's that is more than was owed: what is left over is a prepayment."""
        receipt = {**self.receipt(self.home["customerId"]), "amount_minor": "50000"}
        receipt["receivable_ids"] = [self.residents_receivable()["receivableId"]]
        receipt["prepayment_fee_item_ids"] = [self.water_id]  # so that no other receivable draws on it
        return self.maker.does("payments.CreateReceipt", receipt)

    @cached_property
    def ordered(self) -> Json:
        """A payment order of the resident's."""
        return self.new_order(self.residents_receivable())

    def new_receipt(self) -> Json:
        """A receipt of the resident's that waits for approval."""
        assert self.owed
        made = self.maker.does("payments.CreateReceipt", self.receipt(self.home["customerId"]))
        return {"receipt_id": made["receiptId"]}

    def new_approved_receipt(self) -> Json:
        """A receipt that finance approved."""
        receipt = self.new_receipt()
        self.at_company.does("payments.ApproveReceipt", receipt)
        return receipt

    def channel_account(self) -> Json:
        """What a new account at the channel says."""
        material = self.platform.folder / "simulator"
        merchant = json.loads((material / "merchant.json").read_text())
        kept = self.platform.folder / "secrets" / self.company_id
        kept.mkdir(mode=0o700, exist_ok=True)
        for name in ("privateKeySecret", "apiKeySecret", "platformKeySecret"):
            shutil.copy(material / merchant[name], kept)
        names = {
            "display_name": "displayName",
            "merchant_id": "merchantId",
            "app_id": "appId",
            "certificate_serial_no": "certificateSerialNo",
            "private_key_secret": "privateKeySecret",
            "api_key_secret": "apiKeySecret",
            "platform_key_secret": "platformKeySecret",
            "platform_key_id": "platformKeyId",
        }
        account = {name: merchant[key] for name, key in names.items()}
        # A company has one account of a merchant.
        merchant_id = str(secrets.randbelow(10**9) + 10**9)
        return {**self.company, "channel": "wechat_pay", **account, "merchant_id": merchant_id}

    @cached_property
    def channel_account_id(self) -> str:
        """The company's account at the channel."""
        return str(self.maker.does("payments.CreateChannelAccount", self.channel_account())["channelAccountId"])

    def order(self, receivable: Json) -> Json:
        """What asks for a payment order."""
        request = {
            **self.where,
            "customer_id": receivable["customerId"],
            "receivable_ids": [receivable["receivableId"]],
        }
        return {**request, "channel_account_id": self.channel_account_id}

    def new_order(self, receivable: Json) -> Json:
        """Another payment order."""
        made = self.maker.does("payments.CreatePaymentOrder", self.order(receivable))
        return {"order_id": made["orderId"]}

    @cached_property
    def paid_order(self) -> Json:
        """A payment order of the resident's that was paid through the channel."""
        order, _ = self._placed_order()
        self._is_in(order, "ORDER_STATE_PAID")
        return order

    @cached_property
    def _collecting_account_id(self) -> str:
        """The company's account of the merchant that the channel knows."""
        merchant = json.loads((self.platform.folder / "simulator" / "merchant.json").read_text())
        account = {**self.channel_account(), "merchant_id": merchant["merchantId"]}
        return str(self.maker.does("payments.CreateChannelAccount", account)["channelAccountId"])

    def _placed_order(self, **faults: bool) -> tuple[Json, str]:
        """An order of the resident's that was paid at the channel, and its number there."""
        request = {**self.order(self.residents_receivable()), "channel_account_id": self._collecting_account_id}
        made = self.maker.does("payments.CreatePaymentOrder", request)
        order = {"order_id": made["orderId"]}
        self._is_in(order, "ORDER_STATE_PLACED")
        self._at_channel(made["outTradeNo"], "pay", {"faults": faults})
        return order, str(made["outTradeNo"])

    def _at_channel(self, out_trade_no: str, action: str, body: Json) -> None:
        url = f"{self.platform.simulator_url}/control/orders/{out_trade_no}/{action}"
        requests.post(url, json=body, timeout=60).raise_for_status()

    @cached_property
    def dispute(self) -> Json:
        """A dispute that is open."""
        return self.new_dispute()

    def new_dispute(self) -> Json:
        """Another one: an order that was paid, and refunded at the channel's own desk before we heard of it."""
        order, out_trade_no = self._placed_order(never=True)
        self._at_channel(out_trade_no, "refund", {})
        self._is_in(order, "ORDER_STATE_UNRESOLVED")
        rows = self.maker.does("payments.ListDisputes", {**self.company, "unresolved_only": True})["disputes"]
        return {"dispute_id": next(row["disputeId"] for row in rows if row["orderId"] == order["order_id"])}

    def new_proposed_dispute(self) -> Json:
        """A dispute whose end waits for a second person."""
        dispute = self.new_dispute()
        end = {**dispute, "ending": "DISPUTE_END_RELEASE", "reason": "the walk"}
        self.maker.does("payments.ProposeDisputeEnd", end)
        return dispute

    def _is_in(self, order: Json, state: str) -> None:
        eventually(lambda: self.maker.does("payments.GetPaymentOrder", order)["state"] == state)

    def residents_receivable(self) -> Json:
        """Another receivable of the resident's: of another unit that they have come to own."""
        assert self.owed  # or this run would bill the first home too
        occupancy = self.new_occupancy(self.home["customerId"])
        self.billed_unit(occupancy)
        return self.new_receivable(self.home["customerId"])
