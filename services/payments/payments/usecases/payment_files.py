"""The bank's file of a payment run: written from the run's own lines, so that twice is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.files import sheets
from chassis.files.cells import Value
from chassis.money import major

from payments.domain import pain
from payments.usecases.payables import ACCOUNT_FIELD
from payments.usecases.paying_accounts import NUMBER_FIELD
from payments.usecases.payment_runs import audit, get_payment_run, lines_of

if TYPE_CHECKING:
    from chassis.data.crypto import FieldCipher, Vault
    from chassis.data.tx import Tx
    from chassis.files.storage import FileStore

    from payments.records.payment_runs import PaymentLine, PaymentRun

PAIN_001, CSV, XLSX = "pain_001", "csv", "xlsx"
COLUMNS = sheets.columns(
    "line", "payment_date", "payee_name", "bank_name", "bank_code", "bank_account", "amount", "currency", "reference",
    "purpose",
)  # fmt: skip
XML = "application/xml"


@dataclass(frozen=True, slots=True)
class WritePaymentFile:
    """Which run's file, as pain_001, csv or xlsx."""

    run_id: UUID
    file_format: str


def write_payment_file(tx: Tx, command: WritePaymentFile, *, store: FileStore, vault: Vault) -> str:
    """Writes the file of an approved run, which counts as sent from then on; gives the file's name.

    Raises:
        NotFound, RunState.
        FileFormatFixed: it was written in another format before.
    """
    run = get_payment_run(tx, command.run_id, lock=True)
    run.send(command.file_format, tx.scope.principal.id)
    cipher = vault.company(run.group_id, run.company_id)
    lines = lines_of(tx, run)
    name, owner = f"payment-run-{run.run_id}", tx.scope.principal
    if command.file_format == PAIN_001:
        content = pain.document(_order(run, lines, cipher))
        file = store.put([content], filename=f"{name}.xml", media_type=XML, owner=owner).name
    else:
        rows = (_row(run, line, cipher) for line in lines)
        excel = command.file_format == XLSX
        file = sheets.save(store, owner, name, COLUMNS, rows, excel=excel).file_name
    audit(tx, "payments.write_payment_file", run)
    return file


def _order(run: PaymentRun, lines: Sequence[PaymentLine], cipher: FieldCipher) -> pain.Order:
    assert run.decided_at is not None  # what is sent was approved
    return pain.Order(
        message_id=run.run_id.hex,
        written=run.decided_at,
        payer=pain.Party(
            run.holder_name, run.bank_name, run.bank_code, cipher.decrypt(NUMBER_FIELD, run.account_number)
        ),
        payment_date=run.payment_date,
        currency_code=run.currency_code,
        transfers=[
            pain.Transfer(
                end_to_end_id=line.end_to_end_id,
                payee=pain.Party(line.payee_name, line.bank_name, line.bank_code, _account(line, cipher)),
                amount=major(line.amount_minor, run.currency_code),
                purpose=line.explanation,
            )
            for line in lines
        ],
    )


def _row(run: PaymentRun, line: PaymentLine, cipher: FieldCipher) -> dict[str, Value]:
    return {
        "line": line.line,
        "payment_date": run.payment_date,
        "payee_name": line.payee_name,
        "bank_name": line.bank_name,
        "bank_code": line.bank_code,
        "bank_account": _account(line, cipher),
        "amount": major(line.amount_minor, run.currency_code),
        "currency": run.currency_code,
        "reference": line.end_to_end_id,
        "purpose": line.explanation,
    }


def _account(line: PaymentLine, cipher: FieldCipher) -> str:
    return cipher.decrypt(ACCOUNT_FIELD, line.bank_account)
