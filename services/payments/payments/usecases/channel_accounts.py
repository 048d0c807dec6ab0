"""Channel accounts: where an online channel collects for a company, and the secrets that go with it."""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.crypto import Vault
from chassis.db import Database
from chassis.errors import AlreadyExists, Invalid, NotFound, Violation
from chassis.ids import uuid7
from chassis.main import Deps
from chassis.scope import Principal, Scope
from chassis.uow import Tx, UnitOfWork
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from sqlalchemy import Row, select, text
from sqlalchemy.exc import IntegrityError

from payments.domain import entries
from payments.records.ledger import Account, ChannelAccount, ChannelSecrets
from payments.settings import Settings
from payments.usecases.orders import CHANNEL_CURRENCY, CurrencyNotSupported
from payments.usecases.places import place
from payments.usecases.wechat_pay import Channel, Merchant

TOKEN_BYTES = 32
API_KEY_LENGTH = 32
CACHE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class NewChannelAccount:
    """A merchant's account; the secrets are names of files in the company's folder of secrets."""

    company_id: int
    channel: str
    display_name: str
    merchant_id: str
    app_id: str
    certificate_serial_no: str
    private_key_secret: str
    api_key_secret: str
    platform_key_secret: str
    platform_key_id: str


def create_channel_account(
    uow: UnitOfWork, new: NewChannelAccount, *, vault: Vault, secrets_dir: Path | None
) -> ChannelAccount:
    """Keeps a merchant's account, its secrets encrypted with the company's key, and a token nobody can guess.

    Args:
        uow: the unit of work.
        new: the account.
        vault: encrypts.
        secrets_dir: MANOR_SECRETS_DIR; the company's folder in it is named by its id.

    Raises:
        CurrencyNotSupported, AlreadyExists.
        Invalid: a secret is missing or is no key.
    """
    with uow as tx:
        if place(tx, new.company_id).currency_code != CHANNEL_CURRENCY:
            raise CurrencyNotSupported("WeChat Pay collects CNY alone.")
        account = _account(tx, new)
        token = secrets.token_urlsafe(TOKEN_BYTES)
        cipher = vault.company(tx.scope.group_id, new.company_id)
        values = {
            "token": token,
            "private_key": _secret(secrets_dir, new.company_id, "private_key_secret", new.private_key_secret),
            "api_key": _secret(secrets_dir, new.company_id, "api_key_secret", new.api_key_secret).strip(),
            "platform_key": _secret(secrets_dir, new.company_id, "platform_key_secret", new.platform_key_secret),
        }
        _check_keys(values)
        tx.add(
            ChannelSecrets(
                company_id=new.company_id,
                channel_account_id=account.channel_account_id,
                group_id=tx.scope.group_id,
                **{field: cipher.encrypt(f"channel.{field}", value) for field, value in values.items()},
            )
        )
        tx.add(_clearing(account))
        tx.session.flush()
        tx.execute(_ADD_TOKEN, {"hash": _hash(token), **_whose(account)})
        _audit(tx, "payments.create_channel_account", account)
        return account


_ADD_TOKEN = text(
    "insert into callback_tokens (token_hash, group_id, company_id, channel_account_id)"
    " values (:hash, :group_id, :company_id, :channel_account_id)"
)


def _whose(account: ChannelAccount) -> dict[str, object]:
    return {
        "group_id": account.group_id,
        "company_id": account.company_id,
        "channel_account_id": account.channel_account_id,
    }


def _account(tx: Tx, new: NewChannelAccount) -> ChannelAccount:
    account = ChannelAccount(
        company_id=new.company_id,
        channel_account_id=uuid7(),
        group_id=tx.scope.group_id,
        channel=new.channel,
        display_name=new.display_name,
        merchant_id=new.merchant_id,
        app_id=new.app_id,
        certificate_serial_no=new.certificate_serial_no,
        platform_key_id=new.platform_key_id,
        disabled=False,
        created_at=clock.now(),
    )
    tx.add(account)
    try:
        tx.session.flush()
    except IntegrityError as error:
        raise AlreadyExists(f"The company has a channel account of merchant {new.merchant_id} already.") from error
    return account


