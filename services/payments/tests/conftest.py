"""Builders of facts and payments, on a real database."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from itertools import count
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from chassis import clock
from chassis.data.crypto import Vault
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import ALL, Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE
from chassis.testing.items import in_columns
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v1 import events_pb2 as tenants
from payments.records.channel_accounts import ChannelAccount
from payments.records.orders import PaymentOrder
from payments.settings import Settings
from payments.usecases.callbacks import receive_callback
from payments.usecases.channel_accounts import CreateChannelAccount, callback_token, create_channel_account
from payments.usecases.customers import learn_customers
from payments.usecases.open_items import change_receivables, open_receivables
from payments.usecases.orders import CreatePaymentOrder, create_payment_order, get_payment_order
from payments.usecases.receipts import ApproveReceipt, CreateReceipt, approve_receipt, create_receipt
from sqlalchemy import text

from .simulated import running, simulator  # noqa: F401  fixtures

CASHIER = Principal("0190aaaa-0000-7000-8000-0000000000c1", "staff", GROUP)
FINANCE = Principal("0190aaaa-0000-7000-8000-0000000000f1", "staff", GROUP)
NODES = (
    (GROUP, "group", 0, 0, 0, "", ""),
    (COMPANY, "company", GROUP, COMPANY, 0, "CNY", "Asia/Shanghai"),
    (OTHER_COMPANY, "company", GROUP, OTHER_COMPANY, 0, "SGD", "Asia/Singapore"),
    (ESTATE, "estate", COMPANY, COMPANY, ESTATE, "", "Asia/Shanghai"),
    (OTHER_ESTATE, "estate", COMPANY, COMPANY, OTHER_ESTATE, "", "Asia/Shanghai"),
    (13, "estate", COMPANY, COMPANY, 13, "", "Asia/Shanghai"),
    (14, "estate", COMPANY, COMPANY, 14, "", "Pacific/Kiritimati"),
    (4, "company", GROUP, 4, 0, "CNY", "Asia/Shanghai"),
    (41, "estate", 4, 4, 41, "", "Asia/Shanghai"),
    (5, "company", GROUP, 5, 0, "CNY", "Asia/Shanghai"),
    (51, "estate", 5, 5, 51, "", "Asia/Shanghai"),
    (6, "company", GROUP, 6, 0, "CNY", "Asia/Shanghai"),
    (61, "estate", 6, 6, 61, "", "Asia/Shanghai"),
    (31, "estate", OTHER_COMPANY, OTHER_COMPANY, 31, "", "Asia/Singapore"),
)
_ids = count(1_000)


@pytest.fixture(scope="session")
def payments_deps(deps_of: Callable[..., Deps], tmp_path_factory: pytest.TempPathFactory) -> Deps:
    """The service's own, with companies 2 (CNY) and 3 (SGD) known from identity."""
    folder = tmp_path_factory.mktemp("payments")
    key = folder / "master.key"
    key.write_text("ab" * 32)
    deps = deps_of("payments", Settings, encryption_key_file=key, secrets_dir=folder, files_dir=folder / "files")
    know_companies(deps)
    return deps


def know_companies(deps: Deps) -> None:
    """What identity has told of the companies."""
    with deps.database.app.begin() as connection:
        for node_id, kind, parent_id, company_id, estate_id, currency, zone in NODES:
            connection.execute(
                text(
                    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
                    " currency_code, time_zone) values (:n, 1, :k, :p, :g, :c, :e, :name, :name, :cur, :z)"
                ),
                {"n": node_id, "k": kind, "p": parent_id, "g": GROUP, "c": company_id, "e": estate_id,
                 "name": f"{kind}-{node_id}", "cur": currency, "z": zone},
            )  # fmt: skip


