"""Channel accounts: whose secrets they may name, what is kept of them, and what a disabled one still does."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from chassis.data.crypto import Undecipherable, Vault
from chassis.data.uow import UnitOfWork
from chassis.errors import AlreadyExists, Invalid
from chassis.scope import ALL, Scope
from manor.payments.v1 import events_pb2
from manor.payments.v1.open_items_pb2 import GetArrearsRequest
from payments.records.channel_accounts import ChannelAccount, ChannelSecrets
from payments.rpc.open_items import OpenItemServicer
from payments.usecases.channel_accounts import CreateChannelAccount, create_channel_account
from payments.usecases.orders import (
    CreatePaymentOrder,
    CurrencyNotSupported,
    NoChannelAccount,
    close_payment_order,
    create_payment_order,
    payment_ways,
)
from payments.usecases.republications import republish_open_items, republish_payments
from payments.usecases.reversals import ReverseReceipt, reverse_receipt

NEW = CreateChannelAccount(
    2, "wechat_pay", "second", "1900000999", "wx1", "AB12", "merchant.pem", "api.key", "platform.pem", "PUB_KEY_ID_1"
)


def create(books, new):
    settings = books.deps.settings
    vault = Vault.open(settings.encryption_key_file)
    with UnitOfWork(books.deps.database, Scope(1, (new.company_id,), ALL, books.finance)) as tx:
        return create_channel_account(tx, new, vault=vault, secrets_dir=settings.secrets_dir)


def test_a_secret_that_is_missing_or_no_key_is_refused_by_field(books, wechat):
    with pytest.raises(Invalid) as missing:
        create(books, replace(NEW, api_key_secret="nothing"))
    assert [violation.field for violation in missing.value.violations] == ["api_key_secret"]
    with pytest.raises(Invalid) as faulty:
        create(books, replace(NEW, private_key_secret="api.key", api_key_secret="merchant.pem"))
    assert {violation.field for violation in faulty.value.violations} == {"private_key_secret", "api_key_secret"}


def test_secrets_of_another_companys_folder_are_out_of_reach(books, wechat):
    for name in ("../2/merchant.pem", "/etc/hostname", ".."):
        with pytest.raises(Invalid) as refused:
            create(books, replace(NEW, company_id=4, private_key_secret=name))
        assert [violation.field for violation in refused.value.violations] == ["private_key_secret"]


def test_a_merchant_has_one_account_in_a_company_and_collects_cny_alone(books, wechat):
    with pytest.raises(AlreadyExists):
        create(books, replace(NEW, merchant_id=wechat.account.merchant_id))
    with pytest.raises(CurrencyNotSupported):
        create(books, replace(NEW, company_id=3))


def test_a_secret_opens_with_its_own_companys_key_alone(books, wechat):
    vault = Vault.open(books.deps.settings.encryption_key_file)
    with books.uow() as tx:
        kept = tx.get(ChannelSecrets, (2, wechat.account.channel_account_id))
    assert vault.company(1, 2).decrypt("channel.api_key", kept.api_key) == wechat.api_key
    with pytest.raises(Undecipherable):
        vault.company(1, 3).decrypt("channel.api_key", kept.api_key)


def test_a_payer_is_offered_to_pay_online_where_an_account_in_use_collects_the_currency(books, wechat):
    customer, payer = books.customer(), OpenItemServicer()

    def offered(company_id=2):
        with books.uow() as tx:
            if company_id != 2:
                return bool(payment_ways(tx, company_id))
            asked = GetArrearsRequest(company_id=2, customer_id=str(customer))
            return payer.GetArrears(asked, SimpleNamespace(tx=tx)).payable_online

    books.owe(customer, 700)
    assert offered()
    assert not offered(3)  # of dollars, which WeChat Pay does not collect
    with books.uow() as tx:
        tx.get(ChannelAccount, (2, wechat.account.channel_account_id)).disabled = True
    try:
        assert not offered()
    finally:
        with books.uow() as tx:
            tx.get(ChannelAccount, (2, wechat.account.channel_account_id)).disabled = False


def test_a_payer_chooses_between_two_accounts_in_use(books, wechat):
    customer = books.customer()
    first, second = books.owe(customer, 700, 800)
    other = create(books, replace(NEW, merchant_id="1900000888", display_name="Second"))

    def pay(receivable_id, account_id=None):
        new = CreatePaymentOrder(2, books.estate_id, customer, [receivable_id], account_id)
        return books.call(create_payment_order, new, minutes=30)

    try:
        with books.uow() as tx:
            asked = GetArrearsRequest(company_id=2, customer_id=str(customer))
            said = OpenItemServicer().GetArrears(asked, SimpleNamespace(tx=tx))
        assert said.payable_online
        ways = {way.channel_account_id: dict(way.names) for way in said.payment_ways}
        assert set(ways) == {str(wechat.account.channel_account_id), str(other.channel_account_id)}
        assert ways[str(other.channel_account_id)] == {"zh-CN": "微信支付 (Second)", "en-US": "WeChat Pay (Second)"}
        with pytest.raises(NoChannelAccount):
            pay(first)  # which of the two nobody has said
        for receivable_id, account in ((first, wechat.account), (second, other)):
            order = pay(receivable_id, account.channel_account_id)
            assert order.channel_account_id == account.channel_account_id
            with books.uow() as tx:
                close_payment_order(tx, order.order_id)
    finally:
        with books.uow() as tx:
            tx.get(ChannelAccount, (2, other.channel_account_id)).disabled = True


def test_a_disabled_account_takes_no_orders_and_still_settles_those_it_has(books, wechat):
    customer = books.customer()
    first, second = books.owe(customer, 700, 800)
    order = wechat.order(customer, first)
    with books.uow() as tx:
        tx.get(ChannelAccount, (2, wechat.account.channel_account_id)).disabled = True
    try:
        with pytest.raises(NoChannelAccount):
            books.call(create_payment_order, CreatePaymentOrder(2, books.estate_id, customer, [second]), minutes=30)
        assert wechat.notify(wechat.body(order)) == 204
    finally:
        with books.uow() as tx:
            tx.get(ChannelAccount, (2, wechat.account.channel_account_id)).disabled = False


def test_a_hearer_that_starts_anew_is_told_what_every_item_is_paid(books):
    customer = books.customer()
    items = books.owe(customer, 500, 600, 700)
    books.pay(customer, 1_000, receivable_ids=items[:2])
    said, cursor = {}, {}
    while cursor is not None:
        with books.uow() as tx:
            facts, cursor = republish_open_items(tx, cursor, 2)
        assert all(isinstance(fact, events_pb2.PrepaymentDrawn) for fact in facts)
        said.update({item.receivable_id: item for fact in facts for item in fact.items})
    assert [said[receivable_id].paid_minor for receivable_id in items[:2]] == [500, 500]
    assert items[2] not in said


def test_a_hearer_that_starts_anew_is_told_how_every_payment_stands(books, wechat):
    customer = books.customer()
    (owed,) = books.owe(customer, 900)
    entered, approved = books.pay(customer, 100), books.pay(customer, 200, approve=True)
    taken_back = books.pay(customer, 300, approve=True)
    books.call(reverse_receipt, ReverseReceipt(taken_back.receipt_id, reason="wrong customer"), books.finance)
    paid = wechat.order(customer, owed)
    wechat.notify(wechat.body(paid))
    unpaid = wechat.order(customer, *books.owe(customer, 50))
    said, cursor = {}, {}
    while cursor is not None:
        with books.uow() as tx:
            facts, cursor = republish_payments(tx, cursor, 2)
        said.update({one.payment_id: one for fact in facts for one in fact.payments})
    stands = [
        (one.amount_minor, one.verified, one.reversed, one.version)
        for one in (said[str(receipt.receipt_id)] for receipt in (entered, approved, taken_back))
    ]
    assert stands == [(100, False, False, 1), (200, True, False, 2), (300, False, True, 3)]
    assert (said[str(paid.order_id)].verified, said[str(paid.order_id)].method) == (True, "wechat_pay")
    assert str(unpaid.order_id) not in said
