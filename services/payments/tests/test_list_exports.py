"""Lists of payments as workbooks for people: numbers that add up, dates, names, no ids."""

from __future__ import annotations

import io
import re
import threading
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from chassis import clock
from chassis.data.crypto import Vault
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.files import storage
from chassis.jobs import attempts
from chassis.scope import ALL, Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from google.protobuf.any_pb2 import Any as AnyMessage
from manor.payments.v1.files_pb2 import ExportResult
from openpyxl import load_workbook
from payments.queries.closings import ClosingFilter
from payments.queries.deposits import DepositFilter
from payments.queries.open_items import DebtorFilter, PrepaymentFilter
from payments.queries.orders import OrderFilter
from payments.queries.payables import PayableFilter, PayeeFilter
from payments.usecases.closings import SubmitDailyClosing, submit_daily_closing
from payments.usecases.debtor_exports import ExportDebtors, export_debtors
from payments.usecases.list_exports import (
    ExportDailyClosings,
    ExportDailyTakings,
    ExportDeposits,
    ExportPayables,
    ExportPaymentOrders,
    ExportPrepayments,
    export_daily_closings,
    export_daily_takings,
    export_deposits,
    export_payables,
    export_payment_orders,
    export_prepayments,
)
from payments.usecases.payable_payments import PayPayable, pay_payable
from payments.usecases.payable_statements import ExportPayeeStatement, export_payee_statement
from payments.usecases.payables import (
    CreatePayable,
    DecidePayable,
    NewPayable,
    PayeeAccount,
    approve_payable,
    create_payable,
    payee_key,
)
from payments.usecases.receipts import CreateReceipt, create_receipt

TODAY = clock.today("Asia/Shanghai")
UUID_TEXT = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-")


@pytest.fixture(autouse=True)
def cashier(monkeypatch):
    """Somebody whose days are no other test's, and whom identity knows."""
    person = Principal(str(uuid7()), "staff", GROUP)
    monkeypatch.setattr("chassis.rpc.exports.staff_names", lambda *_: {person.id: "林收费"})
    return person


def workbook(books, use_case, command, called):
    """The rows of the file that an export ends with, by their headings, and its last row."""
    with UnitOfWork(books.deps.database, Scope(GROUP, (COMPANY,), ALL, books.finance)) as tx:
        started = use_case(tx, command)
    while attempts.run_next(books.deps, threading.Event()):
        pass
    (row,) = books.rows(
        "select state, response from operations where operation_id = :id", id=started.name.split("/")[-1]
    )
    assert row.state == "done"
    packed, result = AnyMessage.FromString(bytes(row.response)), ExportResult()
    assert packed.Unpack(result)
    store = storage.store(books.deps.settings)
    file = store.about(result.file_name, books.finance).filename
    assert re.fullmatch(f"{called}-(company-{COMPANY}|estate-{ESTATE})-{TODAY}.xlsx", file)
    page = load_workbook(io.BytesIO(store.path(result.file_name, books.finance).read_bytes())).active
    heading, *lines, last = page.iter_rows(values_only=True)
    assert len(lines) == result.row_count
    assert not [cell for line in lines for cell in line if UUID_TEXT.search(str(cell))]
    return [dict(zip(heading, line, strict=True)) for line in lines], dict(zip(heading, last, strict=True))


def take(books, cashier, amount, method="cash", day=None):
    customer = books.customer("王芳")
    books.owe(customer, 1_000)
    new = CreateReceipt(COMPANY, ESTATE, customer, amount, "CNY", method, payment_date=day)
    return books.call(create_receipt, new, cashier)


def test_takings_are_by_method_and_fee_item_and_add_up(books, cashier):
    take(books, cashier, 1_250)
    take(books, cashier, 400, "pos")
    asked = ExportDailyTakings(COMPANY, ESTATE, TODAY, cashier.id, "xlsx", "zh-CN")
    lines, total = workbook(books, export_daily_takings, asked, "当日收款")
    assert [(one["收款方式"], one["金额"], one["收款单数"]) for one in lines] == [
        ("现金", 2.5, 1),
        ("现金", 10, 1),
        ("刷卡", 4, 1),
    ]
    assert lines[0]["收费项目"] == "预收款" and lines[1]["收费项目"] not in ("", None, "预收款")
    assert lines[0]["付款日期"].date() == TODAY
    assert total["金额"] == "=SUBTOTAL(109,E2:E4)"


