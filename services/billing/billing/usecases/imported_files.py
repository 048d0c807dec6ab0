"""What imports of files share: a table read row by row, every fault named, and what is good taken in one transaction,
or nothing of it where a row is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from chassis import directory
from chassis.errors import Faulty, Invalid, Violation
from chassis.files import sheets, storage
from chassis.files.cells import REASONS
from chassis.files.refused import Wording, save_refused
from chassis.jobs.operations import start_operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File
from chassis.spelling import fold, visible
from chassis.violations import Fault as Common
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import meters_pb2

from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

MOST_ROWS, MOST_REFUSALS = 50_000, 1_000
Cells = dict[str, str]
Row = dict[str, Any]
Reply = TypeVar("Reply", bound=Any)
# Where a row's fault shows: the fields of what it asks for, by the columns that they were read from.
_COLUMN = {
    "unit_id": "unit_code",
    "fee_item_id": "fee_item_code",
    "customer_id": "customer_name",
    "amount_minor": "amount",
    "meter_id": "meter_number",
}


class DryRun(Exception):
    """All rows are judged, and nothing is to stay."""


@dataclass(frozen=True, slots=True)
class ImportFile:
    """An uploaded table; with `take_good_rows` faulty rows are left out. Without an estate it is the company's.

    The file of refused rows says in `language` why they are: zh-CN or en-US; empty for a program.
    """

    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool = False
    language: str = ""


def start_import(tx: Tx, kind: str, command: ImportFile) -> Operation:
    """Starts taking the rows of a file."""
    if command.estate_id:
        directory.estate(tx, command.estate_id)
    request = Struct()
    request.update(
        {
            "file_name": command.file_name,
            "dry_run": command.dry_run,
            "take_good_rows": command.take_good_rows,
            "maker": tx.scope.principal.id,
            "language": command.language,
        }
    )
    return start_operation(tx, kind, request, company_id=command.company_id, estate_id=command.estate_id)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file.

    Args:
        name: its heading.
        chinese: its heading in Chinese.
        read: what a cell that is not empty says; raises ValueError where it cannot be read.
        needed: every row fills it.
        longest: letters at most; 0 for any number.
    """

    name: str
    chinese: str
    read: Callable[[str], Any] = str
    needed: bool = False
    longest: int = 0


def read_word(words: Mapping[str, Sequence[str]]) -> Callable[[str], str]:
    """Reads a cell that says one of some codes, by the code or by a word of the export's.

    Args:
        words: what people call each code.
    """
    codes = {fold(said): code for code, every in words.items() for said in (code, *every)}

    def read(cell: str) -> str:
        if (code := codes.get(fold(cell))) is None:
            raise ValueError(cell)
        return code

    return read


@dataclass(frozen=True)
class Table:
    """The columns of a file.

    Args:
        columns: those that are read.
        exported: the export that this import takes: its headings, in each language, mean the columns of their keys,
            and its other columns are passed over, as are the reasons of a file of refused rows. A heading that is
            neither refuses the file. None where there is no such export; any other column is passed over then.
    """

    columns: Sequence[Column]
    exported: File | None = None

    @cached_property
    def _headings(self) -> dict[str, str]:
        named = {fold(one): "" for one in REASONS} | {one.name: one.name for one in self.columns}
        known = named | {fold(one.chinese): one.name for one in self.columns}
        if self.exported is None:
            return known
        told = {column.key: column.key for column in self.exported.columns}
        told |= {fold(said): key for key, both in self.exported.table.headings.items() for said in both}
        return {heading: named.get(key, "") for heading, key in told.items()} | known

    def wording(self, language: str) -> Wording:
        """How whoever corrects refused rows is told of them in a language; empty for a program."""
        chinese = {one.name: one.chinese for one in self.columns}
        return Wording(language, lambda heading: self._headings.get(fold(heading), ""), chinese)

    def rows(self, lines: Iterable[tuple[int, Cells]]) -> Iterator[tuple[Row, list[Violation]]]:
        """Each line's values by column, None where it says none, with its number as `row`; and what is wrong in it."""
        for number, said in lines:
            if unknown := [name for name in said if self.exported and fold(name) not in self._headings]:
                yield {"row": 1}, [Violation(f"1.{name}", Common.UNKNOWN) for name in unknown]
                return
            yield self._row(number, {self._headings.get(fold(name), ""): visible(cell) for name, cell in said.items()})

    def _row(self, number: int, cells: Cells) -> tuple[Row, list[Violation]]:
        row: Row = {"row": number, **dict.fromkeys(one.name for one in self.columns)}
        wrong: list[Violation] = []
        for column in self.columns:
            at, cell = f"{number}.{column.name}", cells.get(column.name, "")
            if not cell:
                wrong += [Violation(at, Common.REQUIRED)] if column.needed else []
            elif column.longest and len(cell) > column.longest:
                wrong.append(Violation(at, Common.TOO_LONG, count=len(cell), most=column.longest))
            else:
                try:
                    row[column.name] = column.read(cell)
                except Faulty as fault:
                    wrong.append(fault.at(at))
                except ValueError:
                    wrong.append(Violation(at, Fault.UNREADABLE, value=repr(cell)))
        return row, wrong