def _clearing(account: ChannelAccount) -> Account:
    return Account(
        company_id=account.company_id,
        account_code=entries.clearing(account.channel_account_id),
        group_id=account.group_id,
        kind="clearing",
        name=account.display_name,
        currency_code=CHANNEL_CURRENCY,
    )


def _secret(secrets_dir: Path | None, company_id: int, field: str, name: str) -> str:
    """The content of a secret; the name is one file of the company's own folder, whatever it tries."""
    path = (secrets_dir or Path()) / str(company_id) / Path(name).name
    if secrets_dir is None or not path.is_file():
        message = f"There is no secret {name} in the company's folder ({company_id}) of the server's secrets."
        raise Invalid(message, reason="SECRET_MISSING", violations=[Violation(field, message)])
    return path.read_text()


def _check_keys(values: dict[str, str]) -> None:
    checks: dict[str, Callable[[], object]] = {
        "private_key": lambda: load_pem_private_key(values["private_key"].encode(), None),
        "platform_key": lambda: load_pem_public_key(values["platform_key"].encode()),
        "api_key": lambda: _thirty_two(values["api_key"]),
    }
    faulty = []
    for field, check in checks.items():
        try:
            check()
        except ValueError:
            faulty.append(Violation(f"{field}_secret", "is no such key"))
    if faulty:
        raise Invalid("A secret is not the key that it should be.", reason="SECRET_FAULTY", violations=faulty)


def _thirty_two(api_key: str) -> None:
    if len(api_key.encode()) != API_KEY_LENGTH:
        raise ValueError("an APIv3 key has 32 bytes")


def _audit(tx: Tx, action: str, account: ChannelAccount) -> None:
    resource = f"channelAccounts/{account.channel_account_id}"
    tx.audit(action, resource, {"merchant_id": account.merchant_id}, company_id=account.company_id)


def find_channel_account(tx: Tx, channel_account_id: UUID) -> ChannelAccount:
    """The account of that id.

    Raises:
        NotFound: there is none in scope.
    """
    query = select(ChannelAccount).where(ChannelAccount.channel_account_id == channel_account_id)
    found = tx.scalars(query).one_or_none()
    if found is None:
        raise NotFound(f"Channel account {channel_account_id} does not exist or is not yours to see.")
    return found


def disable_channel_account(uow: UnitOfWork, *, channel_account_id: UUID) -> ChannelAccount:
    """Takes no new orders for it. Money of orders made before is still booked.

    Raises:
        NotFound: there is none in scope.
    """
    with uow as tx:
        account = find_channel_account(tx, channel_account_id)
        account.disabled = True
        tx.session.flush()
        _audit(tx, "payments.disable_channel_account", account)
        return account


def notify_url(public_url: str, token: str) -> str:
    """Where the channel sends its notifications."""
    return f"{public_url.rstrip('/')}/callbacks/wechat-pay/{token}"


def callback_token(tx: Tx, vault: Vault, account: ChannelAccount) -> str:
    """The account's token, decrypted."""
    kept = tx.get(ChannelSecrets, (account.company_id, account.channel_account_id))
    return vault.company(account.group_id, account.company_id).decrypt("channel.token", kept.token)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


@dataclass(slots=True)
class _Held:
    """A channel, the row it was made of, and when (monotonic seconds) the row is read again."""

    made_of: Row[Any]
    channel: Channel
    read_again_at: float


