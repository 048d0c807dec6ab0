"""What leases that the company takes come to: IFRS 16 figures by month, and what is earned by letting on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.errors import Conflict
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.money import major
from chassis.rpc.exports import File, asked_for, pages, start_export, write_file
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.contracts.v1.exports_pb2 import ExportResult

from contracts.domain.accounting import LeaseMonth
from contracts.domain.payable_plan import lease_figures, monthly_cost
from contracts.queries import payables as reads
from contracts.records.payables import WITHDRAWN, PayableContract
from contracts.usecases import export_words as words
from contracts.usecases.portfolio import day_of, lettings

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.jobs.running import Running
    from google.longrunning.operations_pb2 import Operation

ACCOUNTS, CONTRACTS = "contracts.export_payable_accounts", "contracts.export_payables"
PAGE, MOST_MARGINS = 1_000, 1_000
FIGURES = File(
    "lease-liability",
    sheets.columns(
        "number", "start_date", "end_date", "opening", "interest", "paid", "closing", "depreciation", "right_of_use",
        "currency_code",
    ),
    words.FIGURES,
)  # fmt: skip
PAYABLES = File(
    "payable-contracts",
    sheets.columns(
        "contract_id", "estate_id", "kind", "number", "payee_name", "subject", "start_date", "end_date", "state",
        "total", "paid", "next_date", "currency_code", "maker", "note",
    ),
    words.PAYABLES,
    people=("maker",),
)  # fmt: skip


class NoDiscountRate(Conflict):
    """A contract has no figures: it is no lease, or no discount rate is said."""

    default_reason = "NO_DISCOUNT_RATE"


@dataclass(frozen=True, slots=True)
class GetPayableAccounts:
    """A lease that the company takes."""

    company_id: int
    contract_id: UUID


def get_payable_accounts(tx: Tx, command: GetPayableAccounts) -> list[LeaseMonth]:
    """Computes the figures of a lease that the company takes, from its plan without tax.

    Raises:
        NoDiscountRate: it is a supplier's contract, or no rate is said.
        NotFound.
    """
    made = tx.get(PayableContract, (command.company_id, command.contract_id))
    if made.rent is None or made.discount_percent is None:
        raise NoDiscountRate(f"Contract {made.number} has no discount rate: its liability cannot be computed")
    lines = [one.planned for one in reads.payable_lines(tx, made) if one.state != WITHDRAWN]
    return lease_figures(made.days, lines, made.discount_percent / 100)


@dataclass(frozen=True, slots=True)
class ExportPayableAccounts:
    """A lease whose figures are written to a file of a format, in a language for people."""

    company_id: int
    contract_id: UUID
    file_format: str
    language: str = ""


def export_payable_accounts(tx: Tx, command: ExportPayableAccounts) -> Operation:
    """Starts writing the figures of a lease that the company takes.

    Raises:
        NoDiscountRate, NotFound: as for the figures themselves.
    """
    get_payable_accounts(tx, GetPayableAccounts(command.company_id, command.contract_id))
    made = tx.get(PayableContract, (command.company_id, command.contract_id))
    place = {"company_id": made.company_id, "estate_id": made.estate_id}
    asked = {"contract": command.contract_id, "file_format": command.file_format, "language": command.language}
    return start_export(tx, ACCOUNTS, {**place, **asked})


@operation(ACCOUNTS)
def write_payable_accounts(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""
    asked: dict[str, str] = MessageToDict(request)
    contract_id = UUID(asked["contract"])

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        currency = directory.company(tx, op.company_id).currency_code
        number = tx.get(PayableContract, (op.company_id, contract_id)).number
        for one in get_payable_accounts(tx, GetPayableAccounts(op.company_id, contract_id)):
            amounts = ("opening", "interest", "paid", "closing", "depreciation", "right_of_use")
            yield {
                "number": number,
                "start_date": one.month.start,
                "end_date": one.month.end,
                "currency_code": currency,
                **{name: major(getattr(one, name), currency) for name in amounts},
            }

    return _written(op, FIGURES, rows, asked)


@dataclass(frozen=True, slots=True)
class ExportPayableContracts:
    """Which contracts to write to a file of which format, in which language for people."""

    filter: reads.PayableFilter
    file_format: str
    language: str = ""


def export_payable_contracts(tx: Tx, command: ExportPayableContracts) -> Operation:
    """Starts writing contracts by which the company owes."""
    one = command.filter
    asked = {"kind": one.kind, "state": one.state, "due": one.due, "today": one.today, "supplier_id": one.supplier_id}
    place = {"company_id": one.company_id, "estate_id": one.estate_id}
    return start_export(
        tx, CONTRACTS, {**place, **asked, "file_format": command.file_format, "language": command.language}
    )


@operation(CONTRACTS)
def write_payables(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""
    asked: dict[str, str] = MessageToDict(request)
    wanted = asked_for(reads.PayableFilter, op, asked.items())

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        currency = directory.company(tx, op.company_id).currency_code
        there = {one.estate_id: one.name for one in directory.estates(tx, op.company_id)}

        def page_of(before: UUID | None) -> Sequence[Any]:
            return reads.list_payable_contracts(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "contract_id"):
            sums = reads.payable_sums(tx, op.company_id, (one.contract_id for one in page))
            for one in page:
                of = sums.get(one.contract_id)
                yield {
                    **{column.key: getattr(one, column.key, None) for column in PAYABLES.columns},
                    "estate_name": there.get(one.estate_id, ""),
                    "total": major(of.total if of else 0, currency),
                    "paid": major(of.paid if of else 0, currency),
                    "next_date": of.next_due if of else None,
                    "currency_code": currency,
                }

    return _written(op, PAYABLES, rows, asked)


def _written(op: Running, file: File, rows: Any, asked: dict[str, str]) -> ExportResult:
    excel = asked.get("file_format") == "xlsx"
    saved = write_file(op, file, rows, language=asked.get("language", ""), excel=excel)
    return ExportResult(file_name=saved.file_name, row_count=saved.rows)


@dataclass(frozen=True, slots=True)
class GetMargins:
    """An estate and a day; None for today there."""

    company_id: int
    estate_id: int
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Margin:
    """A lease that the company takes: what it costs a month, and what its units are let on for, in minor units."""

    contract: PayableContract
    let: int
    cost: int
    rent: int


def get_margins(tx: Tx, command: GetMargins) -> tuple[date, list[Margin]]:
    """Computes what an estate earns by letting on, lease by lease that the company takes.

    Raises:
        NotFound: there is no such estate.
    """
    day = day_of(tx, command.estate_id, command.day)
    currency = directory.company(tx, command.company_id).currency_code
    rents: dict[UUID, int] = {}
    for _, let_by_one in lettings(tx, command.company_id, command.estate_id, day, currency):
        for row in let_by_one:
            rents[row.unit_id] = rents.get(row.unit_id, 0) + row.monthly
    found = []
    for made in reads.incoming_on(tx, command.company_id, command.estate_id, day, limit=MOST_MARGINS):
        lines = [one.planned for one in reads.payable_lines(tx, made) if one.state != WITHDRAWN]
        let = [rents[one] for one in made.unit_ids if one in rents]
        found.append(Margin(made, len(let), monthly_cost(lines, day), sum(let)))
    return day, found
