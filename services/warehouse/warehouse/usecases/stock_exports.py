"""What stores have as a table, by an operation that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from chassis import directory, money
from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.files.worded import Table
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, start_export, write_file
from google.longrunning import operations_pb2
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.warehouse.v1.stock_pb2 import ExportBalancesResult

from warehouse.queries import stock as queries
from warehouse.queries.stock import BalanceFilter

KIND = "warehouse.export_balances"
PAGE = 1_000
CATEGORIES = {
    "spare_part": ("备件", "Spare parts"),
    "consumable": ("耗材", "Consumables"),
    "tool": ("工具", "Tools"),
    "cleaning": ("保洁用品", "Cleaning"),
    "gardening": ("绿化用品", "Gardening"),
    "protection": ("劳保用品", "Protective clothing"),
    "office": ("办公用品", "Office"),
    "other": ("其他", "Other"),
}
COLUMNS = {
    "estate_name": ("管理处", "Estate"),
    "store_name": ("仓库", "Store"),
    "code": ("物资编号", "Code"),
    "name": ("物资名称", "Name"),
    "specification": ("规格", "Specification"),
    "category": ("类别", "Category"),
    "unit": ("单位", "Unit"),
    "quantity": ("结存数量", "Quantity"),
    "value": ("结存金额", "Value"),
    "average": ("平均单价", "Average"),
    "reserved": ("预留数量", "Reserved"),
    "safety": ("安全库存", "Safety stock"),
    "last_date": ("最近单据日期", "Latest document"),
}
TABLE = Table(
    title=("库存", "Stock"),
    headings=COLUMNS,
    values={"category": CATEGORIES},
    numbers=("quantity", "value", "average", "reserved", "safety"),
)
FILE = File("balances", sheets.columns("store_id", "material_id", *COLUMNS), TABLE)


@dataclass(frozen=True, slots=True)
class ExportBalances:
    """Which balances to write to a file of which format, and in which language for people."""

    filter: BalanceFilter
    file_format: str
    language: str = ""


def export_balances(tx: Tx, command: ExportBalances) -> operations_pb2.Operation:
    """Starts writing balances to a file."""
    asked = {**asdict(command.filter), "file_format": command.file_format, "language": command.language}
    return start_export(tx, KIND, asked)


@operation(KIND)
def write_balances(op: Running, request: Struct) -> ExportBalancesResult:
    """Writes the file in one chunk; a killed process writes it anew."""
    asked: dict[str, str] = MessageToDict(request)

    def rows(tx: Tx) -> Iterator[dict[str, Any]]:
        wanted, after = asked_for(BalanceFilter, op, asked.items()), None
        estates = {one.estate_id: one.name for one in directory.estates(tx, op.company_id)}
        exponent = money.exponent(directory.company(tx, op.company_id).currency_code)
        while True:
            many: Sequence[Any] = queries.list_balances(tx, wanted, limit=PAGE, after=after)
            for balance, material, store in many:
                yield {**_told(balance, material, store, exponent), "estate_name": estates.get(balance.estate_id, "")}
            if len(many) < PAGE:
                return
            after = (many[-1][1].code_key, many[-1][0].store_id)
            tx.session.expunge_all()

    language, excel = asked.get("language", ""), asked.get("file_format") == "xlsx"
    saved = write_file(op, FILE, rows, language=language, excel=excel)
    return ExportBalancesResult(file_name=saved.file_name, row_count=saved.rows)


def _told(balance: Any, material: Any, store: Any, exponent: int) -> dict[str, Any]:
    return {
        "store_id": str(balance.store_id),
        "material_id": str(balance.material_id),
        "store_name": store.name,
        **{name: getattr(material, name) for name in ("code", "name", "specification", "category", "unit")},
        **{name: getattr(balance, name) for name in ("quantity", "reserved", "safety", "last_date")},
        "value": Decimal(balance.value_minor).scaleb(-exponent),
        "average": queries.average(balance.quantity, balance.value_minor, exponent),
    }
