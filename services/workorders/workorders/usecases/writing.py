"""How lists are written to files: what all exports of workorders share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from chassis import directory
from chassis.data.tx import Tx
from chassis.jobs.running import Running
from chassis.rpc.exports import File, start_export, write_file
from google.longrunning import operations_pb2
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.workorders.v1.exports_pb2 import ExportResult

from workorders.records.orders import Category

PAGE = 1_000


@dataclass(frozen=True, slots=True)
class OfEstate:
    """A list of a company, or of one estate of it; with what is over, or without."""

    company_id: int
    estate_id: int = 0
    ended: bool = False


class Asked(Protocol):
    """Which rows to write to a file of which format, and in which language for people."""

    @property
    def filter(self) -> Any: ...
    @property
    def file_format(self) -> str: ...
    @property
    def language(self) -> str: ...


def start(tx: Tx, kind: str, command: Asked) -> operations_pb2.Operation:
    """Starts writing a list to a file.

    Args:
        tx: the call's.
        kind: the operation's.
        command: what is asked for.
    """
    asked = {**asdict(command.filter), "file_format": command.file_format, "language": command.language}
    return start_export(tx, kind, asked)


def write(
    op: Running, file: File, rows: Callable[[Tx, Mapping[str, str]], Iterator[dict[str, Any]]], request: Struct
) -> ExportResult:
    """Writes a list to a file.

    Args:
        op: the operation.
        file: what it is.
        rows: its rows, by what was asked for.
        request: what was asked for.
    """
    asked: dict[str, str] = MessageToDict(request)
    language, excel = asked.get("language", ""), asked.get("file_format") == "xlsx"
    saved = write_file(op, file, lambda tx: rows(tx, asked), language=language, excel=excel)
    return ExportResult(file_name=saved.file_name, row_count=saved.rows)


def estates_of(tx: Tx, company_id: int) -> dict[int, str]:
    """The names of a company's estates that the caller sees."""
    return {one.estate_id: one.name for one in directory.estates(tx, company_id)}


def category_of(one: Category, asked: Mapping[str, str]) -> dict[str, str]:
    """A category by its code for programs, and by its name in the reader's language for people."""
    return {"category_code": one.code, "category": one.name_zh if asked.get("language") == "zh-CN" else one.name_en}


def columns_of(record: Any, file: File) -> dict[str, Any]:
    """A row's values by the file's columns."""
    return {column.key: getattr(record, column.key, None) for column in file.columns}
