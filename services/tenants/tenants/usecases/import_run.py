"""The operation that imports a file: chunk by chunk, or all in one transaction where one bad row refuses the whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from uuid import UUID

from chassis import clock, directory
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.errors import Violation
from chassis.files import storage
from chassis.files.refused import Wording, save_refused
from chassis.files.sheets import UnreadableSheet, raw_rows
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.spelling import fold
from google.protobuf.wrappers_pb2 import StringValue
from manor.tenants.v1 import imports_pb2
from sqlalchemy import text

from tenants.domain.customer_columns import CUSTOMERS
from tenants.domain.import_cells import Form, Refusal, UnknownHeading, heading
from tenants.domain.import_columns import UNITS
from tenants.records.imports import COUNTS, Import
from tenants.settings import Settings
from tenants.usecases import import_take, imported_customers
from tenants.usecases.import_chunk import Chunk, NewBuilding, Target, prepare, readable
from tenants.usecases.import_take import Taken
from tenants.usecases.imports import to_message
from tenants.usecases.unit_types import types_of

_REFUSED = text(
    "select row_number, field, reason, code, code_values from import_refusals where company_id = :company_id"
    " and import_id = :import_id"
)
# What is counted of a file that was refused as a whole; nothing of it was kept.
OF_REFUSED = ("row_count", "refused_count", "unlisted_count")


@dataclass(frozen=True, slots=True)
class Way:
    """How rows of a kind are imported.

    Args:
        form: what they are.
        prepare: makes some of them ready, beside the transaction that takes those before.
        take: takes them into the tables.
    """

    form: Form
    prepare: Callable[[Target, Sequence[str], Sequence[int], list[list[str]]], Chunk]
    take: Callable[[Tx, Target, Chunk, UUID], Taken]


WAYS = {
    "units": Way(UNITS, prepare, import_take.take),
    "customers": Way(CUSTOMERS, partial(readable, CUSTOMERS), imported_customers.take),
}


class RolledBack(Exception):
    """Undoes the one transaction of a dry run, or of a whole file in which a row is bad."""


@operation("tenants.import_units")
def run_import(op: Running, request: StringValue) -> imports_pb2.Import:
    """Imports a file of units."""
    return _run(op, request)


@operation("tenants.import_customers")
def run_customer_import(op: Running, request: StringValue) -> imports_pb2.Import:
    """Imports a file of customers. A name of its own, since the release before takes every import for one of units."""
    return _run(op, request)


def _run(op: Running, request: StringValue) -> imports_pb2.Import:
    """Imports the file of an Import, from the row after the last that was taken.

    Args:
        op: the operation; its cursor is {"row": the last row taken}.
        request: the import's id.
    """
    with UnitOfWork(op.database, op.scope) as tx:
        record = tx.get(Import, (op.company_id, UUID(request.value)))
    if record.state == "running":
        path = storage.store(op.deps.settings).path(record.file_name, op.scope.principal)
        try:
            _import(op, record, path)
        except (UnknownHeading, UnreadableSheet) as error:
            with op.chunk() as tx:
                record = tx.lock(Import, (op.company_id, record.import_id))
                _keep(tx, record, [Refusal(1, "", _of_file(error))])
                record.state, record.finished_at, record.refused_count = "refused", clock.now(), 1
    with UnitOfWork(op.database, op.scope) as tx:
        return to_message(tx.get(Import, (op.company_id, record.import_id)))


def _of_file(error: UnknownHeading | UnreadableSheet) -> Violation:
    """What is wrong with a file as a whole."""
    return error.at("") if isinstance(error, UnknownHeading) else error.violations[0].at("")


def _import(op: Running, record: Import, path: Path) -> None:
    way, target, total = WAYS[record.kind], _target(op), _lines(path)

    def take(tx: Tx, chunk: Chunk) -> Taken:
        return way.take(tx, target, chunk, record.import_id)

    with _chunks(op, way, target, path) as chunks:
        if record.mode == "take_good_rows" and not record.dry_run:
            for chunk in chunks:
                with op.chunk() as tx:
                    _note(op, tx, take(tx, chunk), record.import_id)
                    op.advance({"row": chunk.last_row}, done=chunk.last_row, total=max(total, chunk.last_row))
        elif not op.cursor.get("judged"):
            _in_one(op, take, chunks, record, total)
    _finish(op, record, path)


def _note(op: Running, tx: Tx, taken: Taken, import_id: UUID) -> None:
    record = tx.lock(Import, (op.company_id, import_id))
    _limit(op, taken, record.refused_count - record.unlisted_count)
    record.count(taken.counts)
    _keep(tx, record, taken.refusals)


def _limit(op: Running, taken: Taken, listed: int) -> None:
    """Counts the refused rows beyond the most that one import lists, and forgets their reasons.

    A file of millions of rows in a wrong format would otherwise fill the process and the table with one reason.

    Args:
        op: the operation.
        taken: what a chunk did.
        listed: refused rows of the chunks before whose reasons are kept.
    """
    assert isinstance(op.deps.settings, Settings)
    rows = sorted({refusal.row for refusal in taken.refusals})
    shown = set(rows[: max(op.deps.settings.import_refused_rows - listed, 0)])
    taken.refusals = [refusal for refusal in taken.refusals if refusal.row in shown]
    taken.counts["unlisted_count"] = len(rows) - len(shown)


def _in_one(
    op: Running, take: Callable[[Tx, Chunk], Taken], chunks: Iterator[Chunk], record: Import, total: int
) -> None:
    """Takes all chunks in one transaction, and undoes it for a dry run or where a row is bad.

    What a later row contradicts in an earlier one comes out only when the earlier one is there; so a dry run does
    everything and undoes it.
    """
    counts: dict[str, int] = dict.fromkeys(COUNTS, 0)
    refusals: list[Refusal] = []
    try:
        with op.chunk() as tx:
            for chunk in chunks:
                taken = take(tx, chunk)
                _limit(op, taken, counts["refused_count"] - counts["unlisted_count"])
                counts = {name: counts[name] + taken.counts.get(name, 0) for name in COUNTS}
                refusals += taken.refusals
                op.check()
                op.show(done=counts["row_count"], total=max(total, counts["row_count"]))
            if record.dry_run or refusals:
                raise RolledBack
            tx.lock(Import, (op.company_id, record.import_id)).count(counts)
            op.advance({"judged": True}, done=counts["row_count"])
    except RolledBack:
        whole = record.mode == "all_or_nothing" and bool(refusals)
        if whole:
            counts |= {name: 0 for name in COUNTS if name not in OF_REFUSED}
        with op.chunk() as tx:
            record = tx.lock(Import, (op.company_id, record.import_id))
            record.count(counts)
            _keep(tx, record, refusals)
            op.advance({"judged": True, "refused": whole}, done=counts["row_count"])


def _finish(op: Running, record: Import, path: Path) -> None:
    with UnitOfWork(op.database, op.scope) as tx:
        refused = tx.get(Import, (op.company_id, record.import_id)).refused_count
    file_name = _refused_file(op, record, path) if refused else ""
    with op.chunk() as tx:
        record = tx.lock(Import, (op.company_id, record.import_id))
        record.state = "refused" if op.cursor.get("refused") else "done"
        record.finished_at, record.refused_file_name = clock.now(), file_name
        tx.audit(
            "tenants.finish_import",
            f"imports/{record.import_id}",
            {"state": record.state, "dry_run": record.dry_run, **{name: getattr(record, name) for name in COUNTS}},
            company_id=op.company_id,
            estate_id=op.estate_id,
        )


def _target(op: Running) -> Target:
    """Where it goes, with the buildings that are there."""
    settings = op.deps.settings
    vault = Vault.open(settings.encryption_key_file)
    with UnitOfWork(op.database, op.scope) as tx:
        rows = tx.execute(
            text(
                "select code_key, code, building_id, name from buildings where company_id = :company and"
                " estate_id = :estate"
            ),
            {"company": op.company_id, "estate": op.estate_id},
        )
        region = directory.company(tx, op.company_id).region
        types = types_of(tx, op.company_id)
        buildings = {
            row.code_key: NewBuilding(str(row.building_id), row.code_key, row.code, row.name, there=True)
            for row in rows
        }
    group_id = op.scope.group_id
    cipher, index = vault.company(group_id, op.company_id), vault.group(group_id)
    return Target(group_id, op.company_id, op.estate_id, cipher, index, region, buildings, types)


@contextmanager
def _chunks(op: Running, way: Way, target: Target, path: Path) -> Iterator[Iterator[Chunk]]:
    """The file's chunks after the cursor, each made ready while the one before is being taken."""
    assert isinstance(op.deps.settings, Settings)
    size, after = op.deps.settings.import_chunk_rows, int(op.cursor.get("row", 0))
    with raw_rows(path) as rows, ThreadPoolExecutor(1, thread_name_prefix="import") as beside:
        names, read = _heading(rows, way.form)
        read += sum(1 for _ in islice(rows, max(after - read, 0)))

        def following() -> Chunk | None:
            nonlocal read
            while cells := list(islice(rows, size)):
                numbers: Sequence[int] = range(read + 1, read + 1 + len(cells))
                read += len(cells)
                if not all(map(any, cells)):
                    numbers = [number for number, row in zip(numbers, cells, strict=True) if any(row)]
                    cells = list(filter(any, cells))
                if cells:
                    return way.prepare(target, names, numbers, cells)
            return None

        def ready() -> Iterator[Chunk]:
            coming = beside.submit(following)
            while (chunk := coming.result()) is not None:
                coming = beside.submit(following)
                yield chunk

        yield ready()


