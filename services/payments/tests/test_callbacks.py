"""Notifications of the channel: late, repeated, forged, stale, changed, out of order; none loses anything."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from hashlib import sha256

import pytest
import requests
from chassis import clock
from chassis.data.db import Database
from chassis.deps import Deps
from cryptography.hazmat.primitives.asymmetric import rsa
from manor.payments.v1 import events_pb2
from payments.usecases.callback_retention import forget_callbacks
from payments.usecases.callbacks import REFUSALS_KEPT, receive_callback
from payments.usecases.orders import close_payment_order, get_payment_order


def close_for_good(books, order):
    """Closes a placed order as the jobs process does once the channel says that it is unpaid."""
    books.call(close_payment_order, order.order_id)
    with books.uow() as tx:
        from payments.usecases.orders import let_go  # noqa: PLC0415  beside what it does

        closing = get_payment_order(tx, order.order_id, lock=True)
        closing.closed()
        tx.session.flush()
        let_go(tx, closing)


def test_a_notification_settles_its_order_in_the_books_and_tells_billing(books, wechat):
    customer = books.customer()
    items = books.owe(customer, 6_000, 4_000)
    order = wechat.order(customer, *items)
    assert wechat.notify(wechat.body(order)) == 204
    stands = wechat.state(order)
    assert (stands.state, stands.prepayment_minor, stands.settled_by) == ("paid", 0, "callback")
    assert books.open_of(*items) == [0, 0]
    assert books.item(items[0]).verified_minor == 6_000
    told = [
        events_pb2.PaymentSettled.FromString(bytes(row.payload))
        for row in books.facts("payment_settled")
        if row.aggregate == str(order.order_id)
    ]
    assert [(one.verified, one.method, one.amount_minor) for one in told] == [(True, "wechat_pay", 10_000)]
    clearing = f"clearing:{wechat.account.channel_account_id}"
    legs = "select account_code, amount_minor from postings where entry_id = :e order by line"
    assert [tuple(row) for row in books.rows(legs, e=stands.entry_id)] == [
        (clearing, 10_000),
        ("receivable:7", -10_000),
    ]


def test_a_repeated_notification_changes_nothing(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    body = wechat.body(order)
    assert [wechat.notify(body) for _ in range(3)] == [204, 204, 204]
    assert wechat.outcomes(order) == ["settled", "repeated", "repeated"]
    assert len([row for row in books.facts("payment_settled") if row.aggregate == str(order.order_id)]) == 1


def test_notifications_side_by_side_settle_once(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    body = wechat.body(order)
    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(lambda _: wechat.notify(body), range(6))) == {204}
    assert sorted(wechat.outcomes(order)) == ["repeated"] * 5 + ["settled"]


def test_a_forged_notification_is_noted_and_not_believed(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    body = wechat.body(order)
    another = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    assert wechat.notify(body, wechat.headers(body, key=another)) == 401
    changed = body.replace(b"TRANSACTION.SUCCESS", b"TRANSACTION.SUCCES5")
    assert wechat.notify(changed, wechat.headers(body)) == 401
    assert wechat.outcomes()[-2:] == ["forged", "forged"]
    kept = books.rows("select body_sha256, headers from callbacks order by callback_id desc limit 2")
    assert [bytes(row.body_sha256) for row in kept] == [sha256(changed).digest(), sha256(body).digest()]
    assert kept[0].headers["Wechatpay-Serial"] == wechat.account.platform_key_id
    assert wechat.state(order).state == "placed"
    assert wechat.notify(body) == 204


def test_a_serial_that_nobody_holds_makes_us_call_nobody(books, wechat, monkeypatch):
    """D5: for it certificates were fetched before any signature was looked at, while all threads waited."""
    calls = []
    monkeypatch.setattr(requests.Session, "request", lambda *asked, **more: calls.append(asked))
    body = wechat.body(wechat.order(customer := books.customer(), *books.owe(customer, 10_000)))
    assert wechat.notify(body, wechat.headers(body) | {"Wechatpay-Serial": "5157F09EFDC096DE15EBE81A47057A73"}) == 401
    assert (wechat.outcomes()[-1], calls) == ("forged", [])


def test_a_notification_encrypted_with_another_key_is_not_believed(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    wechat.api_key = "0" * 32
    assert wechat.notify(wechat.body(order)) == 401
    assert wechat.state(order).state == "placed"


def test_a_notification_for_another_merchant_is_not_believed(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    assert wechat.notify(wechat.body(order, mchid="1900009999")) == 401
    assert wechat.outcomes()[-1] == "forged"


def test_a_stale_notification_is_refused_and_its_repetition_with_a_new_timestamp_settles(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    body = wechat.body(order)
    assert wechat.notify(body, wechat.headers(body, age=301)) == 401
    assert wechat.notify(body, wechat.headers(body, age=-301)) == 401
    assert wechat.outcomes()[-2:] == ["stale", "stale"]
    assert wechat.notify(body, wechat.headers(body, age=290)) == 204


@pytest.mark.parametrize("timestamp", ["", "now", "-5", "9" * 400, "9" * 5000, "１７００００００００"])
def test_a_timestamp_that_is_none_is_judged_and_not_stumbled_over(books, wechat, timestamp):
    body = wechat.body(wechat.order(customer := books.customer(), *books.owe(customer, 10_000)))
    assert wechat.notify(body, wechat.headers(body) | {"Wechatpay-Timestamp": timestamp}) == 400
    assert wechat.outcomes()[-1] == "malformed"


def test_a_late_notification_settles_with_the_channels_time(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    yesterday = (clock.now() - timedelta(days=1)).isoformat(timespec="seconds")
    assert wechat.notify(wechat.body(order, success_time=yesterday)) == 204
    stands = wechat.state(order)
    assert stands.paid_at < clock.now() - timedelta(hours=23)
    assert stands.payment_date == clock.local_date(stands.paid_at, "Asia/Shanghai")


def test_another_amount_or_currency_is_kept_and_not_booked_and_the_channel_is_asked_at_once(books, wechat):
    customer = books.customer()
    (item,) = books.owe(customer, 10_000)
    order = wechat.order(customer, item)
    assert wechat.notify(wechat.body(order, amount={"total": 1})) == 409
    assert wechat.notify(wechat.body(order, amount={"currency": "USD"})) == 409
    assert wechat.outcomes()[-2:] == ["amount_mismatch", "amount_mismatch"]
    assert books.open_of(item) == [10_000]
    assert wechat.state(order).next_try_at <= clock.now()
    assert wechat.notify(wechat.body(order)) == 204


def test_a_second_transaction_of_one_order_is_kept_for_staff(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    assert wechat.notify(wechat.body(order)) == 204
    assert wechat.notify(wechat.body(order, transaction_id="4200000000000000000000000001")) == 409
    assert wechat.outcomes()[-1] == "second_transaction"


def test_a_notification_before_the_order_is_known_to_be_placed_settles_and_placing_changes_nothing(books, wechat):
    """Out of order: the payer is quicker than the answer to our own call."""
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000), placed=False)
    assert wechat.notify(wechat.body(order)) == 204
    with books.uow() as tx:
        get_payment_order(tx, order.order_id, lock=True).placed("weixin://late", clock.now())
    stands = wechat.state(order)
    assert (stands.state, stands.next_try_at) == ("paid", None)


def test_an_order_paid_after_it_was_closed_pays_what_it_was_placed_for(books, wechat):
    """Case 10: 541.88 paid late was a prepayment, and the payer was still asked for 541.88."""
    customer = books.customer()
    (item,) = books.owe(customer, 54_188)
    order = wechat.order(customer, item)
    close_for_good(books, order)
    assert wechat.notify(wechat.body(order)) == 204
    assert wechat.outcomes(order) == ["settled_late"]
    assert (books.open_of(item), books.balance(customer)) == ([0], 0)
    assert wechat.state(order).prepayment_minor == 0


def test_an_order_paid_late_leaves_as_prepayment_what_is_no_longer_open(books, wechat):
    customer = books.customer()
    first, second = books.owe(customer, 10_000, 6_000)
    order = wechat.order(customer, first, second)
    close_for_good(books, order)
    books.pay(customer, 10_000, receivable_ids=[first])
    assert wechat.notify(wechat.body(order)) == 204
    assert books.open_of(first, second) == [0, 0]
    assert (wechat.state(order).prepayment_minor, books.balance(customer)) == (10_000, 10_000)
    books.owe(customer, 3_000)
    assert books.balance(customer) == 7_000


def test_an_order_paid_late_leaves_to_another_order_what_that_one_holds(books, wechat):
    customer = books.customer()
    (item,) = books.owe(customer, 10_000)
    late = wechat.order(customer, item)
    close_for_good(books, late)
    standing = wechat.order(customer, item)
    assert wechat.notify(wechat.body(late)) == 204
    assert (books.open_of(item), books.balance(customer)) == ([10_000], 10_000)
    assert wechat.notify(wechat.body(standing)) == 204
    assert books.open_of(item) == [0]


def test_what_an_item_no_longer_takes_becomes_a_prepayment(books, wechat):
    customer = books.customer()
    (item,) = books.owe(customer, 10_000)
    order = wechat.order(customer, item)
    books.change(item, 2, amount_minor=10_000, waived_minor=4_000)
    assert wechat.notify(wechat.body(order)) == 204
    assert (books.open_of(item), books.balance(customer)) == ([0], 4_000)


def test_news_of_other_kinds_and_of_unknown_orders_is_kept(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    body = wechat.body(order, trade_state="NOTPAY")
    assert wechat.notify(body) == 204
    assert wechat.outcomes()[-1] == "ignored"
    assert wechat.notify(wechat.body(order, out_trade_no="nobodys")) == 404
    assert wechat.outcomes()[-1] == "unknown_order"


def test_what_cannot_be_read_is_kept_and_refused(books, wechat):
    for body in (b"", b"\xff\xfe", b"[]", b"{}", json.dumps({"resource_type": "encrypt-resource"}).encode()):
        headers = wechat.headers(body)
        assert wechat.notify(body, headers) in (400, 401), body
        assert wechat.notify(body, {**headers, "Wechatpay-Timestamp": "yesterday"}) == 400
        assert wechat.notify(body, {}) == 400


def test_a_token_that_nobody_has_is_no_address(books, wechat):
    body = b"{}"
    assert receive_callback(books.deps, "x" * 43, wechat.headers(body), body).http_status == 404


def test_while_the_database_is_down_the_channel_is_told_to_come_again(books, wechat):
    customer = books.customer()
    (item,) = books.owe(customer, 10_000)
    order = wechat.order(customer, item)
    body = wechat.body(order)
    settings = books.deps.settings
    nowhere = settings.model_copy(update={"database_url": "postgresql://nobody@127.0.0.1:1/nothing"})
    down = Deps(nowhere, Database(nowhere), "test")
    assert receive_callback(down, wechat.token, wechat.headers(body), body).http_status == 503
    known = Deps(nowhere, down.database, "test", extra={"channels": books.deps.extra["channels"]})
    assert receive_callback(known, wechat.token, wechat.headers(body), body).http_status == 503
    assert books.open_of(item) == [10_000]
    assert wechat.notify(body) == 204
    assert books.open_of(item) == [0]


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": {"total": 10_000.7}},
        {"amount": {"total": "10000"}},
        {"amount": {"total": True}},
        {"amount": {"total": 0}},
        {"amount": {"currency": None}},
        {"amount": []},
        {"success_time": "1970-01-01T00:00:00+08:00"},
        {"success_time": "9999-12-31T23:59:59+08:00"},
        {"success_time": "0001-01-01T00:00:00+00:00"},
        {"success_time": "2026-01-05T10:00:00"},
        {"success_time": 1_700_000_000},
        {"transaction_id": ""},
        {"transaction_id": None},
        {"transaction_id": "4" * 33},
        {"transaction_id": "42\x00"},
        {"out_trade_no": "a\x00bcdefg"},
        {"out_trade_no": "\ud800abcdefg"},
    ],
)
def test_an_authentic_notification_that_says_something_odd_is_kept_for_staff_and_books_nothing(books, wechat, changes):
    """D10, D12: 5402.7 counted as 5402, years 1970 and 9999 were booked, and odd letters ended in 500."""
    customer = books.customer()
    (item,) = books.owe(customer, 10_000)
    order = wechat.order(customer, item)
    amount = changes.get("amount", {})
    if amount == []:
        changes = {}
    body = wechat.body(order, **changes) if amount != [] else wechat.sealed({**wechat.resource(order), "amount": []})
    assert wechat.notify(body) == 400
    assert wechat.outcomes()[-1] == "unreadable"
    assert (books.open_of(item), wechat.state(order).state) == ([10_000], "placed")
    assert bytes(books.rows("select body from callbacks order by callback_id desc limit 1")[0].body) == body


@pytest.mark.parametrize("plain", [[], None, 7, "paid"])
def test_an_authentic_notification_that_is_no_object_is_kept_for_staff(books, wechat, plain):
    assert wechat.notify(wechat.sealed(plain)) == 400
    assert wechat.outcomes()[-1] == "unreadable"


def test_next_years_time_is_not_booked_into_next_year(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    soon = (clock.now() + timedelta(minutes=10)).isoformat(timespec="seconds")
    assert wechat.notify(wechat.body(order, success_time=soon)) == 400
    assert wechat.state(order).state == "placed"


def test_a_transaction_that_paid_another_order_is_kept_for_staff(books, wechat):
    customer = books.customer()
    first, second = books.owe(customer, 10_000, 5_000)
    paid, other = wechat.order(customer, first), wechat.order(customer, second)
    assert wechat.notify(wechat.body(paid)) == 204
    again = wechat.body(other, transaction_id=wechat.state(paid).transaction_id)
    assert wechat.notify(again) == 409
    assert wechat.outcomes()[-1] == "transaction_of_another_order"
    assert (books.open_of(second), wechat.state(other).state) == ([5_000], "placed")


def test_of_a_forged_notification_headers_and_a_hash_are_kept_and_its_address_has_a_quota(books, wechat):
    """D6: 40 forged ones of 250 kB made the database 10 MB larger, for good."""
    body = b"x" * 250_000
    before = len(wechat.outcomes())
    with clock.travel(clock.now() + timedelta(hours=2)):
        for _ in range(REFUSALS_KEPT + 5):
            assert wechat.notify(body, wechat.headers(body, age=9_999)) == 401
    kept = books.rows("select body, body_sha256, headers from callbacks where callback_id > 0 order by callback_id")
    assert len(kept) - before == REFUSALS_KEPT
    assert (bytes(kept[-1].body), bytes(kept[-1].body_sha256)) == (b"", sha256(body).digest())
    assert kept[-1].headers["Wechatpay-Serial"] == wechat.account.platform_key_id


def test_a_body_beyond_the_limit_is_too_large(books, wechat):
    assert wechat.notify(b"x" * 300_000) == 413


def test_what_was_refused_goes_after_a_month_and_what_was_booked_after_years(books, wechat):
    customer = books.customer()
    order = wechat.order(customer, *books.owe(customer, 10_000))
    wechat.notify(wechat.body(order))
    with clock.travel(clock.now() + timedelta(hours=4)):
        wechat.notify(b"{}", wechat.headers(b"{}", age=9_999))
    with clock.travel(clock.now() + timedelta(days=32)):
        forget_callbacks(books.deps)
    assert set(wechat.outcomes()).isdisjoint({"stale", "forged", "malformed"})
    assert wechat.outcomes(order) == ["settled"]
    with clock.travel(clock.now() + timedelta(days=1_200)):
        forget_callbacks(books.deps)
    assert wechat.outcomes(order) == []
