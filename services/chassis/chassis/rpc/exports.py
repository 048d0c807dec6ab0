"""Files that operations write: for people with names in the place of ids, for programs as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_type_hints
from uuid import UUID

from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct

from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.files import sheets, storage, worded
from chassis.jobs.operations import start_operation
from chassis.jobs.readers import reader
from chassis.jobs.running import Running
from chassis.rpc.people import staff_names

Filter = TypeVar("Filter")
_PLACE = ("company_id", "estate_id")


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


def said(wanted: Any) -> dict[str, str]:
    """What is set of a list's filter, as texts for the operation that writes the list; its place is the operation's."""
    return {name: str(value) for name, value in asdict(wanted).items() if value and name not in _PLACE}


def asked_for(kind: Callable[..., Filter], op: Running, texts: Iterable[tuple[str, Any]]) -> Filter:
    """The filter that an operation was started with.

    Args:
        kind: the filter's class, with its company, and its estate where its list has one; its other fields say what a
            text means.
        op: the operation.
        texts: of `said`; what is no field of the filter is passed over.
    """
    kinds = get_type_hints(kind)
    values = {name: _typed(kinds[name], str(text)) for name, text in texts if name in kinds}
    place = {name: getattr(op, name) for name in _PLACE if name in kinds}
    return kind(**place, **values)


def _typed(kind: Any, text: str) -> Any:
    kinds = {kind, *get_args(kind)}
    if UUID in kinds:
        return UUID(text)
    if date in kinds:
        return date.fromisoformat(text)
    if bool in kinds:
        return text == str(True)
    return int(text) if int in kinds else text


def start_export(tx: Tx, kind: str, asked: Mapping[str, Any]) -> operations_pb2.Operation:
    """Starts an operation that writes a list, and notes in the trail who asked for what.

    Args:
        tx: the call's.
        kind: the operation's.
        asked: the filter's fields, its place among them, and what else the operation is to know; what is empty is not
            told.
    """
    # A list of the whole company has no estate.
    place = {name: asked.get(name, 0) for name in _PLACE}
    request = Struct()
    request.update({name: str(value) for name, value in asked.items() if value and name not in _PLACE})
    tx.audit(kind, f"companies/{place['company_id']}", dict(request), **place)
    return start_operation(tx, kind, request, **place)


def pages(read: Callable[[Any], Sequence[Any]], *key: str) -> Iterator[Sequence[Any]]:
    """The pages of a list, one after another, until one is empty.

    Args:
        read: a page, after the last row's key; the first one for None.
        key: the attributes that rows are ordered by; several are given to `read` as a tuple.
    """
    after = None
    while page := read(after):
        after = attrgetter(*key)(page[-1])
        yield page


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
