"""payments' RPCs."""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from itertools import count

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_payments import Payments

TODAY = "2026-11-01"
# A month can be closed once, and only after those before it.
YEARS = count(2001)
# So can a cashier's day in an estate.
DAYS = (date(2024, 1, 1) + timedelta(number) for number in count())


@case("payments.ListOpenItems", lists=True)
@case("payments.ListDebtors", lists=True)
@case("payments.ListAllocations", lists=True)
@case("payments.ListPaymentOrders", lists=True)
@case("payments.ListReceipts", lists=True)
@case("payments.ListPrepayments", lists=True)
def in_the_company(world: Payments) -> Json:
    assert world.paid
    assert world.ordered
    return {**world.where, "page_size": 200}


@case("payments.ListEstateArrears")
def list_estate_arrears(world: Payments) -> Json:
    return world.where


@case("payments.BatchGetUnitArrears")
def batch_get_unit_arrears(world: Payments) -> Json:
    return {**world.where, "unit_ids": [world.owed["unitId"]]}


@case("payments.GetArrears")
@case("payments.GetPrepaymentBalance")
def of_the_resident(world: Payments) -> Json:
    assert world.owed
    return {**world.company, "customer_id": world.home["customerId"]}


@case("payments.CreatePaymentOrder", kept=("channel_account_id",))
def create_payment_order(world: Payments) -> Json:
    return world.order(world.residents_receivable())


@case("payments.ListOrderEvents")
@case("payments.GetPaymentOrder")
@case("payments.ClosePaymentOrder")
def payment_order(world: Payments) -> Json:
    return world.new_order(world.residents_receivable())


@case("payments.PrintPaymentOrder")
def print_payment_order(world: Payments) -> Json:
    return world.paid_order


@case("payments.ListDisputes")
def list_disputes(world: Payments) -> Json:
    assert world.dispute
    return world.company


@case("payments.CountOpenDisputes")
def count_open_disputes(world: Payments) -> Json:
    assert world.dispute
    return world.company


@case("payments.GetDispute")
def get_dispute(world: Payments) -> Json:
    return world.dispute


@case("payments.ProposeDisputeEnd")
def propose_dispute_end(world: Payments) -> Json:
    return {**world.new_dispute(), "ending": "DISPUTE_END_RELEASE", "reason": "the walk"}


@case("payments.ApproveDisputeEnd")
def approve_dispute_end(world: Payments) -> Json:
    return world.new_proposed_dispute()


@case("payments.RejectDisputeEnd")
def reject_dispute_end(world: Payments) -> Json:
    return {**world.new_proposed_dispute(), "reason": "the walk"}


@case("payments.ReceiveCallback")
def receive_callback(world: Payments) -> Json:
    return {"token": secrets.token_urlsafe(24), "body": ""}


@case("payments.CreateReceipt")
def create_receipt(world: Payments) -> Json:
    return world.receipt(world.new_receivable()["customerId"])


@case("payments.GetReceipt")
@case("payments.PrintReceipt")
@case("payments.ApproveReceipt")
def receipt(world: Payments) -> Json:
    return world.new_receipt()


@case("payments.RefuseReceipt")
def refuse_receipt(world: Payments) -> Json:
    return {**world.new_receipt(), "reason": "the walk"}


@case("payments.ReverseReceipt")
def reverse_receipt(world: Payments) -> Json:
    return {**world.new_approved_receipt(), "reason": "the walk"}


@case("payments.GetDailyTakings")
def get_daily_takings(world: Payments) -> Json:
    return {**world.where, "payment_date": TODAY}


@case("payments.SubmitDailyClosing")
def submit_daily_closing(world: Payments) -> Json:
    return {**world.where, "payment_date": next(DAYS).isoformat(), "counted": []}


@case("payments.ListDailyClosings", lists=True)
def list_daily_closings(world: Payments) -> Json:
    assert daily_closing(world)
    return {**world.where, "page_size": 200}


@case("payments.GetDailyClosing")
@case("payments.ListDailyClosingLines")
@case("payments.PrintDailyClosing")
@case("payments.ConfirmDailyClosing")
def daily_closing(world: Payments) -> Json:
    made = world.maker.does("payments.SubmitDailyClosing", submit_daily_closing(world))
    return {"closing_id": made["closingId"]}


@case("payments.RefuseDailyClosing")
def refuse_daily_closing(world: Payments) -> Json:
    return {**daily_closing(world), "reason": "the walk"}


@case("payments.ExportReceipts")
@case("payments.ExportDailyClosings")
@case("payments.ExportDeposits")
@case("payments.ExportDebtors")
@case("payments.ExportPrepayments")
@case("payments.ExportPayables")
@case("payments.ExportPaymentOrders")
def export_receipts(world: Payments) -> Json:
    return {**world.where, "file_format": "csv"}


@case("payments.ExportDailyTakings")
def export_daily_takings(world: Payments) -> Json:
    return {**world.where, "payment_date": "2026-11-01", "file_format": "csv"}


@case("payments.DrawPrepayments")
def draw_prepayments(world: Payments) -> Json:
    return {**world.where, "customer_id": world.owed["customerId"]}


@case("payments.CreateChannelAccount")
def create_channel_account(world: Payments) -> Json:
    return world.channel_account()


@case("payments.GetChannelAccount")
def get_channel_account(world: Payments) -> Json:
    return {"channel_account_id": world.channel_account_id}


