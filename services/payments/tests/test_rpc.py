"""The RPCs as callers meet them: by gRPC, with tokens, grants and residents."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest
from chassis import clock
from chassis.deps import Deps
from chassis.rpc import tokens
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from chassis.testing.served import Refused, Served
from chassis.testing.served import served as serve
from manor.payments.v1 import callbacks_pb2, receipts_pb2
from manor.payments.v1 import callbacks_pb2_grpc as stubs
from manor.payments.v1 import orders_pb2 as pb
from payments.rpc import servicers

FINANCE_PERMISSIONS = (
    "payments.open_items.read",
    "payments.receipts.read",
    "payments.receipts.approve",
    "payments.receipts.reverse",
    "payments.prepayments.read",
    "payments.ledger.read",
    "payments.ledger.write",
    "payments.ledger.close",
    "payments.channel_accounts.read",
)
CASHIER_PERMISSIONS = (
    "payments.open_items.read",
    "payments.receipts.read",
    "payments.receipts.submit",
    "payments.prepayments.read",
    "payments.prepayments.draw",
    "payments.orders.read",
    "payments.orders.create",
)


@pytest.fixture(scope="module")
def served(payments_deps: Deps, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """payments behind its interceptors."""
    with serve(payments_deps, servicers, tmp_path_factory.mktemp("rpc")) as made:
        yield made


def receipt(customer, amount, **more):
    return {
        "companyId": COMPANY,
        "estateId": ESTATE,
        "customerId": str(customer),
        "amountMinor": amount,
        "currencyCode": "CNY",
        "method": "PAYMENT_METHOD_CASH",
        **more,
    }


def test_open_items_between_months_and_due_dates(books, served):
    customer = books.customer()
    march, april = (
        books.owe(customer, 6_000, accounting_month=f"2026-{month}", due_date=f"2026-{month}-10")[0]
        for month in ("03", "04")
    )
    cashier = served.person(ESTATE, *CASHIER_PERMISSIONS)

    def listed(**between):
        where = {"companyId": COMPANY, "customerId": str(customer), **between}
        return [int(item.receivable_id) for item in cashier("OpenItemService.ListOpenItems", where).open_items]

    assert listed(fromMonth="2026-03", toMonth="2026-04") == [march, april]
    assert listed(fromMonth="2026-04") == listed(dueFrom="2026-03-11") == [april]
    assert listed(toMonth="2026-03") == listed(dueFrom="2026-03-10", dueTo="2026-03-10") == [march]


def test_a_receipt_from_the_counter_to_the_books(books, served):
    customer = books.customer("王芳")
    items = books.owe(customer, 6_000, 4_000)
    cashier = served.person(ESTATE, *CASHIER_PERMISSIONS)
    finance = served.person(COMPANY, *FINANCE_PERMISSIONS)
    where = {"companyId": COMPANY, "customerId": str(customer)}
    listed = cashier("OpenItemService.ListOpenItems", where)
    assert [int(item.receivable_id) for item in listed.open_items] == items
    assert listed.open_items[0].fee_item_name == "fee 7"
    arrears = cashier("OpenItemService.GetArrears", where)
    assert (arrears.open_minor, arrears.overdue_minor, arrears.customer_name) == (10_000, 10_000, "王芳")
    made = cashier("ReceiptService.CreateReceipt", receipt(customer, 12_000), key="counter-1")
    assert [allocation.amount_minor for allocation in made.allocations] == [6_000, 4_000]
    again = cashier("ReceiptService.CreateReceipt", receipt(customer, 12_000), key="counter-1")
    assert again.receipt_id == made.receipt_id
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        cashier("ReceiptService.ApproveReceipt", {"receiptId": made.receipt_id})
    with pytest.raises(Refused, match="ETAG_MISMATCH"):
        finance("ReceiptService.ApproveReceipt", {"receiptId": made.receipt_id, "etag": "9"})
    approved = finance("ReceiptService.ApproveReceipt", {"receiptId": made.receipt_id, "etag": made.etag})
    assert approved.state == receipts_pb2.RECEIPT_STATE_APPROVED
    assert all(allocation.verified for allocation in approved.allocations)
    assert cashier("PrepaymentService.GetPrepaymentBalance", where).balance_minor == 2_000
    entries = finance(
        "LedgerService.ListJournalEntries", {"companyId": COMPANY, "documentId": made.receipt_id}
    ).journal_entries
    assert sum(leg.debit_minor for leg in entries[0].postings) == 12_000
    trial = finance("LedgerService.ListAccounts", {"companyId": COMPANY})
    assert trial.debit_minor == trial.credit_minor > 0


def test_the_days_takings_by_method_and_fee_item(books, served):
    books.estate_id = OTHER_ESTATE
    customer = books.customer()
    cashier = served.person(OTHER_ESTATE, *CASHIER_PERMISSIONS)
    books.owe(customer, 5_000, fee_item_id=7)
    books.owe(customer, 3_000, fee_item_id=9)
    books.pay(customer, 6_000, approve=True)
    books.pay(customer, 4_000, method="pos")
    day = clock.today("Asia/Shanghai").isoformat()
    takings = cashier(
        "ReceiptService.GetDailyTakings", {"companyId": COMPANY, "estateId": OTHER_ESTATE, "paymentDate": day}
    )
    lines = [(line.method, line.fee_item_id, line.amount_minor, line.verified_minor) for line in takings.lines]
    assert lines == [
        (receipts_pb2.PAYMENT_METHOD_CASH, 7, 5_000, 5_000),
        (receipts_pb2.PAYMENT_METHOD_CASH, 9, 1_000, 1_000),
        (receipts_pb2.PAYMENT_METHOD_POS, 0, 2_000, 0),
        (receipts_pb2.PAYMENT_METHOD_POS, 9, 2_000, 0),
    ]
    assert (takings.total_minor, takings.verified_minor, takings.receipt_count) == (10_000, 6_000, 2)


def test_the_arrears_lamp_shows_what_each_customer_owes_on_a_unit(books, served):
    owner, former, unit, other_unit = books.customer("王芳"), books.customer("李强"), uuid.uuid4(), uuid.uuid4()
    books.owe(owner, 6_000, 4_000, unit_id=unit)
    books.owe(owner, 500, unit_id=unit, due_date="2999-01-01")
    books.owe(former, 700, unit_id=unit, due_date="2026-02-10")
    (paid,) = books.owe(owner, 300, unit_id=other_unit)
    books.pay(owner, 300, receivable_ids=[paid])
    cashier = served.person(ESTATE, *CASHIER_PERMISSIONS)
    where = {"companyId": COMPANY, "estateId": ESTATE, "unitIds": [str(unit), str(other_unit)]}
    reply = cashier("OpenItemService.BatchGetUnitArrears", where)
    (lit,) = reply.units
    assert (lit.unit_id, lit.unit_code, reply.currency_code) == (str(unit), "1-101", "CNY")
    assert (lit.item_count, lit.open_minor, lit.overdue_minor, lit.oldest_due_date) == (4, 11_200, 10_700, "2026-02-10")
    assert [(one.customer_name, one.open_minor, one.overdue_minor) for one in lit.debtors] == [
        ("王芳", 10_500, 10_000),
        ("李强", 700, 700),
    ]
    stranger = served.person(OTHER_ESTATE, *CASHIER_PERMISSIONS)
    with pytest.raises(Refused, match="OUT_OF_SCOPE"):
        stranger("OpenItemService.BatchGetUnitArrears", where)
    assert not stranger("OpenItemService.BatchGetUnitArrears", {**where, "estateId": OTHER_ESTATE}).units


def test_pages_follow_each_other_without_gap_or_overlap(books, served):
    customer = books.customer()
    items = books.owe(customer, *range(1, 8))
    cashier = served.person(ESTATE, *CASHIER_PERMISSIONS)
    seen, token = [], ""
    while True:
        page = cashier(
            "OpenItemService.ListOpenItems",
            {"companyId": COMPANY, "customerId": str(customer), "pageSize": 3, "pageToken": token},
        )
        seen += [int(item.receivable_id) for item in page.open_items]
        token = page.next_page_token
        if not token:
            break
    assert seen == items


@pytest.mark.parametrize(
    "order_by", ["", "number", "number desc", "payment_date", "payment_date desc", "amount", "amount desc"]
)
def test_receipts_come_once_each_in_every_order(books, served, order_by):
    customer = books.customer()
    books.owe(customer, 1_000)
    cashier = served.person(ESTATE, *CASHIER_PERMISSIONS)
    # Two on one day, and the newest not on the last day.
    made = [
        cashier("ReceiptService.CreateReceipt", {**receipt(customer, amount), "paymentDate": day})
        for day, amount in (("2026-03-03", 12), ("2026-03-01", 11), ("2026-03-03", 12), ("2026-03-02", 10))
    ]
    where = {"companyId": COMPANY, "customerId": str(customer), "pageSize": 1, "orderBy": order_by}
    seen, token = [], ""
    while True:
        page = cashier("ReceiptService.ListReceipts", {**where, "pageToken": token})
        assert page.total_size == (0 if token else 4)
        seen += [one.number for one in page.receipts]
        token = page.next_page_token
        if not token:
            break
    keys = {"payment_date": lambda one: one.payment_date, "amount": lambda one: one.amount_minor}
    key = keys.get(order_by.removesuffix(" desc"), lambda one: 0)
    wanted = [one.number for one in sorted(made, key=lambda one: (key(one), one.number))]
    assert seen == (wanted[::-1] if order_by == "" or order_by.endswith(" desc") else wanted)
    with pytest.raises(Refused):
        cashier("ReceiptService.ListReceipts", {"companyId": COMPANY, "orderBy": "note"})


def test_a_cashier_of_another_estate_is_refused_where_the_rightful_one_succeeds(books, served):
    customer = books.customer()
    books.owe(customer, 100)
    made = books.pay(customer, 50)
    rightful, other = (served.person(node, *CASHIER_PERMISSIONS) for node in (ESTATE, OTHER_ESTATE))
    with pytest.raises(Refused, match="OUT_OF_SCOPE"):
        other("ReceiptService.CreateReceipt", receipt(customer, 50))
    with pytest.raises(Refused, match="NOT_FOUND"):
        other("ReceiptService.GetReceipt", {"receiptId": str(made.receipt_id)})
    where = {"companyId": COMPANY, "customerId": str(customer)}
    assert not other("OpenItemService.ListOpenItems", where).open_items
    for rpc in ("OpenItemService.GetArrears", "PrepaymentService.GetPrepaymentBalance"):
        with pytest.raises(Refused, match="NOT_FOUND"):
            other(rpc, where)
        assert rightful(rpc, where).customer_id == str(customer)
    assert rightful("ReceiptService.GetReceipt", {"receiptId": str(made.receipt_id)}).amount_minor == 50
    assert rightful("ReceiptService.CreateReceipt", receipt(customer, 50)).amount_minor == 50


def test_a_resident_orders_what_is_theirs_and_nothing_else(books, served, wechat):
    mine, others = books.customer(), books.customer()
    (own,), (foreign,) = books.owe(mine, 700), books.owe(others, 800)
    resident = served.person(0, customers=(str(mine),))
    listed = resident("OpenItemService.ListOpenItems", {"companyId": COMPANY})
    assert [int(item.receivable_id) for item in listed.open_items] == [own]
    order = {"companyId": COMPANY, "estateId": ESTATE, "customerId": str(mine)}
    with pytest.raises(Refused, match="NOT_FOUND"):
        resident("OrderService.CreatePaymentOrder", {**order, "receivableIds": [str(foreign)]})
    with pytest.raises(Refused, match=r"NOT_FOUND|NOTHING_TO_PAY"):
        resident("OrderService.CreatePaymentOrder", {**order, "customerId": str(others)})
    made = resident("OrderService.CreatePaymentOrder", order)
    assert (made.amount_minor, made.state) == (700, pb.ORDER_STATE_CREATED)
    (item,) = resident("OrderService.GetPaymentOrder", {"orderId": made.order_id}).items
    assert (item.amount_minor, item.fee_item_name) == (700, "fee 7")
    (open_item,) = listed.open_items
    called = (item.unit_code, item.period_start, item.period_end)
    assert called == (open_item.unit_code, open_item.period_start, open_item.period_end)
    assert all(called)
    stranger = served.person(0, customers=(str(others),))
    with pytest.raises(Refused, match="NOT_FOUND"):
        stranger("OrderService.GetPaymentOrder", {"orderId": made.order_id})
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        resident("ReceiptService.CreateReceipt", receipt(mine, 700))
    assert resident("OrderService.ClosePaymentOrder", {"orderId": made.order_id}).state == pb.ORDER_STATE_CLOSED


def test_an_order_tells_its_life_story_and_a_resident_hears_of_no_callbacks(books, served, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 700))
    body = wechat.body(order)
    assert [wechat.notify(body), wechat.notify(body)] == [204, 204]
    cashier = served.person(ESTATE, *CASHIER_PERMISSIONS)
    told = cashier("OrderService.ListOrderEvents", {"orderId": str(order.order_id)}).events
    states = [pb.OrderState.Name(one.state)[12:] for one in told if one.kind == pb.ORDER_EVENT_KIND_STATE]
    assert states == ["CREATED", "PLACED", "PAID"]  # this world's orders are placed in one transaction
    assert [one.outcome for one in told if one.kind == pb.ORDER_EVENT_KIND_CALLBACK] == ["settled", "repeated"]
    assert [one.detail for one in told if one.state == pb.ORDER_STATE_PAID] == ["callback"]
    times = [(one.occur_time.seconds, one.occur_time.nanos) for one in told]
    assert times == sorted(times)
    resident = served.person(0, customers=(str(customer),))
    heard = resident("OrderService.ListOrderEvents", {"orderId": str(order.order_id)}).events
    assert {one.kind for one in heard} == {pb.ORDER_EVENT_KIND_STATE}
    assert len(heard) == 3
    stranger = served.person(0, customers=(str(books.customer()),))
    with pytest.raises(Refused, match="NOT_FOUND"):
        stranger("OrderService.ListOrderEvents", {"orderId": str(order.order_id)})
    with pytest.raises(Refused, match="NOT_FOUND"):
        served.person(OTHER_ESTATE, *CASHIER_PERMISSIONS)(
            "OrderService.ListOrderEvents", {"orderId": str(order.order_id)}
        )


def test_an_item_that_an_order_holds_is_not_taken_at_the_counter(books, served, wechat):
    customer = books.customer()
    (item,) = books.owe(customer, 700)
    order = wechat.order(customer, item)
    cashier = served.person(ESTATE, *CASHIER_PERMISSIONS)
    with pytest.raises(Refused, match="ITEM_HELD_BY_ORDER"):
        cashier("ReceiptService.CreateReceipt", receipt(customer, 700))
    with pytest.raises(Refused, match="ITEM_HELD_BY_ORDER"):
        body = {"companyId": COMPANY, "estateId": ESTATE, "customerId": str(customer)}
        cashier("OrderService.CreatePaymentOrder", body)
    listed = cashier("OpenItemService.ListOpenItems", {"companyId": COMPANY, "customerId": str(customer)})
    assert listed.open_items[0].order_id == str(order.order_id)


def test_a_company_in_another_currency_has_no_channel(served, payments_deps):
    cashier = served.person(3, *CASHIER_PERMISSIONS)
    with pytest.raises(Refused, match="CURRENCY_NOT_SUPPORTED"):
        cashier(
            "OrderService.CreatePaymentOrder",
            {"companyId": 3, "estateId": 31, "customerId": "0190cccc-0000-7000-8000-000000000001"},
        )


def test_the_gateway_alone_hands_on_callbacks(books, served, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 900))
    body = wechat.body(order)
    gateway = tokens.SigningKey(served.keys["gateway"]).sign(subject="gateway", kind="service", group_id=0)
    request = callbacks_pb2.ReceiveCallbackRequest(token=wechat.token, body=body, headers=wechat.headers(body))
    stub = stubs.CallbackServiceStub(served.channel)
    answer = stub.ReceiveCallback(request, timeout=20, metadata=[("authorization", f"Bearer {gateway}")])
    assert answer.http_status == 204
    assert wechat.state(order).state == "paid"
    with pytest.raises(Refused, match="PERMISSION_DENIED"):
        served.person(COMPANY, *CASHIER_PERMISSIONS)("CallbackService.ReceiveCallback", {"token": wechat.token})


def test_a_channel_account_shows_no_secret(served, wechat):
    finance = served.person(COMPANY, *FINANCE_PERMISSIONS)
    listed = finance("ChannelAccountService.ListChannelAccounts", {"companyId": COMPANY})
    assert listed.channel_accounts[0].notify_url.endswith(wechat.token)
    assert wechat.api_key not in str(listed)
    kept = wechat.books.rows("select token, private_key, api_key from channel_secrets")[0]
    assert wechat.token.encode() not in bytes(kept.token)
    assert b"PRIVATE" not in bytes(kept.private_key)


def test_the_history_of_a_receipt_is_shown_to_whoever_may_see_receipts_there(books, served):
    customer = books.customer()
    books.owe(customer, 100)
    made = books.pay(customer, 50)
    where = {"service": "payments", "resource": f"receipts/{made.receipt_id}"}
    seen = served.person(ESTATE, "history.read", "payments.receipts.read")
    assert [one.action for one in seen("chassis.AuditService.ListRecordHistory", where).entries] == [
        "payments.create_receipt"
    ]
    for other in (
        served.person(ESTATE, "history.read"),
        served.person(OTHER_ESTATE, "history.read", "payments.receipts.read"),
    ):
        assert not other("chassis.AuditService.ListRecordHistory", where).entries
    with pytest.raises(Refused):
        seen("chassis.AuditService.ListRecordHistory", {**where, "resource": "callbacks/1"})
