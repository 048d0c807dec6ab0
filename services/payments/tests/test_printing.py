"""Receipts and confirmations on paper: what is printed says what stands in the books, in a font that is embedded."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID

import pytest
from chassis.errors import NotFound
from chassis.files import storage
from chassis.scope import Principal, Scope, use
from chassis.testing.fixtures import COMPANY, GROUP, OTHER_ESTATE
from payments.printing import cashiers
from payments.printing.payments import OrderNotPaid, print_payment_order, print_receipt
from payments.usecases.receipts import get_receipt
from payments.usecases.reversals import ReverseReceipt, reverse_receipt
from pypdf import PdfReader

OTHER_FINANCE = Principal("0190aaaa-0000-7000-8000-0000000000f2", "staff", GROUP)


def read(books, printed, reader):
    content = storage.store(books.deps.settings).open(printed.file.name, reader)
    with content:
        made = PdfReader(BytesIO(content.read()))
    assert len(made.pages) == printed.pages
    return made


def text(pdf):
    # Where a line is broken is the layout's affair.
    return "".join(page.extract_text() for page in pdf.pages).replace("\n", "")


def printed(books, receipt_id, language="zh-CN"):
    with books.uow() as tx:
        made = print_receipt(tx, books.deps, receipt_id, language, cashier="何莉")
        return read(books, made, books.cashier)


def test_a_receipt_shows_where_its_money_went_in_the_order_of_allocation(books):
    customer = books.customer("王芳")
    late, early = books.owe(customer, 4_000, due_date="2026-03-20"), books.owe(customer, 600_000, due_date="2026-02-10")
    receipt = books.pay(customer, 606_032, note="七月以前全部结清")
    pdf = printed(books, receipt.receipt_id)
    said = text(pdf)
    for words in (
        receipt.full_number,
        "收据",
        "王芳",
        f"company-{COMPANY}",
        "现金",
        "主账户",
        "何莉",
        "盖章",
        "待审批（未核销）",
    ):
        assert words in said, words
    for words in (
        "1-101",
        "fee 7",
        "CNY 6,060.32",
        "陆仟零陆拾元叁角贰分",
        "七月以前全部结清",
        "2026-03-01 – 2026-03-31",
    ):
        assert words in said, words
    assert said.index("6,000.00") < said.index("40.00") < said.index("预收款") < said.index("20.32")
    assert late and early


def test_identity_says_what_the_cashier_is_called(books, monkeypatch):
    receipt = books.pay(books.customer(), 100)
    known = {books.cashier.id: "何莉"}
    monkeypatch.setattr(
        "payments.printing.cashiers.staff_names", lambda _, group_id, ids: known if group_id == GROUP else {}
    )

    def by(tx):
        return get_receipt(tx, receipt.receipt_id).submitted_by

    with use(Scope(GROUP, (COMPANY,), "*", books.finance)):
        assert cashiers.name_of(books.deps, by) == "何莉"
        known.clear()
        assert cashiers.name_of(books.deps, by) == ""


def test_the_font_is_embedded(books):
    customer = books.customer("𠮷田 and 王芳")
    receipt = books.pay(customer, 100)
    fonts = printed(books, receipt.receipt_id).pages[0]["/Resources"]["/Font"]
    used = [one.get_object() for one in fonts.values()]
    # reportlab names Helvetica on every page, and nothing is written in it.
    written = [one["/FontDescriptor"] for one in used if one["/BaseFont"] != "/Helvetica"]
    assert written and all("/FontFile2" in one for one in written)
    assert "王芳" in text(printed(books, receipt.receipt_id))


def test_english_says_it_without_capital_numerals(books):
    customer = books.customer("Emma Clark")
    books.owe(customer, 500)
    receipt = books.pay(customer, 500, approve=True)
    said = text(printed(books, receipt.receipt_id, "en-US"))
    for words in ("Receipt", "Approved (verified)", "CNY 5.00", "Cash", "Page 1 of 1"):
        assert words in said, words
    assert "伍元" not in said


def test_a_reversed_receipt_is_stamped_and_says_why(books):
    customer = books.customer()
    books.owe(customer, 500)
    receipt = books.pay(customer, 500, approve=True)
    books.call(reverse_receipt, ReverseReceipt(receipt.receipt_id, reason="付款方退票"), OTHER_FINANCE)
    said = text(printed(books, receipt.receipt_id))
    assert said.count("已冲红") == 2  # the state, and the stamp
    assert "付款方退票" in said
    assert "5.00" in said


def test_a_long_receipt_goes_over_several_pages_with_its_heading_on_each(books):
    customer = books.customer()
    books.owe(customer, *[100] * 90)
    pdf = printed(books, books.pay(customer, 9_000).receipt_id)
    assert len(pdf.pages) > 1
    assert all("收费项目" in page.extract_text() for page in pdf.pages[:-1])
    assert f"第 1 页，共 {len(pdf.pages)} 页" in pdf.pages[0].extract_text()


def test_what_people_wrote_is_no_markup(books):
    receipt = books.pay(books.customer("<b>A & B</b>"), 100, note="<img src=x>")
    assert "<b>A & B</b>" in text(printed(books, receipt.receipt_id))


def test_a_paid_order_is_confirmed_and_an_unpaid_one_is_not(books, wechat):
    customer = books.customer("李强")
    order = wechat.order(customer, *books.owe(customer, 700, 200))
    with books.uow() as tx, pytest.raises(OrderNotPaid):
        print_payment_order(tx, books.deps, order.order_id, "zh-CN")
    assert wechat.notify(wechat.body(order)) == 204
    with books.uow() as tx:
        said = text(read(books, print_payment_order(tx, books.deps, order.order_id, "zh-CN"), books.cashier))
    for words in ("缴费凭证", "李强", "微信支付", order.out_trade_no, wechat.state(order).transaction_id, "玖元整"):
        assert words in said, words


def test_a_resident_prints_their_own_receipt_and_no_other(books):
    mine, others = books.customer("王芳"), books.customer("李强")
    own, foreign = books.pay(mine, 100), books.pay(others, 100)
    resident = Principal("0190aaaa-0000-7000-8000-000000000009", "resident", GROUP)
    scope = Scope(GROUP, (COMPANY,), "*", resident, (str(mine),))
    with _uow(books, scope) as tx:
        made = print_receipt(tx, books.deps, own.receipt_id, "zh-CN")
        assert "王芳" in text(read(books, made, resident))
        with pytest.raises(NotFound):
            print_receipt(tx, books.deps, foreign.receipt_id, "zh-CN")
    with pytest.raises(NotFound):
        storage.store(books.deps.settings).open(made.file.name, books.cashier)
    elsewhere = Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), books.cashier)
    with _uow(books, elsewhere) as tx, pytest.raises(NotFound):
        print_receipt(tx, books.deps, UUID(str(own.receipt_id)), "zh-CN")


def _uow(books, scope):
    return type(books.uow())(books.deps.database, scope)
