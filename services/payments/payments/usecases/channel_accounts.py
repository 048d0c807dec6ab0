"""Channel accounts: where an online channel collects for a company, and the secrets that go with it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from chassis import clock
from chassis.data.crypto import Vault
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import AlreadyExists, Invalid, Violation
from cryptography.x509 import load_pem_x509_certificate
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from payments.channels.channel import Channel
from payments.channels.kinds import kind
from payments.channels.merchants import token_hash
from payments.domain import entries
from payments.records.channel_accounts import ChannelAccount, ChannelSecrets
from payments.records.ledger import Account
from payments.usecases.orders import require_currency
from payments.violations import Fault

TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class CreateChannelAccount:
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
    certificate_secret: str = ""


def create_channel_account(
    tx: Tx, command: CreateChannelAccount, *, vault: Vault, secrets_dir: Path | None
) -> ChannelAccount:
    """Keeps a merchant's account, its secrets encrypted with the company's key, and a token nobody can guess.

    Args:
        tx: under the caller's scope.
        command: the account.
        vault: encrypts.
        secrets_dir: MANOR_SECRETS_DIR; the company's folder in it is named by its id.

    Raises:
        CurrencyNotSupported, AlreadyExists.
        Invalid: a secret is missing or is no key.
    """
    channel = kind(command.channel)
    currency_code = place(tx, command.company_id).currency_code
    require_currency(currency_code, channel)
    account = _account(tx, command)
    account.certificate_expires_at = certificate_expiry(
        secrets_dir, command.company_id, command.certificate_secret, command.certificate_serial_no
    )
    cipher = vault.company(tx.scope.group_id, command.company_id)
    values = {
        "token": new_token(tx, account),
        "private_key": read_secret(secrets_dir, command.company_id, "private_key_secret", command.private_key_secret),
        "api_key": read_secret(secrets_dir, command.company_id, "api_key_secret", command.api_key_secret).strip(),
        "platform_key": read_secret(
            secrets_dir, command.company_id, "platform_key_secret", command.platform_key_secret
        ),
    }
    check_keys(channel, values)
    tx.add(
        ChannelSecrets(
            company_id=command.company_id,
            channel_account_id=account.channel_account_id,
            group_id=tx.scope.group_id,
            **{field: cipher.encrypt(f"channel.{field}", value) for field, value in values.items()},
        )
    )
    tx.add(_clearing(account, currency_code))
    tx.session.flush()
    note(tx, "payments.create_channel_account", account)
    return account


_ADD_TOKEN = text(
    "insert into callback_tokens (token_hash, group_id, company_id, channel_account_id)"
    " values (:hash, :group_id, :company_id, :channel_account_id)"
)


def new_token(tx: Tx, account: ChannelAccount) -> str:
    """A new token of an account's callback address, which leads to it from now on."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    tx.execute(_ADD_TOKEN, {"hash": token_hash(token), **_whose(account)})
    return token


def _whose(account: ChannelAccount) -> dict[str, object]:
    return {
        "group_id": account.group_id,
        "company_id": account.company_id,
        "channel_account_id": account.channel_account_id,
    }


def _account(tx: Tx, command: CreateChannelAccount) -> ChannelAccount:
    account = ChannelAccount(
        company_id=command.company_id,
        channel_account_id=uuid7(),
        group_id=tx.scope.group_id,
        channel=command.channel,
        display_name=command.display_name,
        merchant_id=command.merchant_id,
        app_id=command.app_id,
        certificate_serial_no=command.certificate_serial_no,
        platform_key_id=command.platform_key_id,
        disabled=False,
        created_at=clock.now(),
    )
    tx.add(account)
    try:
        tx.session.flush()
    except IntegrityError as error:
        raise AlreadyExists(f"The company has a channel account of merchant {command.merchant_id} already.") from error
    return account


def _clearing(account: ChannelAccount, currency_code: str) -> Account:
    return Account(
        company_id=account.company_id,
        account_code=entries.clearing(account.channel_account_id),
        group_id=account.group_id,
        kind="clearing",
        name=account.display_name,
        currency_code=currency_code,
    )


def read_secret(secrets_dir: Path | None, company_id: int, field: str, name: str) -> str:
    """The content of a secret; the name is one file of the company's own folder, whatever it tries."""
    path = (secrets_dir or Path()) / str(company_id) / Path(name).name
    if secrets_dir is None or not path.is_file():
        message = f"There is no secret {name} in the company's folder ({company_id}) of the server's secrets."
        raise Invalid(message, reason="SECRET_MISSING", violations=[Violation(field, Fault.NOT_IN_FOLDER, name=name)])
    return path.read_text()


def certificate_expiry(secrets_dir: Path | None, company_id: int, name: str, serial_no: str) -> datetime | None:
    """When a merchant's certificate ends; None where no file of it is named.

    Raises:
        Invalid: there is no such file, or it is no certificate with that serial number.
    """
    if not name:
        return None
    field = "certificate_secret"
    pem = read_secret(secrets_dir, company_id, field, name)
    try:
        certificate = load_pem_x509_certificate(pem.encode())
    except ValueError as error:
        message = "The secret is no certificate."
        raise Invalid(message, reason="SECRET_FAULTY", violations=[Violation(field, Fault.NOT_A_KEY)]) from error
    if certificate.serial_number != int(serial_no, 16):
        message = f"The certificate's serial number is {certificate.serial_number:X}."
        raise Invalid(message, violations=[Violation(field, Fault.NOT_A_KEY)])
    return certificate.not_valid_after_utc


def check_keys(channel: type[Channel], values: Mapping[str, str]) -> None:
    """Refuses secrets that are not the keys which a channel needs.

    Raises:
        Invalid: one is not.
    """
    faulty = channel.check_keys(values["private_key"], values["api_key"], values["platform_key"])
    if faulty:
        violations = [Violation(f"{name}_secret", Fault.NOT_A_KEY) for name in faulty]
        raise Invalid("A secret is not the key that it should be.", reason="SECRET_FAULTY", violations=violations)


def note(tx: Tx, action: str, account: ChannelAccount, **details: object) -> None:
    """Writes into the audit trail what became of an account."""
    resource = f"channelAccounts/{account.channel_account_id}"
    tx.audit(action, resource, {"merchant_id": account.merchant_id, **details}, company_id=account.company_id)


def get_channel_account(tx: Tx, channel_account_id: UUID, *, lock: bool = False) -> ChannelAccount:
    """The account of that id.

    Raises:
        NotFound: there is none in scope.
    """
    return tx.one(ChannelAccount, channel_account_id=channel_account_id, lock=lock)


def disable_channel_account(tx: Tx, channel_account_id: UUID) -> ChannelAccount:
    """Takes no new orders for it. Money of orders made before is still booked.

    Raises:
        NotFound: there is none in scope.
    """
    account = get_channel_account(tx, channel_account_id)
    account.disabled = True
    tx.session.flush()
    note(tx, "payments.disable_channel_account", account)
    return account


def callback_token(tx: Tx, vault: Vault, account: ChannelAccount) -> str:
    """The account's token, decrypted."""
    kept = tx.get(ChannelSecrets, (account.company_id, account.channel_account_id))
    return vault.company(account.group_id, account.company_id).decrypt("channel.token", kept.token)
