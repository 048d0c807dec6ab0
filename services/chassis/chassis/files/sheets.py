"""Reads tables that people upload (CSV, Excel) and writes those that they download, without surprises in either."""

from __future__ import annotations

import codecs
import csv
import io
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from chassis.errors import Invalid, Violation
from chassis.files.books import Look, TooManyRows, write_excel
from chassis.files.cells import Column, Value, columns, neutral, restored
from chassis.files.memory import TOO_LARGE, reader_megabytes
from chassis.files.storage import FileStore
from chassis.files.stored import CSV, XLSX
from chassis.scope import Principal
from chassis.violations import Fault

__all__ = (
    "Column", "Look", "Saved", "TooManyRows", "UnreadableSheet", "columns", "csv_pieces", "neutral", "raw_rows", "read",
    "restored", "save", "write_excel",
)  # fmt: skip

EXPANDED_BYTES = 300 * 1024 * 1024
READER_SECONDS = 120
# How a reader ends that took all memory (its allocator aborts) or time, or that the kernel chose when memory ran out.
_TOOK_TOO_MUCH = frozenset({signal.SIGABRT, signal.SIGXCPU, signal.SIGKILL})
LARGEST = 4 * 1024**3  # bytes of a file that is made here


class UnreadableSheet(Invalid):
    """The file is no table that can be read; the message says why."""

    default_reason = "UNREADABLE_SHEET"


# Reading ---------------------------------------------------------------------------------------------------------


