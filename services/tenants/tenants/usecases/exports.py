"""Every list as a CSV or Excel file: an operation that ends with the file's name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from tempfile import TemporaryFile
from typing import Any
from uuid import UUID

from chassis.data.crypto import Vault, masked_identity, masked_phone
from chassis.data.uow import UnitOfWork
from chassis.files import storage
from chassis.files.sheets import csv_pieces, write_excel
from chassis.files.storage import FileStore
from chassis.files.stored import CSV, XLSX
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.running import Running
from chassis.scope import Principal
from google.longrunning import operations_pb2
from google.protobuf.wrappers_pb2 import StringValue
from manor.tenants.v1 import files_pb2

from tenants import queries
from tenants.domain.import_columns import CHINESE, NAMES
from tenants.queries import Filter

PAGE = 2_000
MOST_BYTES = 2 * 1024 * 1024 * 1024
_MASKS = {"phone": masked_phone, "home_phone": masked_phone, "identity_number": masked_identity,
          "emergency_phone": masked_phone}  # fmt: skip

COLUMNS = {
    "buildings": ("estate_id", "building_id", "code", "name", "address", "floors", "completion_year", "contact",
                  "unit_count"),
    "units": ("estate_id", "unit_id", "building_name", "code", "name", "kind", "unit_type", "floor", "orientation",
              "layout", "address", "gross_area", "billable_area", "renovation_start_date", "renovation_end_date",
              "state", "owner_name", "tenant_name"),
    "customers": ("customer_id", "code", "kind", "name", "sex", "phone", "home_phone", "identity_kind",
                  "identity_number", "email", "registered_residence", "native_place", "ethnicity", "contact_name",
                  "emergency_contact", "emergency_phone", "note"),
    "occupancies": ("estate_id", "occupancy_id", "building_name", "unit_code", "customer_id", "customer_name", "role",
                    "start_date", "end_date", "bill_per_unit", "not_residing", "vacant", "note"),
}  # fmt: skip


def start_export(uow: UnitOfWork, what: str, *, company_id: int, estate_id: int, **asked: Any) -> Any:
    """Starts an export.

    Args:
        uow: of the call.
        what: buildings, units, customers or occupancies.
        company_id: the company.
        estate_id: only of this estate; 0 for all that the caller may see.
        asked: excel, and what else narrows the list, as texts by the names of `queries.find_units` and its like.
    """
    with uow as tx:
        request = json.dumps({"what": what, **{name: value for name, value in asked.items() if value}})
        made: operations_pb2.Operation = start_operation(
            tx, "tenants.export", StringValue(value=request), company_id=company_id, estate_id=estate_id
        )
        tx.audit("tenants.start_export", f"exports/{what}", asked, company_id=company_id, estate_id=estate_id)
    return made


@operation("tenants.export")
def run_export(op: Running, request: StringValue) -> files_pb2.ExportResult:
    """Writes the file, a page of rows at a time; a process that takes it up again writes it anew."""
    asked: dict[str, Any] = json.loads(request.value)
    store = storage.store(op.deps.settings)
    rows = _rows(op, asked)
    return save_sheet(
        store,
        op.scope.principal,
        asked["what"],
        columns=COLUMNS[asked["what"]],
        rows=rows,
        excel=asked.get("excel", False),
    )


def create_import_template(
    uow: UnitOfWork, store: FileStore, *, excel: bool, chinese: bool = False
) -> files_pb2.ExportResult:
    """Makes an empty file with the columns that an import understands, by their names or in Chinese."""
    headings = CHINESE if chinese else NAMES
    with uow as tx:
        return save_sheet(store, tx.scope.principal, "import-template", columns=headings, rows=iter(()), excel=excel)


def save_sheet(
    store: FileStore, owner: Principal, name: str, *, columns: tuple[str, ...], rows: Iterator[Any], excel: bool
) -> files_pb2.ExportResult:
    """Keeps rows as a file of the caller's.

    Raises:
        TooManyRows: more than an Excel file holds.
    """
    count = 0

    def counted() -> Iterator[Any]:
        nonlocal count
        for row in rows:
            count += 1
            yield row

    if excel:
        with TemporaryFile() as written:
            write_excel(columns, counted(), written, name=name)
            written.seek(0)
            made = store.put(written, filename=f"{name}.xlsx", media_type=XLSX, owner=owner, max_bytes=MOST_BYTES)
    else:
        pieces = csv_pieces(columns, counted())
        made = store.put(pieces, filename=f"{name}.csv", media_type=CSV, owner=owner, max_bytes=MOST_BYTES)
    return files_pb2.ExportResult(file_name=made.name, row_count=count)


def _rows(op: Running, asked: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The list's rows by column, page by page under the scope of whoever asked."""
    read, found, key = _list(op, asked)
    shown = _shown(op)
    after: tuple[Any, ...] | None = None
    while True:
        op.check()
        with UnitOfWork(op.database, op.scope) as tx:
            rows = read(tx, found, after, PAGE)
        yield from map(shown, rows)
        if len(rows) < PAGE:
            return
        after = key(rows[-1])


def _list(
    op: Running, asked: dict[str, Any]
) -> tuple[Callable[..., Sequence[Any]], Filter, Callable[[Any], tuple[Any, ...]]]:
    """How a list is read, what narrows it, and by which key."""
    narrowed = {name: _typed(name, value) for name, value in asked.items() if name not in ("what", "excel")}
    where = {"estate_id": op.estate_id, **narrowed}
    match asked["what"]:
        case "buildings":
            found = Filter(op.company_id).where("b.estate_id = :estate_id", estate_id=op.estate_id)
            return queries.list_buildings, found, lambda row: (row.estate_id, row.code)
        case "units":
            found = queries.find_units(op.company_id, **where)
            return queries.list_units, found, lambda row: (row.estate_id, row.code)
        case "customers":
            found = queries.find_customers(op.company_id, **where)
            return queries.list_customers, found, lambda row: (row.company_id, row.code)
        case _:
            found = queries.find_occupancies(op.company_id, **where)
            return queries.list_occupancies, found, lambda row: (row.occupancy_id,)


def _typed(name: str, value: str) -> Any:
    """A text as the list's condition takes it."""
    if name.endswith("_id"):
        return UUID(value)
    return date.fromisoformat(value) if name.endswith(("_from", "_to")) else value


def _shown(op: Running) -> Callable[[Any], dict[str, Any]]:
    """A row as the file has it: numbers masked."""
    cipher = Vault.open(op.deps.settings.encryption_key_file).company(op.scope.group_id, op.company_id)

    def shown(row: Any) -> dict[str, Any]:
        values = dict(row._mapping)
        for name, mask in _MASKS.items():
            if values.get(name):
                values[name] = mask(cipher.decrypt(name, values[name]))
        return values

    return shown