def test_closings_are_by_method_with_the_cashiers_name_and_what_differs(books, cashier):
    day = TODAY - timedelta(days=1)
    take(books, cashier, 1_000, day=day)
    take(books, cashier, 300, "pos", day=day)
    counted = {"cash": 900, "pos": 300}
    books.call(submit_daily_closing, SubmitDailyClosing(COMPANY, ESTATE, day, counted, "找零短款"), cashier)
    wanted = ClosingFilter(COMPANY, ESTATE, "submitted", day, day, cashier.id)
    lines, total = workbook(
        books, export_daily_closings, ExportDailyClosings(wanted, "xlsx", "en-US"), "Daily closings"
    )
    assert [(one["Paid by"], one["By the receipts"], one["Counted"], one["Difference"]) for one in lines] == [
        ("Cash", 10, 9, -1),
        ("Card", 3, 3, 0),
    ]
    assert {one["Cashier"] for one in lines} == {"林收费"} and {one["State"] for one in lines} == {"Waiting"}
    assert isinstance(lines[0]["Submitted"], datetime) and lines[0]["Paid on"].date() == day
    assert str(total["Difference"]).startswith("=SUBTOTAL")


@pytest.mark.parametrize(("used", "rows"), [(False, 1), (True, 2)])
def test_prepayments_say_whose_they_are_and_what_is_left(books, cashier, used, rows):
    customer = books.customer("陈静")
    books.call(create_receipt, CreateReceipt(COMPANY, ESTATE, customer, 300, "CNY", "cash"), cashier)
    books.owe(customer, 300)  # which draws all of it
    books.call(create_receipt, CreateReceipt(COMPANY, ESTATE, customer, 2_000, "CNY", "cash"), cashier)
    asked = ExportPrepayments(PrepaymentFilter(COMPANY, ESTATE, customer, used), "xlsx", "zh-CN")
    lines, _ = workbook(books, export_prepayments, asked, "预收款")
    assert [one["余额"] for one in lines] == [0, 20][-rows:]
    last = lines[-1]
    assert (last["客户编号"], last["客户"], last["来源"]) == ("K-1", "陈静", "收款单")
    assert (last["适用收费项目"], last["已核销"]) == ("不限", "否")
    assert last["付款日期"].date() == TODAY


def test_debtors_are_those_of_the_list_with_their_estates_and_sums(books):
    late, later = books.customer("韩梅"), books.customer("吴迪")
    books.owe(late, 10_000_000, due_date="2026-03-10")
    books.owe(later, 20_000_000, due_date="2126-03-10")
    asked = ExportDebtors(DebtorFilter(COMPANY, ESTATE), "xlsx", "zh-CN")
    lines, total = workbook(books, export_debtors, asked, "欠费客户")
    assert [(one["已逾期"], one["未收"], one["笔数"]) for one in lines if one["客户"] == "韩梅"] == [
        (100_000, 100_000, 1)
    ]
    assert not [one for one in lines if one["客户"] == "吴迪"]
    assert lines[0]["最早应缴日"].date() <= TODAY and str(total["已逾期"]).startswith("=SUBTOTAL")
    also = ExportDebtors(DebtorFilter(COMPANY, ESTATE, include_current=True), "xlsx", "zh-CN")
    (line,) = [one for one in workbook(books, export_debtors, also, "欠费客户")[0] if one["客户"] == "吴迪"]
    assert (line["已逾期"], line["未收"], line["管理处"]) == (0, 200_000, f"estate-{ESTATE}")