def take_file(
    op: Running,
    request: Struct,
    reply: Reply,
    table: Table,
    take: Callable[[Tx, Sequence[tuple[int, Cells]]], Iterable[Violation]],
) -> Reply:
    """Takes the rows of a file in one transaction; the reply names the refused rows.

    Args:
        op: the operation that `start_import` started.
        request: what it was started with.
        reply: an empty message with `accepted`, `refused`, `refused_count` and `refused_file_name`.
        table: how its columns are called.
        take: takes the rows that are good, counts them in the reply, and gives the faults of the others, each at
            `<number of the row>.<column>`.

    Raises:
        Invalid: the file has too many rows.
    """
    if "reply" in op.cursor:  # killed between the commit and the end: all of it is done
        return ParseDict(op.cursor["reply"], reply)
    path = storage.store(op.deps.settings).path(str(request["file_name"]), op.scope.principal)
    lines = list(islice(sheets.read(path), MOST_ROWS + 1))
    if len(lines) > MOST_ROWS:
        raise Invalid(f"The file has more than {MOST_ROWS:,} rows: import it in parts")
    try:
        with op.chunk() as tx:
            faults = [(*_place(fault), fault) for fault in take(tx, lines)]
            refused = [_refused(*one) for one in faults]
            # A request of the release before has no such field.
            language = str(request["language"]) if "language" in request else ""
            file_name = _save_refused(op, path, faults, table.wording(language))
            _say(reply, refused, file_name)
            # A request of before there was a choice has no such field.
            keeps = not refused or ("take_good_rows" in request and request["take_good_rows"])
            if request["dry_run"] or not keeps:
                raise DryRun
            op.advance({"reply": MessageToDict(reply)}, done=reply.accepted, total=len(lines))
    except DryRun:
        if not request["dry_run"]:
            reply.Clear()
            _say(reply, refused, file_name)
    return reply


def _save_refused(op: Running, path: Path, faults: Iterable[tuple[int, str, Violation]], wording: Wording) -> str:
    rows: dict[int, list[tuple[str, Violation]]] = {}
    for row, column, fault in faults:
        rows.setdefault(row, []).append((column, fault))
    return save_refused(storage.store(op.deps.settings), op.scope.principal, path, rows, wording)


def _say(reply: Any, refused: Sequence[meters_pb2.RefusedRow], file_name: str) -> None:
    reply.refused_file_name = file_name
    reply.refused_count = len({one.row for one in refused})
    reply.refused.extend(sorted(refused, key=lambda one: one.row)[:MOST_REFUSALS])


def _place(violation: Violation) -> tuple[int, str]:
    number, _, column = violation.field.partition(".")
    return int(number), _COLUMN.get(column, column)


def _refused(row: int, column: str, fault: Violation) -> meters_pb2.RefusedRow:
    return meters_pb2.RefusedRow(row=row, column=column, message=fault.message, code=fault.code, values=fault.values)


@dataclass(frozen=True, slots=True)
class Template:
    """How a file to fill in looks; its headings are the columns' names, or Chinese."""

    excel: bool
    chinese: bool = False


def save_template(tx: Tx, store: storage.FileStore, name: str, table: Table, look: Template) -> sheets.Saved:
    """Makes an empty file with a table's headings, kept for whoever asks."""
    columns = sheets.columns(*((one.chinese if look.chinese else one.name) for one in table.columns))
    return sheets.save(store, tx.scope.principal, name, columns, [], excel=look.excel)
