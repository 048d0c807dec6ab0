"""The columns of a file of units and who has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenants.domain import customer_columns
from tenants.domain.import_cells import Column, Form, Refusal, choice, integer, read_area, read_date, text
from tenants.violations import Fault

KINDS = ("residential", "shop", "office", "warehouse", "parking", "other")
ROLES = ("owner", "tenant", "developer")
_flag = choice("true", "false", yes="true", no="false", y="true", n="false", 是="true", 否="false",
               **{"1": "true", "0": "false"})  # fmt: skip

COLUMNS = (
    Column("building_code", "楼栋编号", text(60)),
    Column("building_name", "楼栋名称", text(200)),
    Column("building_address", "楼栋地址", text(500)),
    Column("building_floors", "楼层数", integer(0, 300)),
    Column("unit_code", "房间编号", text(60), shared=False),
    Column("unit_name", "房间名称", text(200), shared=False),
    Column("unit_kind", "房间用途", choice(*KINDS, 住宅="residential", 商铺="shop", 写字楼="office", 仓库="warehouse",
                                       车位="parking", 其他="other")),
    Column("unit_type", "房型", text(60)),
    Column("floor", "楼层", integer(-20, 300)),
    Column("orientation", "朝向", text(40)),
    Column("layout", "户型", text(100)),
    Column("unit_address", "房间地址", text(500), shared=False),
    Column("gross_area", "建筑面积", read_area),
    Column("billable_area", "计费面积", read_area),
    *customer_columns.OF_UNITS,
    Column("role", "入住类别", choice(*ROLES, 业主="owner", 租户="tenant", 开发商="developer")),
    Column("start_date", "入住日期", read_date),
    Column("end_date", "迁出日期", read_date),
    Column("bill_per_unit", "一户一房", _flag),
    Column("not_residing", "未自住", _flag),
)  # fmt: skip
# What exports of units and occupancies call the same, and what they say besides.
_OF_EXPORTS = {
    "building": "building_code", "code": "unit_code", "name": "unit_name", "kind": "unit_kind",
    "address": "unit_address",
}  # fmt: skip
_PASSED_OVER = (
    "estate_id", "unit_id", "renovation_start_date", "renovation_end_date", "state", "owner_name", "tenant_name",
    "occupancy_id", "customer_id", "vacant", "note",
    "estate", "renovation from", "renovation to", "owner", "tenant",
    "管理处", "装修开始", "装修结束", "状态", "业主", "租户", "空置", "备注",
)  # fmt: skip
_NAMES = tuple(column.name for column in COLUMNS)
_OF_CUSTOMERS = _NAMES[_NAMES.index("customer_code") :]


def _across(values: dict[str, list[str]], rows: Sequence[int]) -> Iterable[Refusal]:
    """What belongs together."""
    blank = [""] * len(rows)
    names = values.get("customer_name", blank)
    if not all(names):
        yield from _nameless(values, names, rows)
    starts = values.get("start_date", blank)
    if any(names) and not all(starts):
        for row, customer, start in zip(rows, names, starts, strict=True):
            if customer and not start:
                yield Refusal.of(row, "start_date", Fault.SINCE_WHEN)
    ends = values.get("end_date", blank)
    if any(ends):
        for row, start, end in zip(rows, starts, ends, strict=True):
            if start and end and end < start:
                yield Refusal.of(row, "end_date", Fault.ENDS_BEFORE_START, end=end, start=start)


def _nameless(values: dict[str, list[str]], names: list[str], rows: Sequence[int]) -> Iterable[Refusal]:
    """Rows that say something about a customer without naming one."""
    given_columns = [name for name in _OF_CUSTOMERS if name != "customer_name" and any(values.get(name, ()))]
    for at, (row, customer) in enumerate(zip(rows, names, strict=True)):
        given = "" if customer else next((name for name in given_columns if values[name][at]), "")
        if given:
            yield Refusal.of(row, "customer_name", Fault.CUSTOMER_UNNAMED, given=given)


UNITS = Form(COLUMNS, ("building_code", "unit_code"), _OF_EXPORTS, _PASSED_OVER, _across)