def test_orders_say_whose_they_are_and_when_they_were_made_by_the_companys_clock(wechat):
    books = wechat.books
    customer = books.customer("赵敏")
    order = wechat.order(customer, *books.owe(customer, 12_345))
    wanted = OrderFilter(COMPANY, customer_id=customer, state="placed")
    (line,), _ = workbook(books, export_payment_orders, ExportPaymentOrders(wanted, "xlsx", "zh-CN"), "在线订单")
    assert (line["订单号"], line["客户编号"], line["客户"]) == (order.out_trade_no, "K-1", "赵敏")
    assert (line["金额"], line["状态"]) == (123.45, "待支付")
    made = order.created_at.astimezone(ZoneInfo("Asia/Shanghai")).replace(tzinfo=None)
    assert abs(line["创建时间"] - made) < timedelta(seconds=2)
    nothing = OrderFilter(COMPANY, customer_id=customer, state="paid", date_from=date(2020, 1, 1), date_to=TODAY)
    asked = ExportPaymentOrders(nothing, "csv")
    with UnitOfWork(books.deps.database, Scope(GROUP, (COMPANY,), ALL, books.finance)) as tx:
        export_payment_orders(tx, asked)
    while attempts.run_next(books.deps, threading.Event()):
        pass
    assert books.rows("select 1 from operations where state = 'failed'") == []


@pytest.mark.parametrize(("held_only", "held"), [(False, [0, 8]), (True, [8])])
def test_deposits_say_whose_they_are_and_what_is_held(books, held_only, held):
    customer = books.customer("周涛")
    _, second = books.owe(customer, 500, 800, fee_item_id=93, category="deposit", tax_minor=0)
    books.pay(customer, 800, approve=True, receivable_ids=(second,))
    wanted = DepositFilter(COMPANY, ESTATE, customer, held_only=held_only)
    lines, total = workbook(books, export_deposits, ExportDeposits(wanted, "xlsx", "zh-CN"), "押金")
    assert [(one["客户编号"], one["客户"], one["在管"]) for one in lines] == [
        ("K-1", "周涛", amount) for amount in held
    ]
    assert str(total["在管"]).startswith("=SUBTOTAL")


def test_payables_are_told_in_words_without_where_the_money_goes(books, cashier):
    said = {"kind": "rent", "payee_kind": "landlord", "payee_name": f"房东 {uuid7().hex}", "tax_minor": 0}
    new = NewPayable(amount_minor=10_600, due_date=TODAY, explanation="三月租金", **said)
    account = PayeeAccount("招商银行", "6225880123456789")
    vault = Vault.open(books.deps.settings.encryption_key_file)
    books.call(create_payable, CreatePayable(COMPANY, ESTATE, new, account), cashier, vault=vault)
    asked = PayableFilter(COMPANY, ESTATE, "waiting", new.payee_name, TODAY, "rent")
    (line,), _ = workbook(books, export_payables, ExportPayables(asked, "xlsx", "zh-CN"), "应付款")
    assert (line["类别"], line["收款方类型"], line["状态"], line["录入人"]) == ("应付租金", "房东", "待审批", "林收费")
    assert line["金额"] == 106
    assert "6789" not in str(line)


def test_statement_in_a_file_says_what_was_owed_before_what_came_and_what_is_left(books, cashier):
    name = f"宏达电梯 {uuid7().hex}"
    said = {"kind": "service", "payee_kind": "supplier", "payee_name": name, "tax_minor": 0}
    vault = Vault.open(books.deps.settings.encryption_key_file)
    for document, amount in (("FP-1", 500), ("FP-2", 300)):
        new = NewPayable(amount_minor=amount, due_date=TODAY, explanation="维保", document_number=document, **said)
        command = CreatePayable(COMPANY, ESTATE, new, PayeeAccount())
        made = books.call(create_payable, command, cashier, vault=vault)
        books.call(approve_payable, DecidePayable(made.payable_id, "已核对"), books.finance)
    books.call(pay_payable, PayPayable(made.payable_id, "bank_transfer"), cashier)

    def statement(first, last):
        command = ExportPayeeStatement(PayeeFilter(COMPANY, payee_key(name), first, last), name, "xlsx", "zh-CN")
        rows, sums = workbook(books, export_payee_statement, command, "对账单")
        assert not sums["余额"]  # a balance is no sum
        return [tuple(row[key] for key in ("收款方", "类型", "单据号", "应付", "已付", "余额")) for row in rows]

    day = timedelta(days=1)
    assert statement(TODAY - day, TODAY + day) == [
        (name, "期初", None, None, None, 0),
        (name, "应付", "FP-1", 5, 0, 5),
        (name, "应付", "FP-2", 3, 0, 8),
        (name, "付款", "FP-2", 0, 3, 5),
        (name, "期末", None, None, None, 5),
    ]
    assert [row[5] for row in statement(TODAY + 2 * day, TODAY + 3 * day)] == [5, 5]
