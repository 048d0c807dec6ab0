"""What estate A1 has in payments: receipts, orders, disputes, and an account at the channel."""

from __future__ import annotations

import json
import secrets
import shutil
from datetime import timedelta
from functools import cached_property

import requests
from chassis import clock
from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_billing import Billing


class Payments(Billing):
    """The world with what is paid. `maker` does, somebody else at the company approves."""

    def new_receivable(self, customer_id: str = "") -> Json:
        """An approved receivable, which payments has heard of."""
        receivable = super().new_receivable(customer_id)
        owed = {**self.where, "customer_id": receivable["customerId"], "include_settled": True, "page_size": 200}

        def known() -> bool:
            items = self.maker.does("payments.ListOpenItems", owed)["openItems"]
            return any(one["receivableId"] == receivable["receivableId"] for one in items)

        eventually(known)
        return receivable

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

    @cached_property
    def deposit(self) -> str:
        """A deposit of the resident's, paid and verified, of which much can be used."""
        item = {**self.fee_item("FEE_CATEGORY_DEPOSIT"), "cycle_months": 0, "tax_rate": ""}
        fee_item_id = self.maker.does("billing.CreateFeeItem", {"fee_item": item})["feeItemId"]
        customer_id = self.home["customerId"]
        about = {"fee_item_id": fee_item_id, "customer_id": customer_id, "amount_minor": "100000"}
        charge = self.maker.does("billing.CreateCharge", {"charge": {**self.one_off(), **about}})
        request = {**self.where, "charge_ids": [charge["chargeId"]]}
        (made,) = self.at_company.does("billing.ApproveCharges", request)["charges"]
        listed = {**self.where, "receivable_id": made["receivableId"]}
        eventually(lambda: self.maker.does("payments.ListDeposits", listed)["deposits"])
        receipt = {**self.receipt(customer_id), "amount_minor": "100000", "receivable_ids": [made["receivableId"]]}
        paid = self.maker.does("payments.CreateReceipt", receipt)
        self.at_company.does("payments.ApproveReceipt", {"receipt_id": paid["receiptId"]})
        return str(made["receivableId"])

    @property
    def deposit_to_use(self) -> Json:
        """What is said of a use of the deposit."""
        return {**self.company, "receivable_id": self.deposit, "amount_minor": "1", "reason": "the walk"}

    def new_deposit_use(self) -> Json:
        """A refund of the deposit that waits for approval."""
        return self.maker.does("payments.RefundDeposit", {**self.deposit_to_use, "method": "PAYMENT_METHOD_CASH"})

    @cached_property
    def deposit_use(self) -> Json:
        """A refund that nobody decides."""
        return self.new_deposit_use()

    @property
    def payable(self) -> Json:
        """What is said of a payable of the estate."""
        payee = {"payee_kind": "PAYEE_KIND_SUPPLIER", "payee_name": "恒洁保洁", "bank_name": "招商银行"}
        cost = {"kind": "PAYABLE_KIND_SERVICE", "amount_minor": "10600", "tax_minor": "600", "due_date": "2030-01-31"}
        return {**self.where, **payee, **cost, "bank_account": "6225880123456789", "explanation": "the walk"}

    def new_payable(self, *, approved: bool = False) -> Json:
        """A payable that waits, or that is owed."""
        made = {"payable_id": self.maker.does("payments.CreatePayable", {"payable": self.payable})["payableId"]}
        if approved:
            self.at_company.does("payments.ApprovePayable", made)
        return made

    @cached_property
    def some_payable(self) -> Json:
        """A payable that nobody decides."""
        return self.new_payable()

    @property
    def paying_account(self) -> Json:
        """What is said of the company's own account at its bank."""
        bank = {"holder_name": "常青物业", "bank_name": "中国银行", "bank_code": "104100000004"}
        return {**self.company, **bank, "account_number": "330100012345"}

    @property
    def payables_to_run(self) -> Json:
        """What is said of a run of a payable that is owed."""
        self.at_company.does("payments.SetPayingAccount", self.paying_account)
        owed = self.new_payable(approved=True)["payable_id"]
        return {
            **self.company,
            "payable_ids": [owed],
            "payment_date": str(clock.today("Asia/Shanghai") + timedelta(days=2)),
        }

    def new_payment_run(self, *, approved: bool = False, sent: bool = False) -> Json:
        """A payment run that waits, is approved, or was sent."""
        made = {"run_id": self.maker.does("payments.CreatePaymentRun", self.payables_to_run)["runId"]}
        if approved or sent:
            self.at_company.does("payments.ApprovePaymentRun", made)
        if sent:
            self.maker.does("payments.WritePaymentFile", {**made, "format": "PAYMENT_FILE_FORMAT_CSV"})
        return made

    @cached_property
    def payment_run(self) -> Json:
        """A payment run that nobody decides."""
        return self.new_payment_run()

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
