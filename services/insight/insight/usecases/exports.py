"""Tables of figures as files: CSV, or Excel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any

from chassis import clock, money
from chassis.files import sheets, storage
from chassis.files.books import TooManyRows
from chassis.files.printed import keep
from chassis.jobs.operations import operation, start_operation
from chassis.jobs.readers import reader
from chassis.jobs.running import Running
from chassis.rpc.exports import File, write_file
from google.protobuf.struct_pb2 import Struct
from manor.insight.v1 import figures_pb2 as pb

from insight import queries
from insight.domain.leasing import years
from insight.domain.rates import rate, share
from insight.queries import Which
from insight.usecases import export_words, prints

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "insight.export_figures"
_PLACE = ("company_id", "company_name", "estate_id", "estate_name")
_ITEM = ("fee_item_id", "fee_item_code", "fee_item_name", "category")
_LEASED = tuple(name for name in queries.LEASING if not name.endswith("_days"))
# Sums in minor units stand in the file in major ones, under the name without its ending.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "collection_rates": (*_PLACE, *_ITEM, "currency_code", *queries.COLLECTION, "rate", "entered_rate"),
    "months": (*_PLACE, "month", "currency_code", *queries.MONTH),
    "arrears": (*_PLACE, *_ITEM, "currency_code", *queries.ARREARS),
    "yearly_arrears": (*_PLACE, "year", "currency_code", *queries.YEARLY),
    "occupancy": (*_PLACE, *queries.OCCUPANCY),
    "leasing": (*_PLACE, "currency_code", *_LEASED, "vacancy_rate", "wale_by_rent", "margin_minor"),
}


@dataclass(frozen=True, slots=True)
class ExportFigures:
    """Which table of figures to write to a file.

    Args:
        table: a key of the tables of this module.
        which: which rows, and what a line stands for.
        excel: a workbook; otherwise CSV.
        from_month, to_month: YYYY-MM, for collection rates and months.
        day: ISO 8601, for arrears and occupancy; empty for today.
        language: zh-CN or en-US, of a file for people; empty for programs.
        pdf: to be printed, whatever excel says; needs a language.
    """

    table: str
    which: Which
    excel: bool
    from_month: str
    to_month: str
    day: str
    language: str = ""
    pdf: bool = False


def export_figures(tx: Tx, command: ExportFigures) -> Operation:
    """Starts writing a file; its owner is whoever asks, and it holds what they may see."""
    which = command.which
    request = Struct()
    request.update(
        {
            **asdict(which),
            "table": command.table,
            "excel": command.excel,
            "from": command.from_month,
            "to": command.to_month,
            "day": command.day,
            "language": command.language,
            "pdf": command.pdf,
        }
    )
    started = start_operation(tx, KIND, request, company_id=which.company_id, estate_id=which.estate_id)
    detail = {"table": command.table, "group_by": which.group_by}
    tx.audit(KIND, f"figures/{command.table}", detail, company_id=which.company_id, estate_id=which.estate_id)
    return started


@operation(KIND)
def write_figures(op: Running, request: Struct) -> pb.ExportResult:
    """Writes the file from the sums of one statement; a killed process writes it anew."""
    table = str(request["table"])
    columns = sheets.columns(*(name.removesuffix("_minor") for name in _COLUMNS[table]))
    file = File(table, columns, export_words.table(table, str(request["group_by"])))
    # What an older release began says no language.
    language = str(request["language"]) if "language" in request else ""

    def lines(tx: Tx) -> Iterator[dict[str, Any]]:
        return (_line(table, row) for row in _rows(tx, table, request))

    if dict(request.items()).get("pdf"):  # what an older release began says nothing of it
        return _print(op, file, lines, language, request)
    saved = write_file(op, file, lines, language=language, excel=bool(request["excel"]))
    return pb.ExportResult(file_name=saved.file_name, rows=saved.rows)


def _print(
    op: Running, file: File, lines_of: Callable[[Tx], Iterable[dict[str, Any]]], language: str, request: Struct
) -> pb.ExportResult:
    """Writes the table as PDF.

    Raises:
        TooManyRows: for paper.
    """
    asked = {name: str(request[name]) for name in ("from", "to", "day")}
    with op.chunk() as tx:
        lines = list(islice(lines_of(tx), prints.MOST_ROWS + 1))
        if len(lines) > prints.MOST_ROWS:
            raise TooManyRows(f"More than {prints.MOST_ROWS:,} rows are not printed: export them as Excel")
        whom = reader(op, tx, language, excel=False)
        document = prints.document(file.table, whom, lines, asked)
        store, fonts = storage.store(op.deps.settings), op.deps.settings.document_fonts
        called = f"{document.title}-{whom.place}-{clock.today(whom.zone)}.pdf"
        printed = keep(store, op.scope.principal, document, called, fonts=fonts)
        op.advance(done=len(lines), total=len(lines))
    return pb.ExportResult(file_name=printed.file.name, rows=len(lines))


def _rows(tx: Tx, table: str, request: Any) -> Sequence[Any]:
    which = Which(
        str(request["group_by"]),
        int(request["company_id"]),
        int(request["estate_id"]),
        int(request["fee_item_id"]),
        str(request["category"]),
    )
    day = date.fromisoformat(str(request["day"])) if request["day"] else None
    if table in ("collection_rates", "months"):
        first, last = (date.fromisoformat(f"{request[name]}-01") for name in ("from", "to"))
        listed = queries.list_collection_rates if table == "collection_rates" else queries.list_months
        return listed(tx, which, first, last)
    if table == "yearly_arrears":
        return queries.list_yearly_arrears(tx, which)
    listed_on = {"arrears": queries.list_arrears, "occupancy": queries.list_occupancy, "leasing": queries.list_leasing}
    return listed_on[table](tx, which, day)


def _line(table: str, row: Any) -> dict[str, Any]:
    line = {name.removesuffix("_minor"): _value(name, row) for name in _COLUMNS[table]}
    if table == "collection_rates":
        # People read percent, programs a share.
        line |= {"percent": _percent(line["rate"]), "entered_percent": _percent(line["entered_rate"])}
    if table == "leasing":
        line["vacancy_percent"] = _percent(line["vacancy_rate"])
    return line


def _percent(share: str | Decimal | None) -> Decimal | None:
    return (Decimal(share) * 100).normalize() if share else None


# What is computed of a line's sums.
_OF_LEASING: dict[str, Callable[[Any], Any]] = {
    "vacancy_rate": lambda row: share(int(row.unit_count - row.let_count), int(row.unit_count)),
    "wale_by_rent": lambda row: years(row.rent_days, row.monthly_minor),
    "margin_minor": lambda row: row.incoming_rent_minor - row.incoming_cost_minor,
}


def _value(name: str, row: Any) -> Any:
    if name == "rate":
        return rate(int(row.verified_minor), int(row.receivable_minor))
    if name == "entered_rate":
        return rate(int(row.entered_minor), int(row.receivable_minor))
    found = _OF_LEASING[name](row) if name in _OF_LEASING else getattr(row, name)
    if name == "month":
        return f"{found:%Y-%m}"
    if name.endswith("_minor"):
        return money.major(int(found), row.currency_code)
    return int(found) if name.endswith("_count") else found