@dataclass
class Books:
    """One estate of one company, its customers and what they owe; says what stands after each step."""

    deps: Deps
    company_id: int = COMPANY
    estate_id: int = ESTATE
    currency: str = "CNY"
    cashier: Principal = CASHIER
    finance: Principal = FINANCE

    def uow(self, principal: Principal = CASHIER) -> UnitOfWork:
        """A transaction of somebody who may do everything in the company."""
        return UnitOfWork(self.deps.database, Scope(GROUP, (self.company_id,), ALL, principal))

    def call(self, use_case: Callable[..., Any], command: Any, principal: Principal = CASHIER, **more: Any) -> Any:
        """What a use case gives in a transaction of its own."""
        with self.uow(principal) as tx:
            return use_case(tx, command, **more)

    def customer(self, name: str = "张伟", code: str = "K-1") -> UUID:
        """A customer that tenants has told of."""
        customer_id = uuid7()
        fact = tenants.CustomersChanged(company_id=self.company_id)
        fact.customers.add(
            customer_id=str(customer_id),
            version=1,
            code=code,
            name=name,
            kind="person",
            estate_ids=[self.estate_id],
        )
        with self.uow() as tx:
            learn_customers(tx, in_columns(fact))
        return customer_id

    def opened(self, customer_id: UUID, *amounts: int, **more: Any) -> billing.ReceivablesOpened:
        """The fact that these amounts became owed."""
        fee_item_id, unit_id = more.pop("fee_item_id", 7), more.pop("unit_id", None)
        fact = billing.ReceivablesOpened(
            company_id=self.company_id,
            estate_id=self.estate_id,
            currency_code=self.currency,
            fee_item_id=fee_item_id,
            fee_item_code=f"F{fee_item_id}",
            fee_item_name=f"fee {fee_item_id}",
            category=more.pop("category", "property_fee"),
            period_start="2026-03-01",
            period_end="2026-03-31",
            accounting_month=more.pop("accounting_month", "2026-03"),
            accounting_date=more.pop("accounting_date", "2026-03-01"),
            due_date=more.pop("due_date", "2026-03-10"),
            run_id=str(uuid7()),
        )
        for amount in amounts:
            fact.receivables.add(
                receivable_id=next(_ids),
                unit_id=(unit_id or uuid7()).bytes,
                customer_id=customer_id.bytes,
                amount_minor=amount,
                tax_minor=more.get("tax_minor", round(amount * 6 / 106)),
                unit_code="1-101",
                version=1,
            )
        return fact

    def owe(self, customer_id: UUID, *amounts: int, **more: Any) -> list[int]:
        """Opens receivables; gives their ids."""
        fact = self.opened(customer_id, *amounts, **more)
        with self.uow() as tx:
            open_receivables(tx, in_columns(fact))
        return [one.receivable_id for one in fact.receivables]

    def change(self, receivable_id: int, version: int, **values: Any) -> None:
        """Hears that billing changed a receivable."""
        fact = billing.ReceivablesChanged(company_id=self.company_id, estate_id=self.estate_id)
        values = {"accounting_date": "2026-03-20", "reason": "adjusted", **values}
        fact.receivables.add(receivable_id=receivable_id, version=version, **values)
        with self.uow() as tx:
            change_receivables(tx, in_columns(fact))

    def pay(self, customer_id: UUID, amount: int, *, approve: bool = False, **more: Any) -> Any:
        """A receipt over the counter."""
        receipt = self.call(
            create_receipt,
            CreateReceipt(
                self.company_id, self.estate_id, customer_id, amount, self.currency, more.pop("method", "cash"), **more
            ),
        )
        return self.call(approve_receipt, ApproveReceipt(receipt.receipt_id), FINANCE) if approve else receipt

    def rows(self, query: str, **values: Any) -> list[Any]:
        """Rows of a query in the verifier's role."""
        with self.deps.database.verifier.connect() as connection:
            return list(connection.execute(text(query), values).all())

    def waits(self) -> bool:
        """Whether somebody in payments' database waits for a lock."""
        waiting = "from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()"
        return bool(self.rows(f"select {waiting}"))

    def item(self, receivable_id: int) -> Any:
        """An open item as it stands."""
        return self.rows("select * from open_items where receivable_id = :id", id=receivable_id)[0]

    def open_of(self, *receivable_ids: int) -> list[int]:
        """What is still to pay of each."""
        return [self.item(receivable_id).open_minor for receivable_id in receivable_ids]

    def balance(self, customer_id: UUID) -> int:
        """What a customer has in advance."""
        query = "select coalesce(sum(balance_minor), 0) from prepayments where customer_id = :c"
        return int(self.rows(query, c=customer_id)[0][0])

    def facts(self, kind: str) -> list[Any]:
        """The payloads of what was published, oldest first."""
        query = "select payload, aggregate, version from outbox where type = :kind order by id"
        return self.rows(query, kind=f"payments.{kind}.v1")

    def sound(self) -> None:
        """Every invariant of the books holds."""
        from payments.verification import verify  # noqa: PLC0415  it reads what the test has built

        with self.deps.database.verifier.connect() as connection:
            for check in verify(connection):
                assert not check.faults, (check.name, check.faults)