def _heading(rows: Iterator[list[str]], form: Form) -> tuple[list[str], int]:
    """The columns that the first row names which is not empty, and that row's number."""
    number, cells = next(((number, cells) for number, cells in enumerate(rows, 1) if any(cells)), (0, []))
    return heading(cells, form), number


def _lines(path: Path) -> int:
    """About how many rows a file has, to show how far an import is: its lines, but for the heading."""
    with path.open("rb") as file:
        lines = sum(piece.count(b"\n") for piece in iter(lambda: file.read(1024 * 1024), b""))
    return max(lines - 1, 0)


def _keep(tx: Tx, record: Import, refusals: list[Refusal]) -> None:
    """Keeps why rows were refused."""
    if not refusals:
        return
    tx.execute(
        text(
            "create temporary table if not exists refused (row_number bigint, field text, reason text, code text,"
            " code_values jsonb) on commit drop"
        )
    )
    tx.execute(text("truncate refused"))
    tx.copy_rows(
        "refused",
        ("row_number", "field", "reason", "code", "code_values"),
        (
            (refusal.row, refusal.column, fault.message, fault.code, json.dumps(fault.values))
            for refusal in refusals
            for fault in (refusal.fault,)
        ),
    )
    tx.execute(
        text(
            "insert into import_refusals (company_id, import_id, row_number, field, group_id, estate_id, reason, code,"
            " code_values) select distinct on (row_number, field) :company_id, :import_id, row_number, field,"
            " :group_id, :estate_id, reason, code, code_values from refused order by row_number, field, reason"
        ),
        {
            "company_id": record.company_id,
            "import_id": record.import_id,
            "group_id": record.group_id,
            "estate_id": record.estate_id,
        },
    )


def _refused_file(op: Running, record: Import, path: Path) -> str:
    """A CSV file of the refused rows that are listed, as they were, with the reasons: to correct and import again."""
    faults: dict[int, list[tuple[str, Violation]]] = {}
    with UnitOfWork(op.database, op.scope) as tx:
        for row in tx.execute(_REFUSED, {"company_id": op.company_id, "import_id": record.import_id}):
            fault = Violation.received(row.field, row.code, row.code_values, row.reason)
            faults.setdefault(row.row_number, []).append((row.field, fault))
    form = WAYS[record.kind].form
    wording = Wording(
        record.language,
        lambda heading: form.headings.get(fold(heading), ""),
        {column.name: column.chinese for column in form.columns},
    )
    return save_refused(storage.store(op.deps.settings), op.scope.principal, path, faults, wording)
