"""Every list as a CSV or Excel file: an operation that ends with the file's name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data.crypto import Vault, masked_identity, masked_phone
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.files import sheets, storage, worded
from chassis.files.storage import FileStore
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.readers import reader
from chassis.jobs.running import Running
from google.longrunning import operations_pb2
from google.protobuf.wrappers_pb2 import StringValue
from manor.tenants.v1 import files_pb2

from tenants.domain.customer_columns import CUSTOMERS
from tenants.domain.import_cells import Form
from tenants.domain.import_columns import UNITS
from tenants.queries import acceptances, customers, estates, handovers, occupancies, places
from tenants.queries.conditions import Where
from tenants.usecases.export_words import TABLES
from tenants.usecases.unit_types import types_of

KIND = "tenants.export"
PAGE = 2_000
_MASKS = {"phone": masked_phone, "home_phone": masked_phone, "identity_number": masked_identity,
          "emergency_phone": masked_phone}  # fmt: skip

COLUMNS = {
    "buildings": sheets.columns(
        "estate_id", "building_id", "code", "name", "address", "floors", "completion_year", "contact", "unit_count",
    ),
    "units": sheets.columns(
        "estate_id", "unit_id", "building_code", "building_name", "code", "name", "kind", "unit_type", "floor",
        "orientation", "layout", "address", "gross_area", "billable_area", "renovation_start_date",
        "renovation_end_date", "state", "owner_name", "tenant_name",
    ),
    "customers": sheets.columns(
        "customer_id", "code", "kind", "name", "sex", "phone", "home_phone", "identity_kind", "identity_number",
        "email", "registered_residence", "native_place", "ethnicity", "contact_name", "emergency_contact",
        "emergency_phone", "note",
    ),
    "occupancies": sheets.columns(
        "estate_id", "occupancy_id", "building_code", "building_name", "unit_code", "customer_id", "customer_code",
        "customer_name", "role", "start_date", "end_date", "bill_per_unit", "not_residing", "vacant", "note",
    ),
    "acceptances": sheets.columns(
        "estate_id", "acceptance_id", "scope", "part", "building_name", "unit_code", "state", "item_count",
        "passed_count", "failed_count", "open_problem_count", "created_at", "completed_at",
    ),
    "problems": sheets.columns(
        "estate_id", "problem_id", "acceptance_id", "building_name", "unit_code", "place", "description", "state",
        "responsible", "due_date", "created_at",
    ),
    "handovers": sheets.columns(
        "estate_id", "handover_id", "building_code", "building_name", "unit_code", "customer_id", "customer_code",
        "customer_name", "role", "state", "planned_date", "handover_date", "keys", "readings", "note", "reason",
    ),
    "census": sheets.columns(
        "estate_id", "counted_date", "building_id", "building_code", "building_name", "unit_count", "household_count",
        "owner_household_count", "tenant_household_count", "organisation_count", "resident_count", "female_count",
        "male_count",
    ),
}  # fmt: skip


Wanted = (
    places.BuildingFilter
    | places.UnitFilter
    | customers.CustomerFilter
    | occupancies.OccupancyFilter
    | handovers.HandoverFilter
    | acceptances.AcceptanceFilter
    | acceptances.ProblemFilter
    | estates.CensusFilter
)


@dataclass(frozen=True, slots=True)
class Export:
    """Which rows of a list to write to a file; of all estates that the caller may see where the filter names none."""

    wanted: Wanted
    excel: bool
    language: str = ""


def export_buildings(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing buildings to a file."""
    return _start(tx, "buildings", command)