def read(
    path: Path, *, expanded_bytes: int = EXPANDED_BYTES, megabytes: int = 0
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file or of the first sheet of a workbook (xlsx, xlsm, xls, ods), as (row number, cells).

    The first row that is not empty names the columns; the numbers are those that a spreadsheet shows. Cells are
    trimmed text, dates by ISO 8601, and empty rows are left out. What kind of file it is, its content says.

    Args:
        path: the file.
        expanded_bytes: what a workbook may unfold to.
        megabytes: memory that reading a workbook may take, in a process of its own; 0 is a share of the container's.

    Raises:
        UnreadableSheet: not a table, too large once unfolded, or two columns of one name.
    """
    with raw_rows(path, expanded_bytes=expanded_bytes, megabytes=megabytes) as rows:
        yield from _rows(rows)


@contextmanager
def raw_rows(path: Path, *, expanded_bytes: int = EXPANDED_BYTES, megabytes: int = 0) -> Iterator[Iterator[list[str]]]:
    """Every row's cells as they stand, heading and empty rows too: for bulk imports, which judge a column at a time.

    Args and raises: as `read`, but for columns and empty files, which are the caller's to judge.
    """
    with path.open("rb") as file:
        beginning = file.read(8)
    try:
        if beginning.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
            if beginning.startswith(b"PK"):
                _check_expanded(path, expanded_bytes)
            with _workbook_lines(path, megabytes or reader_megabytes()) as lines:
                yield csv.reader(lines, strict=True)
        else:
            encoding = _encoding(path)
            with path.open(encoding=encoding, newline="") as lines:
                yield csv.reader(lines, delimiter=_delimiter(path, encoding), strict=True)
    except (csv.Error, UnicodeDecodeError) as error:
        raise _unreadable("The file is not a table: save it as CSV in UTF-8, or as .xlsx") from error


def _rows(rows: Iterator[list[str]]) -> Iterator[tuple[int, dict[str, str]]]:
    columns: list[str] = []
    # By row, not by line: a cell with line breaks in it is still one row.
    for number, cells in enumerate(rows, 1):
        values = [restored(cell.strip()) for cell in cells]
        if not any(values):
            continue
        if not columns:
            columns = _columns(values)
            continue
        if any(values[len(columns) :]):
            raise _unreadable(f"Row {number} has more cells than the {len(columns)} columns of the first row")
        values += [""] * (len(columns) - len(values))
        yield number, {name: value for name, value in zip(columns, values, strict=False) if name}
    if not columns:
        raise _unreadable("The file is empty: its first row must name the columns")


def _delimiter(path: Path, encoding: str) -> str:
    """Comma, semicolon or tab, whichever the first line has most of."""
    with path.open(encoding=encoding, errors="replace") as lines:
        first = lines.readline(65_536)
    return max(",;\t", key=first.count)


def _columns(values: list[str]) -> list[str]:
    named = [value for value in values if value]
    twice = sorted({name for name in named if named.count(name) > 1})
    if twice:
        raise _unreadable(f"Two columns have the same name: {', '.join(twice)}")
    return values


def _encoding(path: Path) -> str:
    """UTF-8 (with or without a mark) where the whole file is; otherwise what Chinese Excel writes.

    Raises:
        UnreadableSheet: it has zero bytes, which no column of the database keeps.
    """
    decoder, encoding = codecs.getincrementaldecoder("utf-8")(), "utf-8-sig"
    with path.open("rb") as file:
        if file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
        file.seek(0)
        while piece := file.read(1024 * 1024):
            if b"\0" in piece:
                raise _unreadable("The file is not text: save it as CSV in UTF-8, or as .xlsx")
            encoding = encoding if _decodes(decoder, piece) else "gb18030"
    return encoding if _decodes(decoder, b"", final=True) else "gb18030"


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True


def _check_expanded(path: Path, limit: int) -> None:
    """Counts what a workbook unfolds to. A part that unfolds to more than it declares is refused by zipfile."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > limit:
                raise _unreadable(f"The workbook unfolds to more than {limit:,} bytes: send it as CSV")
            for part in parts:
                with archive.open(part) as opened:
                    while opened.read(1024 * 1024):
                        pass
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise _unreadable("The workbook is damaged or encrypted: save it anew as .xlsx") from error


@contextmanager
def _workbook_lines(path: Path, megabytes: int) -> Iterator[IO[str]]:
    command = [sys.executable, "-m", "chassis.files.workbook", str(path.resolve()), str(megabytes), str(READER_SECONDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as reader:
        assert reader.stdout is not None  # PIPE
        try:
            whole = _Whole(reader, megabytes)
            yield io.TextIOWrapper(io.BufferedReader(whole), encoding="utf-8", newline="")
        finally:
            reader.kill()


class _Whole(io.RawIOBase):
    """The reader's output; it ends well only if the reader did."""

    def __init__(self, reader: subprocess.Popen[bytes], megabytes: int) -> None:
        self._reader = reader
        self._megabytes = megabytes

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Reads on; at the end it asks how the reader ended."""
        assert self._reader.stdout is not None  # PIPE
        count = self._reader.stdout.readinto(buffer)  # type: ignore[attr-defined]
        if not count:
            self._judge(self._reader.wait())
        return int(count)

    def _judge(self, ended: int) -> None:
        if ended == TOO_LARGE or -ended in _TOOK_TOO_MUCH:
            raise UnreadableSheet(
                f"The workbook takes more than {self._megabytes:,} MB or {READER_SECONDS} s to read: it is too large,"
                " or has cells too far apart. Send it as CSV, or in several files",
                violations=[
                    Violation("file", Fault.WORKBOOK_TOO_LARGE, most=f"{self._megabytes:,}", seconds=READER_SECONDS)
                ],
            )
        if ended:
            raise _unreadable("The workbook cannot be read: it is damaged or encrypted. Send it as CSV")


def _unreadable(message: str) -> UnreadableSheet:
    return UnreadableSheet(message, violations=[Violation("file", Fault.FILE_NOT_TAKEN, detail=message)])


# Writing ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that rows were saved to: its name, files/<uuid>, and how many rows it has."""

    file_name: str
    rows: int


def save(
    store: FileStore,
    owner: Principal,
    name: str,
    columns: Sequence[Column],
    rows: Iterable[Mapping[str, Value]],
    *,
    excel: bool,
    look: Look = Look(),  # noqa: B008  # frozen
) -> Saved:
    """Saves rows as a file: CSV without a limit, or Excel up to 200,000 rows. Neither is held in memory.

    Args:
        store: where it is kept.
        owner: who may read it.
        name: of the file, without its ending, and of a workbook's sheet.
        columns: in their order.
        rows: values by the columns' keys.
        excel: a workbook; otherwise CSV.
        look: what a workbook has beside the rows.

    Raises:
        TooManyRows: more than an Excel file holds.
    """
    count = 0

    def counted() -> Iterator[Mapping[str, Value]]:
        nonlocal count
        for row in rows:
            count += 1
            yield row

    if excel:
        with TemporaryFile() as book:
            write_excel(columns, counted(), book, name=name, look=look)
            book.seek(0)
            file = store.put(book, filename=f"{name}.xlsx", media_type=XLSX, owner=owner, max_bytes=LARGEST)
    else:
        pieces = csv_pieces(columns, counted())
        file = store.put(pieces, filename=f"{name}.csv", media_type=CSV, owner=owner, max_bytes=LARGEST)
    return Saved(file.name, count)


def csv_pieces(columns: Sequence[Column], rows: Iterable[Mapping[str, Value]]) -> Iterator[bytes]:
    """A CSV file in UTF-8 with a byte order mark, which Excel needs, piece by piece and without a limit.

    Args:
        columns: in their order.
        rows: values by the columns' keys; amounts as Decimal, which is written as it is.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([neutral(column.heading) for column in columns])
    yield codecs.BOM_UTF8
    for number, row in enumerate(rows):
        writer.writerow([_text(row.get(column.key)) for column in columns])
        if number % 500 == 499:
            yield _taken(buffer)
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    piece = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return piece


def _text(value: Value) -> str:
    match value:
        case str():
            text = neutral(value)
        case bool():
            text = "true" if value else "false"
        case Decimal():
            text = f"{value:f}"
        case datetime():
            text = value.isoformat(sep=" ", timespec="seconds")
        case None:
            text = ""
        case _:
            text = str(value)  # whole numbers, and dates by ISO 8601
    return text