@pytest.fixture
def books(payments_deps: Deps) -> Iterator[Books]:
    """Company 2's first estate; what the test leaves behind is sound, whatever it did."""
    made = Books(payments_deps)
    yield made
    made.sound()


def _pem(key: rsa.RSAPrivateKey) -> str:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


@dataclass
class Wechat:
    """Writes what WeChat Pay would send, with its own key; a channel account of company 2 believes it."""

    books: Books
    account: ChannelAccount
    token: str
    key: rsa.RSAPrivateKey
    api_key: str

    def order(self, customer_id: UUID, *receivable_ids: int, placed: bool = True) -> PaymentOrder:
        """An order over open items, as it is after the jobs process has placed it."""
        new = CreatePaymentOrder(self.books.company_id, self.books.estate_id, customer_id, receivable_ids)
        order = self.books.call(create_payment_order, new, minutes=30)
        if placed:
            with self.books.uow() as tx:
                order = get_payment_order(tx, order.order_id, lock=True)
                order.claim(clock.now())
                order.placed("weixin://wxpay/x", clock.now())
        return order

    def body(self, order: PaymentOrder, **changes: Any) -> bytes:
        """The notification that an order was paid; `changes` are made to what the ciphertext says."""
        amount = {"total": order.amount_minor, "currency": "CNY", **changes.pop("amount", {})}
        return self.sealed({**self.resource(order), "amount": amount, **changes})

    def resource(self, order: PaymentOrder) -> dict[str, Any]:
        """What the ciphertext says of a paid order."""
        return {
            "mchid": self.account.merchant_id,
            "appid": self.account.app_id,
            "out_trade_no": order.out_trade_no,
            "transaction_id": f"42{order.out_trade_no[-26:]}",
            "trade_state": "SUCCESS",
            "success_time": clock.now().astimezone(ZoneInfo("Asia/Shanghai")).isoformat(timespec="seconds"),
            "amount": {"total": order.amount_minor, "currency": "CNY"},
        }

    def sealed(self, plain: Any, event_type: str = "TRANSACTION.SUCCESS") -> bytes:
        """A notification whose ciphertext says this."""
        nonce = secrets.token_hex(6)
        sealed = AESGCM(self.api_key.encode()).encrypt(nonce.encode(), json.dumps(plain).encode(), b"transaction")
        return json.dumps(
            {
                "id": str(uuid7()),
                "event_type": event_type,
                "resource_type": "encrypt-resource",
                "resource": {
                    "algorithm": "AEAD_AES_256_GCM",
                    "ciphertext": base64.b64encode(sealed).decode(),
                    "nonce": nonce,
                    "associated_data": "transaction",
                },
            }
        ).encode()

    def headers(self, body: bytes, *, age: float = 0, key: rsa.RSAPrivateKey | None = None) -> dict[str, str]:
        """The headers that sign a body, `age` seconds ago."""
        timestamp, nonce = str(int(clock.now().timestamp() - age)), secrets.token_hex(16)
        signed = (key or self.key).sign(
            f"{timestamp}\n{nonce}\n".encode() + body + b"\n", padding.PKCS1v15(), hashes.SHA256()
        )
        return {
            "Wechatpay-Signature": base64.b64encode(signed).decode(),
            "Wechatpay-Timestamp": timestamp,
            "Wechatpay-Nonce": nonce,
            "Wechatpay-Serial": self.account.platform_key_id,
            "Wechatpay-Signature-Type": "WECHATPAY2-SHA256-RSA2048",
        }

    def notify(self, body: bytes, headers: dict[str, str] | None = None) -> int:
        """Sends it; gives the status that is answered."""
        answer = receive_callback(self.books.deps, self.token, self.headers(body) if headers is None else headers, body)
        return answer.http_status

    def outcomes(self, order: PaymentOrder | None = None) -> list[str]:
        """What became of the notifications kept so far, oldest first."""
        rows = self.books.rows("select outcome, order_id from callbacks order by callback_id")
        return [row.outcome for row in rows if order is None or row.order_id == order.order_id]

    def state(self, order: PaymentOrder) -> Any:
        """The order as it stands."""
        return self.books.rows("select * from payment_orders where order_id = :id", id=order.order_id)[0]


