"""The merchants' channels that a process holds: keys are decrypted and parsed once, not for each notification."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.crypto import Vault
from chassis.data.db import Database
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import NotFound
from chassis.scope import Principal, Scope
from sqlalchemy import Row, text

from payments.channels.channel import Channel, Merchant
from payments.channels.kinds import kind
from payments.settings import Settings

CACHE_SECONDS = 30.0


def notify_url(public_url: str, channel: str, token: str) -> str:
    """Where a channel sends its notifications; the gateway takes them under any channel's name."""
    return f"{public_url.rstrip('/')}/callbacks/{channel.replace('_', '-')}/{token}"


def token_hash(token: str) -> bytes:
    """What is kept of the token of a callback address."""
    return hashlib.sha256(token.encode()).digest()


@dataclass(slots=True)
class _Held:
    """A channel, the rows it was made of, and when (monotonic seconds) they are read again."""

    made_of: tuple[Row[Any], Sequence[Row[Any]]]
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
        self._by_token: dict[bytes, tuple[tuple[int, int, UUID], float]] = {}

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
        key = token_hash(token)
        whose, read_again_at = self._by_token.get(key, (None, 0.0))
        if whose is None or read_again_at < time.monotonic():
            nobody = Scope(0, (), (), Principal("payments", "service", 0))
            with UnitOfWork(self._database, nobody) as tx:
                row = tx.execute(_FIND_TOKEN, {"hash": key, "now": clock.now()}).one_or_none()
            if row is None:
                self._by_token.pop(key, None)
                return None
            whose = (row.group_id, row.company_id, row.channel_account_id)
            self._by_token[key] = (whose, time.monotonic() + CACHE_SECONDS)
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
            which = {"company_id": company_id, "channel_account_id": channel_account_id, "now": clock.now()}
            row = tx.execute(_FIND_ACCOUNT, which).one_or_none()
            keys = tx.execute(_FIND_KEYS, which).all()
        if row is None:
            raise NotFound(f"Channel account {channel_account_id} does not exist or is not yours to see.")
        unchanged = held is not None and held.made_of == (row, keys)
        channel = held.channel if held is not None and unchanged else self._made(group_id, company_id, row, keys)
        return _Held((row, keys), channel, time.monotonic() + CACHE_SECONDS)

    def _made(self, group_id: int, company_id: int, row: Row[Any], keys: Sequence[Row[Any]]) -> Channel:
        cipher = self._vault.company(group_id, company_id)
        opened = [(key.kind, key.name, cipher.decrypt(f"channel.{key.kind}", key.secret)) for key in keys]
        further = {name: secret for kind_of, name, secret in opened if kind_of == "platform_key"}
        merchant = Merchant(
            group_id,
            company_id,
            row.channel_account_id,
            row.merchant_id,
            row.app_id,
            row.certificate_serial_no,
            cipher.decrypt("channel.private_key", row.private_key),
            (
                cipher.decrypt("channel.api_key", row.api_key),
                *(secret for kind_of, _, secret in opened if kind_of == "api_key"),
            ),
            {**further, row.platform_key_id: cipher.decrypt("channel.platform_key", row.platform_key)},
            row.platform_key_id,
            notify_url(self._settings.public_url, row.channel, cipher.decrypt("channel.token", row.token)),
        )
        channel = kind(row.channel)
        url = self._settings.channel_urls.get(row.channel) or channel.url
        return channel(merchant, url, self._settings.channel_timeout_seconds)


_FIND_ACCOUNT = text(
    "select a.channel_account_id, a.channel, a.merchant_id, a.app_id, a.certificate_serial_no, a.platform_key_id,"
    " s.token, s.private_key, s.api_key, s.platform_key from channel_accounts a"
    " join channel_secrets s using (company_id, channel_account_id)"
    " where a.company_id = :company_id and a.channel_account_id = :channel_account_id"
)
# Those that count beside the current ones; the newest first.
_FIND_KEYS = text(
    "select kind, name, secret from channel_keys where company_id = :company_id"
    " and channel_account_id = :channel_account_id and valid_until > :now order by valid_until desc, name"
)
_FIND_TOKEN = text(
    "select group_id, company_id, channel_account_id from callback_tokens where token_hash = :hash"
    " and (valid_until is null or valid_until > :now)"
)