def export_units(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing units to a file."""
    return _start(tx, "units", command)


def export_customers(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing customers to a file, with their numbers masked."""
    return _start(tx, "customers", command)


def export_occupancies(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing occupancies to a file."""
    return _start(tx, "occupancies", command)


def export_acceptances(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing acceptances to a file."""
    return _start(tx, "acceptances", command)


def export_problems(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing problems to a file."""
    return _start(tx, "problems", command)


def export_handovers(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing handovers to a file."""
    return _start(tx, "handovers", command)


def export_census(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing who lives in an estate, or in each, to a file."""
    return _start(tx, "census", command)


def _start(tx: Tx, what: str, command: Export) -> operations_pb2.Operation:
    narrowed = {
        name: value if isinstance(value, bool) else str(value)
        for name, value in {**asdict(command.wanted), "excel": command.excel, "language": command.language}.items()
        if value and name not in ("company_id", "estate_id")
    }
    company_id, estate_id = command.wanted.company_id, command.wanted.estate_id
    request = StringValue(value=json.dumps({"what": what, **narrowed}))
    tx.audit(f"tenants.export_{what}", f"exports/{what}", narrowed, company_id=company_id, estate_id=estate_id)
    return start_operation(tx, KIND, request, company_id=company_id, estate_id=estate_id)


@operation(KIND)
def write_export(op: Running, request: StringValue) -> files_pb2.ExportResult:
    """Writes the file, a page of rows at a time; a process that takes it up again writes it anew."""
    asked: dict[str, Any] = json.loads(request.value)
    store = storage.store(op.deps.settings)
    what, excel, language = asked.pop("what"), asked.pop("excel", False), asked.pop("language", "")
    with UnitOfWork(op.database, op.scope) as tx:
        asking = reader(op, tx, language, excel=excel)
        names = {one.estate_id: one.name for one in directory.estates(tx, op.company_id)}
        types = types_of(tx, op.company_id).names(language) if what == "units" and language else {}
    placed = ({**row, "estate_name": names.get(row.get("estate_id", 0), "")} for row in _rows(op, what, asked))
    rows = worded.named(placed, types, "unit_type") if types else placed
    saved = worded.save(store, op.scope.principal, what, COLUMNS[what], rows, table=TABLES[what], reader=asking)
    return files_pb2.ExportResult(file_name=saved.file_name, row_count=saved.rows)


@dataclass(frozen=True, slots=True)
class CreateImportTemplate:
    """The format of an empty file for an import, and whether its headings are Chinese."""

    excel: bool
    chinese: bool = False


def create_import_template(tx: Tx, command: CreateImportTemplate, *, store: FileStore) -> files_pb2.ExportResult:
    """Makes an empty file with the columns that an import of units understands, by their names or in Chinese."""
    return _template(tx, command, UNITS, "import-template", store)


def create_customer_import_template(
    tx: Tx, command: CreateImportTemplate, *, store: FileStore
) -> files_pb2.ExportResult:
    """Makes an empty file with the columns that an import of customers understands, by their names or in Chinese."""
    return _template(tx, command, CUSTOMERS, "import-customers", store)


def _template(tx: Tx, command: CreateImportTemplate, form: Form, name: str, store: FileStore) -> files_pb2.ExportResult:
    columns = sheets.columns(*(form.chinese if command.chinese else form.names))
    saved = sheets.save(store, tx.scope.principal, name, columns, (), excel=command.excel)
    return files_pb2.ExportResult(file_name=saved.file_name)


def _rows(op: Running, what: str, asked: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The list's rows by column, page by page under the scope of whoever asked."""
    read, where, key = _list(op, what, asked)
    shown = _shown(op)
    after: tuple[Any, ...] | None = None
    while True:
        op.check()
        with UnitOfWork(op.database, op.scope) as tx:
            rows = read(tx, where, after=after, limit=PAGE)
        yield from map(shown, rows)
        if len(rows) < PAGE:
            return
        after = key(rows[-1])


def _list(
    op: Running, what: str, asked: dict[str, str]
) -> tuple[Callable[..., Sequence[Any]], Where, Callable[[Any], tuple[Any, ...]]]:
    """How a list is read, what narrows it, and by which key."""
    narrowed: dict[str, Any] = {"company_id": op.company_id, "estate_id": op.estate_id}
    narrowed |= {name: _typed(name, value) for name, value in asked.items()}
    wanted, read, key = _LISTS[what]
    return read, wanted(**narrowed).where(), lambda row: tuple(getattr(row, name) for name in key)


# The filter of each list, how it is read, and the key that its rows come by.
_LISTS: dict[str, tuple[Callable[..., Any], Callable[..., Sequence[Any]], tuple[str, ...]]] = {
    "buildings": (places.BuildingFilter, places.list_buildings, ("estate_id", "code")),
    "units": (places.UnitFilter, places.list_units, ("estate_id", "code", "unit_id")),
    "customers": (customers.CustomerFilter, customers.list_customers, ("company_id", "code")),
    "occupancies": (occupancies.OccupancyFilter, occupancies.list_occupancies, ("occupancy_id",)),
    "handovers": (handovers.HandoverFilter, handovers.list_handovers, ("handover_id",)),
    "acceptances": (acceptances.AcceptanceFilter, acceptances.list_acceptances, ("acceptance_id",)),
    "problems": (acceptances.ProblemFilter, acceptances.list_problems, ("problem_id",)),
    "census": (estates.CensusFilter, estates.list_census, ("estate_id", "building_id")),
}


def _typed(name: str, value: Any) -> Any:
    """A text as the list's condition takes it."""
    if name.endswith("_id"):
        return UUID(value)
    return date.fromisoformat(value) if name.endswith(("_from", "_to")) else value


def _in_words(name: str, value: Any) -> Any:
    """Keys and readings as one cell: front door 2; W-1 12.5."""
    if name not in ("keys", "readings"):
        return value
    shown = ("name", "count") if name == "keys" else ("meter_number", "value")
    return "; ".join(" ".join(str(one[part]) for part in shown) for one in value)


def _shown(op: Running) -> Callable[[Any], dict[str, Any]]:
    """A row as the file has it: numbers masked."""
    cipher = Vault.open(op.deps.settings.encryption_key_file).company(op.scope.group_id, op.company_id)

    def shown(row: Any) -> dict[str, Any]:
        values = {name: _in_words(name, value) for name, value in row._mapping.items()}
        for name, mask in _MASKS.items():
            if values.get(name):
                values[name] = mask(cipher.decrypt(name, values[name]))
        return values

    return shown