@pytest.fixture(scope="session")
def wechat_account(payments_deps: Deps) -> tuple[ChannelAccount, rsa.RSAPrivateKey, str]:
    """A channel account of company 2, with keys of its own."""
    return open_channel_account(payments_deps)


def open_channel_account(deps: Deps) -> tuple[ChannelAccount, rsa.RSAPrivateKey, str]:
    """Makes one; gives it with the channel's private key and the APIv3 key."""
    settings = deps.settings
    assert isinstance(settings, Settings) and settings.secrets_dir is not None
    folder = settings.secrets_dir / str(COMPANY)
    folder.mkdir()
    merchant, platform = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2))
    api_key = secrets.token_hex(16)
    (folder / "merchant.pem").write_text(_pem(merchant))
    (folder / "api.key").write_text(api_key)
    public = platform.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    (folder / "platform.pem").write_bytes(public)
    new = CreateChannelAccount(
        COMPANY, "wechat_pay", "微信支付", "1900000109", "wx8888888888888888", "5157F09EFDC096DE15EBE81A47057A72",
        "merchant.pem", "api.key", "platform.pem", "PUB_KEY_ID_0119000001090",
    )  # fmt: skip
    vault = Vault.open(settings.encryption_key_file)
    with UnitOfWork(deps.database, Scope(GROUP, (COMPANY,), ALL, FINANCE)) as tx:
        account = create_channel_account(tx, new, vault=vault, secrets_dir=settings.secrets_dir)
    return account, platform, api_key


@pytest.fixture
def wechat(books: Books, wechat_account: tuple[ChannelAccount, rsa.RSAPrivateKey, str]) -> Wechat:
    """The channel, with nothing sent yet."""
    return wechat_of(books, *wechat_account)


def wechat_of(books: Books, account: ChannelAccount, key: rsa.RSAPrivateKey, api_key: str) -> Wechat:
    """The channel of an account."""
    assert isinstance(books.deps.settings, Settings)
    vault = Vault.open(books.deps.settings.encryption_key_file)
    with books.uow() as tx:
        token = callback_token(tx, vault, account)
    return Wechat(books, account, token, key, api_key)


def handing_on(deps: Deps) -> type[BaseHTTPRequestHandler]:
    """What the gateway does with a notification."""

    class HandsOn(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = receive_callback(deps, self.path.rsplit("/", 1)[-1], dict(self.headers.items()), body)
            self.send_response(answer.http_status)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    return HandsOn


@pytest.fixture(scope="session")
def gateway() -> Callable[[Deps], type[BaseHTTPRequestHandler]]:
    """Makes the handler that hands notifications on."""
    return handing_on
