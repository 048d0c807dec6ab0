"""A merchant's keys and callback address change with both valid for a while, so that no payment is lost in between."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.crypto import Vault
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.scope import ALL, Scope
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from payments.channels.channel import PlatformKey
from payments.channels.merchants import Channels
from payments.channels.wechat_pay import WechatPay
from payments.usecases.channel_accounts import (
    CreateChannelAccount,
    callback_token,
    create_channel_account,
    disable_channel_account,
)
from payments.usecases.channel_keys import (
    ReplaceChannelAccountKeys,
    end_former_channel_account_keys,
    replace_channel_account_keys,
)
from payments.usecases.platform_keys import fetch_keys_of

from .conftest import Books, Wechat, wechat_of

OTHER_ID = "PUB_KEY_ID_0119000001099"


class Desk:
    """An account of the test's own, and an administrator who changes its keys."""

    def __init__(self, books: Books, platform: rsa.RSAPrivateKey, api_key: str) -> None:
        self.books = books
        self._settings: Any = books.deps.settings
        self._vault = Vault.open(self._settings.encryption_key_file)
        self.folder = self._settings.secrets_dir / "2"
        number = str(secrets.randbelow(10**9) + 10**9)
        new = CreateChannelAccount(
            2, "wechat_pay", "own", number, "wx1", "AB12", "merchant.pem", "api.key", "platform.pem", "PUB_KEY_ID_1"
        )
        with self.uow() as tx:
            account = create_channel_account(tx, new, vault=self._vault, secrets_dir=self._settings.secrets_dir)
        self.account_id = account.channel_account_id
        self.wechat = wechat_of(books, account, platform, api_key)

    def uow(self) -> UnitOfWork:
        return UnitOfWork(self.books.deps.database, Scope(1, (2,), ALL, self.books.finance))

    def replace(self, **changes: Any) -> None:
        command = ReplaceChannelAccountKeys(self.account_id, **changes)
        with self.uow() as tx:
            account = replace_channel_account_keys(
                tx, command, vault=self._vault, secrets_dir=self._settings.secrets_dir
            )
            token = callback_token(tx, self._vault, account)
        self.forget()
        self.newest = replace(self.wechat, account=account, token=token)

    def end_former(self) -> None:
        with self.uow() as tx:
            end_former_channel_account_keys(tx, self.account_id)
        self.forget()

    def forget(self) -> None:
        """As half a minute later, when processes read the keys again."""
        self.books.deps.extra.pop("channels", None)

    def told(self, wechat: Wechat) -> int:
        """What a refused order number is answered with: 404 where the notification was believed, 401 where not."""
        resource = {"mchid": wechat.account.merchant_id, "appid": "wx1", "out_trade_no": secrets.token_hex(8)}
        paid = {"transaction_id": secrets.token_hex(8), "trade_state": "SUCCESS", "success_time": _now()}
        return wechat.notify(wechat.sealed({**resource, **paid, "amount": {"total": 1, "currency": "CNY"}}))


def _now() -> str:
    return clock.now().isoformat(timespec="seconds")


BELIEVED, REFUSED = 404, 401


@pytest.fixture
def desk(books: Books, wechat: Wechat) -> Iterator[Desk]:
    made = Desk(books, wechat.key, wechat.api_key)
    yield made
    made.forget()
    with made.uow() as tx:  # the company of all tests has one account that takes orders
        disable_channel_account(tx, made.account_id)


def test_a_notification_encrypted_with_the_former_key_is_believed_until_its_day(desk: Desk) -> None:
    key = secrets.token_hex(16)
    (desk.folder / "api-2.key").write_text(key)
    desk.replace(api_key_secret="api-2.key", overlap_hours=24)
    assert desk.told(replace(desk.newest, api_key=key)) == BELIEVED
    assert desk.told(desk.wechat) == BELIEVED
    with clock.travel(clock.now() + timedelta(hours=25)):
        desk.forget()
        assert desk.told(desk.wechat) == REFUSED
        assert desk.told(replace(desk.newest, api_key=key)) == BELIEVED


def test_after_a_leak_the_former_key_ends_at_once(desk: Desk) -> None:
    (desk.folder / "api-3.key").write_text(secrets.token_hex(16))
    desk.replace(api_key_secret="api-3.key", overlap_hours=24)
    desk.end_former()
    assert desk.told(desk.wechat) == REFUSED
    (desk.folder / "api-4.key").write_text(secrets.token_hex(16))
    desk.replace(api_key_secret="api-4.key")
    assert desk.told(desk.wechat) == REFUSED


def test_two_keys_of_the_channel_count_side_by_side(desk: Desk) -> None:
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (desk.folder / "platform-2.pem").write_bytes(_public(other))
    desk.replace(platform_key_id=OTHER_ID, platform_key_secret="platform-2.pem", overlap_hours=1)
    account = desk.newest.account
    assert account.platform_key_id == OTHER_ID
    assert desk.told(replace(desk.newest, key=other)) == BELIEVED
    assert desk.told(replace(desk.newest, key=desk.wechat.key)) == REFUSED, "signed with the key of another number"
    assert desk.told(desk.wechat) == BELIEVED


def test_orders_placed_before_are_told_of_at_the_former_address(desk: Desk) -> None:
    desk.replace(replace_notify_url=True, overlap_hours=1)
    assert desk.newest.token != desk.wechat.token
    channels = Channels.of(desk.books.deps)
    assert channels.by_token(desk.newest.token) is channels.by_token(desk.wechat.token) is not None
    desk.end_former()
    channels = Channels.of(desk.books.deps)
    assert channels.by_token(desk.wechat.token) is None
    assert channels.by_token(desk.newest.token) is not None


def test_a_key_and_its_number_are_replaced_together_and_something_must_be(desk: Desk) -> None:
    for changes, field in (
        ({"platform_key_id": OTHER_ID}, "platform_key_secret"),
        ({"private_key_secret": "merchant.pem"}, "certificate_serial_no"),
        ({}, ""),
    ):
        with pytest.raises(Invalid) as refused:
            desk.replace(**changes)
        assert [violation.field for violation in refused.value.violations] == [field]


def test_a_key_that_the_channel_told_of_is_held_before_it_signs(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    coming = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    told = [PlatformKey("7B", _public(coming).decode(), clock.now() + timedelta(days=90))]
    monkeypatch.setattr(WechatPay, "platform_keys", lambda self: told)
    scope = Scope.company(1, 2)
    assert fetch_keys_of(desk.books.deps, scope, 2, desk.account_id) == 1
    assert fetch_keys_of(desk.books.deps, scope, 2, desk.account_id) == 1
    desk.forget()
    (held,) = desk.books.rows("select name from channel_keys where channel_account_id = :id", id=desk.account_id)
    assert held.name == "7B"
    channel = Channels.of(desk.books.deps).by_account(1, 2, desk.account_id)
    assert set(channel.merchant.platform_keys) == {"7B", "PUB_KEY_ID_1"}


def _public(key: rsa.RSAPrivateKey) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
