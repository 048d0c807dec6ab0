"""What imports of contracts have in common: how a cell is read, the file of refused rows, and an empty one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chassis.errors import Violation
from chassis.files import sheets, storage
from chassis.files.refused import Wording, save_refused
from chassis.spelling import fold
from manor.contracts.v1.exports_pb2 import ExportResult

if TYPE_CHECKING:
    from pathlib import Path

    from chassis.data.tx import Tx
    from chassis.files.storage import FileStore
    from chassis.jobs.running import Running

MOST_REFUSALS = 200
Rows = Sequence[tuple[int, dict[str, str]]]
Faults = Mapping[int, Sequence[Violation]]


def cells_of(row: Mapping[str, str], columns: Mapping[str, str]) -> dict[str, str]:
    """What a row says by column, under its name or its Chinese heading; "" for what it leaves out."""
    return {name: row.get(name) or row.get(chinese) or "" for name, chinese in columns.items()}


def save_refusals(op: Running, path: Path, faults: Faults, columns: Mapping[str, str], language: str) -> str:
    """Saves the refused rows of a file with the reasons, for whoever corrects it; gives the file's name.

    Args:
        op: the import.
        path: the file that was imported.
        faults: why rows were refused, by their numbers; a fault's field is its column.
        columns: the columns by name, with their Chinese headings.
        language: zh-CN or en-US; empty for a program.
    """
    names = {fold(said): name for name, chinese in columns.items() for said in (name, chinese)}
    wording = Wording(language, lambda heading: names.get(fold(heading), ""), columns)
    store = storage.store(op.deps.settings)
    said = {row: [(one.field, one) for one in many] for row, many in faults.items()}
    return save_refused(store, op.scope.principal, path, said, wording)


def told(faults: Faults) -> list[dict[str, Any]]:
    """The fields of the first refusals, as a reply has them."""
    every = [(row, one) for row, many in sorted(faults.items()) for one in many]
    return [
        {"row": row, "reason": one.message, "column": one.field, "code": one.code, "values": one.values}
        for row, one in every[:MOST_REFUSALS]
    ]


@dataclass(frozen=True, slots=True)
class CreateTemplate:
    """The format of an empty file for an import, and whether its headings are Chinese."""

    excel: bool
    chinese: bool = False


def create_template(
    tx: Tx, command: CreateTemplate, columns: Mapping[str, str], name: str, store: FileStore
) -> ExportResult:
    """Makes an empty file with the columns of an import.

    Args:
        tx: the call's.
        command: its format and language.
        columns: by name, with their Chinese headings.
        name: of the file.
        store: where it is kept.
    """
    headings = sheets.columns(*(columns.values() if command.chinese else columns))
    saved = sheets.save(store, tx.scope.principal, name, headings, (), excel=command.excel)
    return ExportResult(file_name=saved.file_name)
