"""Replaces the keys of a channel account, with former ones valid for a while, so that nothing is lost in between.

The channel changes over in its own time: it may sign and encrypt with the former key for hours, and it calls back at
the address that an order was placed with. A merchant's own private key has no overlap here, since it only signs what we
send; at the channel both certificates count until the merchant ends the old one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from chassis import clock
from chassis.data.crypto import FieldCipher, Vault
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from sqlalchemy import text

from payments.channels.kinds import kind
from payments.channels.merchants import token_hash
from payments.records.channel_accounts import ChannelAccount, ChannelSecrets
from payments.usecases.channel_accounts import (
    certificate_expiry,
    check_keys,
    get_channel_account,
    new_token,
    note,
    read_secret,
)
from payments.violations import Fault

PRIVATE_KEY, API_KEY, PLATFORM_KEY = "private_key", "api_key", "platform_key"


@dataclass(frozen=True, slots=True)
class ReplaceChannelAccountKeys:
    """New keys of an account; what is empty stays as it is. Secrets are names of files, as for a new account.

    Args:
        overlap_hours: how long former keys and the former callback address still count; 0 ends them at once.
    """

    channel_account_id: UUID
    certificate_serial_no: str = ""
    private_key_secret: str = ""
    certificate_secret: str = ""
    api_key_secret: str = ""
    platform_key_id: str = ""
    platform_key_secret: str = ""
    replace_notify_url: bool = False
    overlap_hours: int = 0

    def secrets(self) -> dict[str, str]:
        """The files of the new keys, by what they are."""
        named = {
            PRIVATE_KEY: self.private_key_secret,
            API_KEY: self.api_key_secret,
            PLATFORM_KEY: self.platform_key_secret,
        }
        return {what: name for what, name in named.items() if name}


def replace_channel_account_keys(
    tx: Tx, command: ReplaceChannelAccountKeys, *, vault: Vault, secrets_dir: Path | None
) -> ChannelAccount:
    """Replaces what is named. Processes read it within half a minute.

    Raises:
        NotFound: there is no such account in scope.
        Invalid: nothing is named, a key without its number or the other way round, or a secret is missing or no key.
    """
    _require_pairs(command)
    account = get_channel_account(tx, command.channel_account_id, lock=True)
    kept = tx.get(ChannelSecrets, (account.company_id, account.channel_account_id))
    cipher = vault.company(account.group_id, account.company_id)
    new = {
        what: read_secret(secrets_dir, account.company_id, f"{what}_secret", name).strip()
        for what, name in command.secrets().items()
    }
    held = {
        what: cipher.decrypt(f"channel.{what}", getattr(kept, what)) for what in (PRIVATE_KEY, API_KEY, PLATFORM_KEY)
    }
    check_keys(kind(account.channel), {**held, **new})
    former = {}
    if API_KEY in new and new[API_KEY] != held[API_KEY]:
        former[API_KEY] = fingerprint(held[API_KEY]), kept.api_key
    if PLATFORM_KEY in new and command.platform_key_id != account.platform_key_id:
        former[PLATFORM_KEY] = account.platform_key_id, kept.platform_key
    now = clock.now()
    until = now + timedelta(hours=command.overlap_hours)
    _keep_former(tx, account, former, now, until)
    for what, value in new.items():
        setattr(kept, what, cipher.encrypt(f"channel.{what}", value))
    if PRIVATE_KEY in new:
        account.certificate_serial_no = command.certificate_serial_no
        account.certificate_expires_at = certificate_expiry(
            secrets_dir, account.company_id, command.certificate_secret, command.certificate_serial_no
        )
    if PLATFORM_KEY in new:
        account.platform_key_id, account.platform_key_expires_at = command.platform_key_id, None
    if command.replace_notify_url:
        _replace_token(tx, account, kept, cipher, until)
    tx.session.flush()
    replaced = [*new, *(["callback_token"] if command.replace_notify_url else [])]
    note(tx, "payments.replace_channel_account_keys", account, replaced=replaced, former_until=until.isoformat())
    return account


def end_former_channel_account_keys(tx: Tx, channel_account_id: UUID) -> ChannelAccount:
    """Ends former keys and callback addresses at once, as after a leak. Processes read it within half a minute.

    Raises:
        NotFound: there is no such account in scope.
    """
    account = get_channel_account(tx, channel_account_id, lock=True)
    tx.execute(_END_KEYS, _whose(account))
    tx.execute(_END_TOKENS, _whose(account))
    note(tx, "payments.end_former_channel_account_keys", account)
    return account


_KEEP = text(
    "insert into channel_keys (company_id, channel_account_id, kind, name, group_id, secret, added_at, valid_until)"
    " values (:company_id, :channel_account_id, :kind, :name, :group_id, :secret, :now, :until)"
    " on conflict (company_id, channel_account_id, kind, name) do update set secret = excluded.secret, fetched = false,"
    " valid_until = excluded.valid_until"
)
_DROP = text(
    "delete from channel_keys where company_id = :company_id and channel_account_id = :channel_account_id"
    " and (kind = :kind and name = :name or valid_until <= :now)"
)
_END_KEYS = text(
    "delete from channel_keys where company_id = :company_id and channel_account_id = :channel_account_id"
    " and not fetched"
)
_END_TOKENS = text(
    "delete from callback_tokens where company_id = :company_id and channel_account_id = :channel_account_id"
    " and valid_until is not null"
)
_FORMER_TOKEN = text("update callback_tokens set valid_until = :until where token_hash = :hash")


def _require_pairs(command: ReplaceChannelAccountKeys) -> None:
    pairs = (
        ("certificate_serial_no", command.certificate_serial_no, "private_key_secret", command.private_key_secret),
        ("platform_key_id", command.platform_key_id, "platform_key_secret", command.platform_key_secret),
    )
    lacking = [
        (first if not value else second) for first, value, second, secret in pairs if bool(value) != bool(secret)
    ]
    if lacking:
        violations = [Violation(field, Fault.KEY_AND_NUMBER) for field in lacking]
        raise Invalid("A key and its number are replaced together.", violations=violations)
    if not command.secrets() and not command.replace_notify_url:
        message = "Name what is to be replaced: a key, or the callback address."
        raise Invalid(message, reason="NOTHING_TO_REPLACE", violations=[Violation("", Fault.NOTHING_TO_REPLACE)])


def _keep_former(
    tx: Tx, account: ChannelAccount, former: dict[str, tuple[str, bytes]], now: datetime, until: datetime
) -> None:
    """Keeps what is being replaced for as long as asked.

    Args:
        former: name and ciphertext of each key that is replaced, by what it is; the name differs from the new one's.
        now: the moment of the call.
        until: when they end; at once where it is now.
    """
    for what, (name, secret) in former.items():
        values = {"kind": what, "name": name, "now": now, "group_id": account.group_id, **_whose(account)}
        tx.execute(_DROP, values)
        if until > now:
            tx.execute(_KEEP, {**values, "secret": secret, "until": until})


def _whose(account: ChannelAccount) -> dict[str, object]:
    return {"company_id": account.company_id, "channel_account_id": account.channel_account_id}


def _replace_token(tx: Tx, account: ChannelAccount, kept: ChannelSecrets, cipher: FieldCipher, until: datetime) -> None:
    former = cipher.decrypt("channel.token", kept.token)
    tx.execute(_FORMER_TOKEN, {"hash": token_hash(former), "until": until})
    kept.token = cipher.encrypt("channel.token", new_token(tx, account))


def fingerprint(key: str) -> str:
    """What tells two APIv3 keys apart and says nothing of them."""
    return hashlib.sha256(key.encode()).hexdigest()[:12]