class Channels:
    """The channels of a process. Their rows are read again every half minute; one is made anew where its row changed,
    since parsing a private key takes longer than a whole settlement.

    Args:
        database: the service's.
        settings: with the channel's address.
        vault: decrypts.
    """

    def __init__(self, database: Database, settings: Settings, vault: Vault) -> None:
        self._database = database
        self._settings = settings
        self._vault = vault
        self._lock = threading.Lock()
        self._by_account: dict[tuple[int, UUID], _Held] = {}
        self._by_token: dict[bytes, tuple[int, int, UUID]] = {}

    @classmethod
    def of(cls, deps: Deps) -> Channels:
        """The one of this process."""
        found: Channels | None = deps.extra.get("channels")
        if found is None:
            assert isinstance(deps.settings, Settings)  # payments' processes have payments' settings
            vault = Vault.open(deps.settings.encryption_key_file)
            # Threads that come at once at the start must not have one each.
            found = deps.extra.setdefault("channels", cls(deps.database, deps.settings, vault))
        return found

    def by_token(self, token: str) -> Channel | None:
        """The channel whose notifications come with this token; None where nobody's do."""
        key = _hash(token)
        whose = self._by_token.get(key)
        if whose is None:
            nobody = Scope(0, (), (), Principal("payments", "service", 0))
            with UnitOfWork(self._database, nobody) as tx:
                row = tx.execute(_FIND_TOKEN, {"hash": key}).one_or_none()
            if row is None:
                return None
            whose = self._by_token[key] = (row.group_id, row.company_id, row.channel_account_id)
        return self.by_account(*whose)

    def by_account(self, group_id: int, company_id: int, channel_account_id: UUID) -> Channel:
        """The channel of an account.

        Raises:
            NotFound: the company has no such account.
        """
        key = (company_id, channel_account_id)
        held = self._by_account.get(key)
        if held is None or held.read_again_at < time.monotonic():
            with self._lock:  # of the callbacks that find it too old at the same moment one reads, the others wait
                held = self._by_account.get(key)
                if held is None or held.read_again_at < time.monotonic():
                    held = self._by_account[key] = self._read(group_id, company_id, channel_account_id, held)
        return held.channel

    def _read(self, group_id: int, company_id: int, channel_account_id: UUID, held: _Held | None) -> _Held:
        with UnitOfWork(self._database, Scope.company(group_id, company_id)) as tx:
            row = tx.execute(
                _FIND_ACCOUNT, {"company_id": company_id, "channel_account_id": channel_account_id}
            ).one_or_none()
        if row is None:
            raise NotFound(f"Channel account {channel_account_id} does not exist or is not yours to see.")
        unchanged = held is not None and held.made_of == row
        channel = held.channel if held is not None and unchanged else self._made(group_id, company_id, row)
        return _Held(row, channel, time.monotonic() + CACHE_SECONDS)

    def _made(self, group_id: int, company_id: int, row: Row[Any]) -> Channel:
        cipher = self._vault.company(group_id, company_id)
        merchant = Merchant(
            group_id,
            company_id,
            row.channel_account_id,
            row.merchant_id,
            row.app_id,
            row.certificate_serial_no,
            cipher.decrypt("channel.private_key", row.private_key),
            cipher.decrypt("channel.api_key", row.api_key),
            cipher.decrypt("channel.platform_key", row.platform_key),
            row.platform_key_id,
            notify_url(self._settings.public_url, cipher.decrypt("channel.token", row.token)),
        )
        return Channel(merchant, self._settings.wechat_pay_url, self._settings.channel_timeout_seconds)


_FIND_ACCOUNT = text(
    "select a.channel_account_id, a.merchant_id, a.app_id, a.certificate_serial_no, a.platform_key_id, s.token,"
    " s.private_key, s.api_key, s.platform_key from channel_accounts a"
    " join channel_secrets s using (company_id, channel_account_id)"
    " where a.company_id = :company_id and a.channel_account_id = :channel_account_id"
)
_FIND_TOKEN = text("select group_id, company_id, channel_account_id from callback_tokens where token_hash = :hash")
