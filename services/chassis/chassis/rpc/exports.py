"""Files that operations write: for people with names in the place of ids, for programs as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.files import sheets, storage, worded
from chassis.jobs.readers import reader
from chassis.jobs.running import Running
from chassis.rpc.people import staff_names


@dataclass(frozen=True, slots=True)
class File:
    """How programs are told, and how people are.

    Args:
        name: of a program's file.
        columns: of a program's file.
        table: how people are told.
        people: keys of what says staff by id.
    """

    name: str
    columns: Sequence[sheets.Column]
    table: worded.Table
    people: Sequence[str] = ()


def write_file(
    op: Running,
    file: File,
    rows_of: Callable[[Tx], Iterable[dict[str, Any]]],
    *,
    language: str,
    excel: bool,
) -> sheets.Saved:
    """Writes the rows of one transaction to a file of whoever started the operation.

    Args:
        op: the operation; a killed one writes the file anew.
        file: what it is.
        rows_of: values by the keys of both kinds of columns.
        language: zh-CN or en-US; empty for a program.
        excel: a workbook; otherwise CSV.

    Raises:
        TooManyRows: more than an Excel file holds.
    """
    store = storage.store(op.deps.settings)
    names = _names(op, file, rows_of) if language else {}
    with op.chunk() as tx:
        rows = worded.named(rows_of(tx), names, *file.people)
        asking = reader(op, tx, language, excel=excel)
        saved = worded.save(store, op.scope.principal, file.name, file.columns, rows, table=file.table, reader=asking)
        op.advance(done=saved.rows, total=saved.rows)
    return saved


def _names(op: Running, file: File, rows_of: Callable[[Tx], Iterable[dict[str, Any]]]) -> Mapping[str, str]:
    """What the staff in a file's rows are called.

    They are read in a transaction before the file's, so that none is open while identity is asked; who comes in between
    the two stays an id.
    """
    if not file.people:
        return {}
    with UnitOfWork(op.database, op.scope) as tx:
        people = {str(row[key]) for row in rows_of(tx) for key in file.people if row.get(key)}
    return staff_names(op.deps.settings, op.scope.group_id, sorted(people))