@case("payments.DisableChannelAccount")
def disable_channel_account(world: Payments) -> Json:
    made = world.maker.does("payments.CreateChannelAccount", world.channel_account())
    return {"channel_account_id": made["channelAccountId"]}


@case("payments.ReplaceChannelAccountKeys")
def replace_channel_account_keys(world: Payments) -> Json:
    return {"channel_account_id": world.channel_account_id, "replace_notify_url": True, "overlap_hours": 24}


@case("payments.EndFormerChannelAccountKeys")
def end_former_channel_account_keys(world: Payments) -> Json:
    return {"channel_account_id": world.channel_account_id}


@case("payments.ListChannelAccounts")
@case("payments.ListJournalEntries")
@case("payments.ListAccounts")
@case("payments.ListClosedMonths")
@case("payments.ListMoneyAccounts", place="company")
def books(world: Payments) -> Json:
    assert world.owed
    return world.company


@case("payments.GetJournalEntry")
def get_journal_entry(world: Payments) -> Json:
    assert world.owed
    entries = world.maker.does("payments.ListJournalEntries", {**world.company, "page_size": 1})["journalEntries"]
    return {"entry_id": entries[0]["entryId"]}


@case("payments.CreateAccount")
def create_account(world: Payments) -> Json:
    return {
        **world.company,
        "kind": "ACCOUNT_KIND_CASH",
        "code": f"till-{secrets.token_hex(4)}",
        "display_name": "Till",
    }


@case("payments.CloseMonth")
def close_month(world: Payments) -> Json:
    return {**world.company, "month": f"{next(YEARS)}-12"}


@case("payments.ListDeposits")
@case("payments.ListDepositUses")
def list_deposits(world: Payments) -> Json:
    assert world.deposit_use
    return {**world.where, "page_size": 200}


@case("payments.DeductDeposit")
def deduct_deposit(world: Payments) -> Json:
    return {**world.deposit_to_use, "target_receivable_id": world.residents_receivable()["receivableId"]}


@case("payments.RefundDeposit")
def refund_deposit(world: Payments) -> Json:
    return {**world.deposit_to_use, "method": "PAYMENT_METHOD_CASH"}


@case("payments.CreatePayable")
def create_payable(world: Payments) -> Json:
    return {"payable": world.payable}


@case("payments.GetPayable")
def get_payable(world: Payments) -> Json:
    return world.some_payable


@case("payments.ListPayables")
def list_payables(world: Payments) -> Json:
    assert world.some_payable
    return {**world.where, "page_size": 200}


@case("payments.FindPayees")
def find_payees(world: Payments) -> Json:
    return {**world.where, "payee_name": world.payable["payee_name"][:2]}


@case("payments.GetPayeeStatement")
@case("payments.ExportPayeeStatement")
def get_payee_statement(world: Payments) -> Json:
    days = {"date_from": "2026-01-01", "date_to": "2099-12-31"}
    return {**world.where, "payee_name": world.payable["payee_name"], **days}


@case("payments.SetPayeeAccount")
def set_payee_account(world: Payments) -> Json:
    return {**world.new_payable(), "bank_name": "招商银行", "bank_account": "6225880123456780"}


@case("payments.ApprovePayable")
@case("payments.RefusePayable")
def decide_payable(world: Payments) -> Json:
    return {**world.new_payable(), "reason": "the walk"}


@case("payments.SetPayingAccount")
def set_paying_account(world: Payments) -> Json:
    return world.paying_account


@case("payments.ListPayingAccounts")
@case("payments.ListPaymentRuns")
def list_payment_runs(world: Payments) -> Json:
    assert world.payment_run
    return world.company


@case("payments.CreatePaymentRun")
def create_payment_run(world: Payments) -> Json:
    return world.payables_to_run


@case("payments.GetPaymentRun")
def get_payment_run(world: Payments) -> Json:
    return world.payment_run


@case("payments.ApprovePaymentRun")
@case("payments.RefusePaymentRun")
def decide_payment_run(world: Payments) -> Json:
    return {**world.new_payment_run(), "reason": "the walk"}


@case("payments.CancelPaymentRun")
def cancel_payment_run(world: Payments) -> Json:
    return {**world.new_payment_run(approved=True), "reason": "the walk"}


@case("payments.WritePaymentFile")
def write_payment_file(world: Payments) -> Json:
    return {**world.new_payment_run(approved=True), "format": "PAYMENT_FILE_FORMAT_PAIN_001"}


@case("payments.EnterPaymentResults")
def enter_payment_results(world: Payments) -> Json:
    return {**world.new_payment_run(sent=True), "all_others_paid": True}


@case("payments.CancelPayable")
def cancel_payable(world: Payments) -> Json:
    return {**world.new_payable(approved=True), "reason": "the walk"}


@case("payments.PayPayable")
def pay_payable(world: Payments) -> Json:
    return {**world.new_payable(approved=True), "method": "PAYMENT_METHOD_BANK_TRANSFER"}


@case("payments.GetRefundWays")
def get_refund_ways(world: Payments) -> Json:
    return {**world.company, "receivable_id": world.deposit}


@case("payments.ApproveDepositUse")
@case("payments.RefuseDepositUse")
def decide_deposit_use(world: Payments) -> Json:
    return {**world.company, "use_id": world.new_deposit_use()["useId"], "reason": "the walk"}
