"""Receivables as a file: CSV without a limit, Excel up to 200,000 rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory, money
from chassis.files import sheets
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, write_file
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import files_pb2 as pb

from billing.queries import receivables as queries
from billing.queries.receivables import ReceivableFilter
from billing.usecases.export_words import CHANGES, RECEIVABLES

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.export_receivables"
CHANGES_KIND = "billing.export_receivable_changes"
COLUMNS = sheets.columns(
    "receivable_id", "estate_id", "building_code", "unit_code", "customer_code", "customer_name", "fee_item_code",
    "fee_item_name", "period_start", "period_end", "accounting_month", "due_date", "amount", "tax", "adjusted",
    "waived", "paid", "verified",
    "outstanding", "currency_code", "voided",
)  # fmt: skip
CHANGE_COLUMNS = sheets.columns(
    "change_id", "receivable_id", "estate_id", "kind", "amount", "currency_code", "state", "reason", "maker",
    "created_at", "checker", "decided_at", "decision_reason",
)  # fmt: skip
AMOUNTS = ("amount", "tax", "adjusted", "waived", "paid", "verified", "outstanding")


@dataclass(frozen=True, slots=True)
class ExportReceivables:
    """Which receivables to write to a file of which format, and in which language for people."""

    wanted: ReceivableFilter
    file_format: str
    language: str = ""


def export_receivables(tx: Tx, command: ExportReceivables) -> Operation:
    """Starts writing a file; its owner is whoever asks."""
    wanted, file_format = command.wanted, command.file_format
    company_id, estate_id = wanted.company_id, wanted.estate_id
    directory.company(tx, company_id)
    asked = {
        name: value if isinstance(value, bool) else str(value)
        for name, value in asdict(wanted).items()
        if value and name not in ("company_id", "estate_id")
    }
    request = Struct()
    request.update({**asked, "format": file_format, "language": command.language})
    started = start_operation(tx, KIND, request, company_id=company_id, estate_id=estate_id)
    tx.audit(KIND, f"companies/{company_id}", asked, company_id=company_id, estate_id=estate_id)
    return started


def _wanted(op: Running, request: Struct) -> ReceivableFilter:
    """The filter that an export was asked for with. One begun by an older release says its month as YYYY-MM."""
    asked = {name: value for name, value in request.items() if value}
    ids = ("customer_id", "unit_id", "building_id", "run_id")
    days = ("month", "from_month", "to_month", "due_from", "due_to")
    wanted: dict[str, Any] = {
        **{name: UUID(str(asked[name])) for name in ids if name in asked},
        **{name: date.fromisoformat(f"{asked[name]}-01"[:10]) for name in days if name in asked},
        **{name: bool(asked.get(name)) for name in ("open_only", "rated_only", "periodic_only")},
        "fee_item_id": int(str(asked.get("fee_item_id", 0))),
    }
    return ReceivableFilter(op.company_id, op.estate_id, **wanted)


@operation(KIND)
def write_receivables(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the table; a killed process writes it anew."""
    wanted = _wanted(op, request)
    month = f"-{wanted.month:%Y-%m}" if wanted.month else ""
    file = File(f"receivables{month}", COLUMNS, RECEIVABLES)
    return write_asked(op, file, lambda tx: _rows(tx, wanted), request)


@dataclass(frozen=True, slots=True)
class ExportReceivableChanges:
    """Which changes to write to a file of which format, and in which language for people."""

    company_id: int
    estate_id: int
    state: str
    file_format: str
    language: str = ""
    unit_id: UUID | None = None
    building_id: UUID | None = None


def export_receivable_changes(tx: Tx, command: ExportReceivableChanges) -> Operation:
    """Starts writing a file of changes; its owner is whoever asks."""
    directory.company(tx, command.company_id)
    place = {"unit_id": str(command.unit_id or ""), "building_id": str(command.building_id or "")}
    request = Struct()
    request.update({"state": command.state, "format": command.file_format, "language": command.language, **place})
    started = start_operation(tx, CHANGES_KIND, request, company_id=command.company_id, estate_id=command.estate_id)
    tx.audit(
        CHANGES_KIND,
        f"companies/{command.company_id}",
        {"state": command.state, **{name: value for name, value in place.items() if value}},
        company_id=command.company_id,
        estate_id=command.estate_id,
    )
    return started


@operation(CHANGES_KIND)
def write_receivable_changes(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from one moment of the table; a killed process writes it anew."""
    # What an older release began names no place.
    place = {name: UUID(str(id_)) for name, id_ in request.items() if id_ and name in ("unit_id", "building_id")}
    rows = partial(_changes, company_id=op.company_id, estate_id=op.estate_id, state=str(request["state"]), place=place)
    file = File("receivable-changes", CHANGE_COLUMNS, CHANGES, people=("maker", "checker"))
    return write_asked(op, file, rows, request)


def write_asked(
    op: Running, file: File, rows_of: Callable[[Tx], Iterator[dict[str, Any]]], request: Struct
) -> pb.ExportResult:
    """Writes the rows of one transaction to a file of whoever asked for it."""
    # What an older release began says no language.
    language = str(request["language"]) if "language" in request else ""
    saved = write_file(op, file, rows_of, language=language, excel=str(request["format"]) == "xlsx")
    return pb.ExportResult(file_name=saved.file_name, rows=saved.rows)


def _changes(tx: Tx, company_id: int, estate_id: int, state: str, place: dict[str, UUID]) -> Iterator[dict[str, Any]]:
    currency = directory.company(tx, company_id).currency_code
    before, estates = None, estate_names(tx, company_id)
    page_of = partial(
        queries.list_receivable_changes,
        tx,
        company_id,
        limit=1_000,
        estate_id=estate_id,
        state=state,
        unit_id=place.get("unit_id"),
        building_id=place.get("building_id"),
    )
    while page := page_of(before=before):
        lines = queries.named_receivables(tx, company_id, [change.receivable_id for change in page])
        for change in page:
            yield {
                **lines.get(change.receivable_id, {}),
                **{column.key: getattr(change, column.key, None) for column in CHANGE_COLUMNS},
                "estate_name": estates.get(change.estate_id, ""),
                "amount": money.major(change.amount_minor, currency),
                "currency_code": currency,
            }
        before = page[-1].change_id
        tx.session.expunge_all()


def _rows(tx: Tx, wanted: ReceivableFilter) -> Iterator[dict[str, Any]]:
    currency = directory.company(tx, wanted.company_id).currency_code
    estates = estate_names(tx, wanted.company_id)
    for row in queries.all_receivables(tx, wanted):
        yield {
            **{column.key: getattr(row, column.key, None) for column in COLUMNS},
            **{name: money.major(getattr(row, f"{name}_minor"), currency) for name in AMOUNTS},
            "estate_name": estates.get(row.estate_id, ""),
            "accounting_month": f"{row.accounting_month:%Y-%m}",
            "currency_code": currency,
        }


def estate_names(tx: Tx, company_id: int) -> dict[int, str]:
    """What the estates in scope are called, by id."""
    return {one.estate_id: one.name for one in directory.estates(tx, company_id)}
