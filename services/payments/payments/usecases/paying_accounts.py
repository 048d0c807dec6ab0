"""A company's own bank accounts that payment runs are paid from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chassis import clock
from chassis.errors import Conflict

from payments.records.payment_runs import PayingAccount
from payments.usecases.ledger import MAIN, require_money_account

if TYPE_CHECKING:
    from chassis.data.crypto import Vault
    from chassis.data.tx import Tx

NUMBER_FIELD = "paying_account.number"
BY_BANK = "bank_transfer"


class PayingAccountMissing(Conflict):
    """Nobody has said whose account at which bank pays."""

    default_reason = "PAYING_ACCOUNT_MISSING"


@dataclass(frozen=True, slots=True)
class SetPayingAccount:
    """Which account of the ledger is which at the bank.

    Args:
        account: the ledger's; empty for main.
        bank_code: BIC, or a number in the country's clearing system; empty where neither is known.
    """

    company_id: int
    account: str
    holder_name: str
    bank_name: str
    bank_code: str
    account_number: str


def set_paying_account(tx: Tx, command: SetPayingAccount, *, vault: Vault) -> PayingAccount:
    """Says which account at the bank an account of the ledger is; runs that are made already keep what they had.

    Raises:
        AccountMissing: the ledger has no such bank account.
    """
    account = command.account or MAIN
    require_money_account(tx, command.company_id, BY_BANK, account)
    cipher = vault.company(tx.scope.group_id, command.company_id)
    kept = tx.find(PayingAccount, (command.company_id, account), lock=True)
    if kept is None:
        kept = PayingAccount(company_id=command.company_id, account=account, group_id=tx.scope.group_id)
        tx.add(kept)
    kept.holder_name, kept.bank_name, kept.bank_code = command.holder_name, command.bank_name, command.bank_code
    kept.account_number = cipher.encrypt(NUMBER_FIELD, bare(command.account_number))
    kept.set_by, kept.set_at = tx.scope.principal.id, clock.now()
    tx.flush()
    detail = {"bank": command.bank_name, "holder": command.holder_name}
    tx.audit("payments.set_paying_account", f"payingAccounts/{account}", detail, company_id=command.company_id)
    return kept


def require_paying_account(tx: Tx, company_id: int, account: str) -> PayingAccount:
    """The account at the bank of an account of the ledger.

    Raises:
        PayingAccountMissing: it has to be set first.
    """
    kept = tx.find(PayingAccount, (company_id, account))
    if kept is None:
        raise PayingAccountMissing(f"Say first which account at the bank bank:{account} is.")
    return kept


def bare(number: str) -> str:
    """A bank account's number without what people write between its digits."""
    return number.replace(" ", "").replace("-", "")
