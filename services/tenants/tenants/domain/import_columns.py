"""The columns of an import file, and how their values are read.

Values are judged a column at a time: what many rows share (kinds, dates, areas) once for all of them, what each row
has its own of (codes, names, phones) by one pass in C where nothing is wrong. A million rows take seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from chassis import dates, phones
from chassis.errors import FaultCode, Faulty, Violation
from chassis.numbers import read_number
from chassis.spelling import fold, visible

from tenants.violations import Fault

KINDS = ("residential", "shop", "office", "warehouse", "parking", "other")
ROLES = ("owner", "tenant", "developer")
PHONES = ("phone", "emergency_phone")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_CONTROLS = bytes((*range(32), 127))

# Gives the value as the database reads it, or raises Faulty with what is wrong.
Reader = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that an import understands.

    Args:
        name: its heading.
        chinese: its heading in Chinese.
        read: how a cell that is not empty is read.
        shared: many rows have the same value, so that each is read once.
    """

    name: str
    chinese: str
    read: Reader
    shared: bool = True


def _text(longest: int) -> Reader:
    def read(value: str) -> str:
        if len(value) > longest:
            raise Faulty(Fault.CELL_TOO_LONG, count=len(value), most=longest)
        if CONTROL.search(value):
            raise Faulty(Fault.CONTROL_CHARACTER)
        return value

    return read


def _choice(*names: str, **others: str) -> Reader:
    known = {name: name for name in names} | others

    def read(value: str) -> str:
        name = known.get(value.lower()) or known.get(value)
        if name is None:
            raise Faulty(Fault.CELL_NOT_ONE_OF, value=value[:40], known=", ".join(names))
        return name

    return read


def _integer(least: int, most: int) -> Reader:
    def read(value: str) -> str:
        try:
            number = int(value)
        except ValueError:
            raise Faulty(Fault.CELL_NOT_WHOLE, value=value[:40]) from None
        if not least <= number <= most:
            raise Faulty(Fault.CELL_OUT_OF_RANGE, value=number, least=least, most=most)
        return str(number)

    return read


def read_area(value: str) -> str:
    """An area in m², up to two places.

    Raises:
        Faulty: it is none.
    """
    try:
        area = read_number(value)
    except ValueError:
        raise Faulty(Fault.CELL_NOT_AN_AREA, value=value[:40]) from None
    if not 0 <= area < 10_000_000:
        raise Faulty(Fault.CELL_OUT_OF_RANGE, value=value[:40], least=0, most="10,000,000 m²")
    if area != round(area, 2):
        raise Faulty(Fault.CELL_TOO_PRECISE, value=value[:40])
    return f"{area:.2f}"


def read_date(value: str) -> str:
    """A date as the database reads it, in the spellings of `chassis.dates`.

    Raises:
        Faulty: it is none.
    """
    try:
        return dates.read_date(value).isoformat()
    except ValueError:
        raise Faulty(Fault.CELL_NOT_A_DATE, value=value[:40]) from None


def read_identity_number(value: str) -> str:
    """An identity number in capital letters without blanks, so that it is found however it was written.

    Raises:
        Faulty: it is none.
    """
    number = re.sub(r"\s", "", value).upper()
    if not re.fullmatch(r"[0-9A-Z()/-]{4,40}", number):
        raise Faulty(Fault.NOT_AN_IDENTITY_NUMBER)
    return number


_flag = _choice("true", "false", yes="true", no="false", y="true", n="false", 是="true", 否="false",
                **{"1": "true", "0": "false"})  # fmt: skip

COLUMNS = (
    Column("building_code", "楼栋编号", _text(60)),
    Column("building_name", "楼栋名称", _text(200)),
    Column("building_address", "楼栋地址", _text(500)),
    Column("building_floors", "楼层数", _integer(0, 300)),
    Column("unit_code", "房间编号", _text(60), shared=False),
    Column("unit_name", "房间名称", _text(200), shared=False),
    Column("unit_kind", "房间用途", _choice(*KINDS, 住宅="residential", 商铺="shop", 写字楼="office", 仓库="warehouse",
                                       车位="parking", 其他="other")),
    Column("unit_type", "房型", _text(60)),
    Column("floor", "楼层", _integer(-20, 300)),
    Column("orientation", "朝向", _text(40)),
    Column("layout", "户型", _text(100)),
    Column("unit_address", "房间地址", _text(500), shared=False),
    Column("gross_area", "建筑面积", read_area),
    Column("billable_area", "计费面积", read_area),
    Column("customer_code", "客户编号", _text(60), shared=False),
    Column("customer_name", "客户名称", _text(200), shared=False),
    Column("customer_kind", "客户类别", _choice("person", "organisation", 个人="person", 单位="organisation")),
    Column("phone", "电话", phones.plain, shared=False),
    Column("identity_kind", "证件类型", _choice("national_id", "passport", "business_licence", "other",
                                           **{"national identity card": "national_id",
                                              "business licence": "business_licence"},
                                           身份证="national_id", 护照="passport", 营业执照="business_licence")),
    Column("identity_number", "证件号码", read_identity_number, shared=False),
    Column("sex", "性别", _choice("female", "male", 女="female", 男="male")),
    Column("registered_residence", "户籍", _text(300), shared=False),
    Column("emergency_contact", "紧急联系人", _text(200), shared=False),
    Column("emergency_phone", "紧急联系电话", phones.plain, shared=False),
    Column("role", "入住类别", _choice(*ROLES, 业主="owner", 租户="tenant", 开发商="developer")),
    Column("start_date", "入住日期", read_date),
    Column("end_date", "迁出日期", read_date),
    Column("bill_per_unit", "一户一房", _flag),
    Column("not_residing", "未自住", _flag),
)  # fmt: skip
NAMES = tuple(column.name for column in COLUMNS)
CHINESE = tuple(column.chinese for column in COLUMNS)
_BY_NAME = {column.name: column for column in COLUMNS}
# In English a column is called by its name, with blanks between the words.
_BY_HEADING = {
    heading: column.name
    for column in COLUMNS
    for heading in (column.name, column.name.replace("_", " "), column.chinese)
}
_BY_HEADING["building"] = "building_code"
# What exports of units and occupancies call the same, and what they say besides: a file that was exported is imported.
_OF_EXPORTS = {"code": "unit_code", "name": "unit_name", "kind": "unit_kind", "address": "unit_address"}
_PASSED_OVER = (
    "estate_id", "unit_id", "renovation_start_date", "renovation_end_date", "state", "owner_name", "tenant_name",
    "occupancy_id", "customer_id", "vacant", "note",
    "estate", "renovation from", "renovation to", "owner", "tenant",
    "管理处", "装修开始", "装修结束", "状态", "业主", "租户", "空置", "备注",
)  # fmt: skip
CUSTOMER_COLUMNS = NAMES[NAMES.index("customer_code") :]
REQUIRED = ("building_code", "unit_code")
# What the file of refused rows has besides: it can be corrected and imported as it is.
REASONS = "refused_because"


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """Why a row is refused.

    Args:
        row: its number in the file; the heading is row 1.
        column: its heading.
        fault: what is wrong and what to do.
    """

    row: int
    column: str
    fault: Violation = field(compare=False)

    @classmethod
    def of(cls, row: int, column: str, code: FaultCode, **values: object) -> Refusal:
        """The refusal of a row by a code: `Refusal.of(7, "floor", Fault.CELL_EMPTY)`."""
        return cls(row, column, Violation(column, code, **values))


class UnknownHeading(Faulty):
    """The file's first row is not a heading that an import understands."""


def heading(cells: Sequence[str]) -> list[str]:
    """The columns' names, in the file's order; empty for one that is passed over.

    Raises:
        UnknownHeading: a column is unknown, twice there or missing.
    """
    said = [visible(cell) for cell in cells]
    while said and not said[-1]:
        said.pop()
    cells = list(map(fold, said))
    known = _OF_EXPORTS | _BY_HEADING | dict.fromkeys((REASONS, *_PASSED_OVER), "")
    unknown = [heard for heard, cell in zip(said, cells, strict=True) if cell not in known]
    if unknown:
        raise UnknownHeading(Fault.COLUMNS_UNKNOWN, unknown=", ".join(unknown[:5]), known=", ".join(NAMES))
    names = [known[cell] for cell in cells]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    missing = [name for name in REQUIRED if name not in names]
    if twice:
        raise UnknownHeading(Fault.COLUMN_TWICE, column=", ".join(twice))
    if missing:
        raise UnknownHeading(Fault.COLUMN_MISSING, column=", ".join(missing))
    return names


def tidy(text: bytes, separators: int) -> bool:
    """Whether cells joined by unit separators and line breaks are ASCII without blanks around and control characters.

    Args:
        text: the cells of many rows.
        separators: how many separators and line breaks are between them.
    """
    return (
        text.isascii()
        and len(text) - len(text.translate(None, _CONTROLS)) == separators
        and not text.startswith(b" ")
        and not text.endswith(b" ")
        and not any(blank in text for blank in (b" \x1f", b"\x1f ", b" \n", b"\n "))
    )


def read_columns(
    columns: dict[str, list[str]], rows: Sequence[int], *, region: str, are_tidy: bool = False
) -> tuple[dict[str, list[str]], list[Refusal]]:
    """Reads the cells of many rows.

    Args:
        columns: the cells by column name, all of one length.
        rows: the rows' numbers in the file.
        region: where phones without a country's code belong (ISO 3166); empty: they must have one.
        are_tidy: as `tidy` says, so that cells need no trimming.

    Returns:
        The values as the database reads them, by column name, for all rows, and the refusals in row order. A value
        that is refused is empty.
    """
    refusals: list[Refusal] = []
    values: dict[str, list[str]] = {}
    for name, cells in columns.items():
        trimmed = cells if are_tidy else list(map(visible, cells))
        column = _BY_NAME[name]
        if column.read is phones.plain:
            column = replace(column, read=partial(phones.read_phone, region=region))
        plain = not column.shared and _all_plain(column, trimmed, are_tidy)
        values[name] = trimmed if plain else _read_column(column, trimmed, rows, refusals)
    refusals.extend(_across(values, rows))
    # A value that was refused is empty from then on, and needs no second reason for that.
    first = {(refusal.row, refusal.column): refusal for refusal in reversed(refusals)}
    return values, sorted(first.values())


def _read_column(column: Column, cells: list[str], rows: Sequence[int], refusals: list[Refusal]) -> list[str]:
    known: dict[str, str] = {"": ""}
    wrong: dict[str, Violation] = {}
    for cell in set(cells):
        if cell:
            try:
                known[cell] = column.read(cell)
            except Faulty as error:
                known[cell], wrong[cell] = "", error.at(column.name)
    if wrong:
        refusals.extend(
            Refusal(row, column.name, wrong[cell]) for row, cell in zip(rows, cells, strict=True) if cell in wrong
        )
    return list(map(known.__getitem__, cells))


def _all_plain(column: Column, cells: list[str], are_tidy: bool) -> bool:
    """Whether every cell is known at a glance to be read as it stands."""
    if column.name in (*PHONES, "identity_number"):
        return False
    return (are_tidy or not CONTROL.search("".join(cells))) and max(map(len, cells), default=0) <= 60


def _across(values: dict[str, list[str]], rows: Sequence[int]) -> Iterable[Refusal]:
    """What a row must have, and what belongs together."""
    for name in REQUIRED:
        yield from _missing(name, values[name], rows)
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
    given_columns = [name for name in CUSTOMER_COLUMNS if name != "customer_name" and any(values.get(name, ()))]
    for at, (row, customer) in enumerate(zip(rows, names, strict=True)):
        given = "" if customer else next((name for name in given_columns if values[name][at]), "")
        if given:
            yield Refusal.of(row, "customer_name", Fault.CUSTOMER_UNNAMED, given=given)


def _missing(name: str, values: list[str], rows: Sequence[int]) -> Iterable[Refusal]:
    if not all(values):
        for row, value in zip(rows, values, strict=True):
            if not value:
                yield Refusal.of(row, name, Fault.CELL_EMPTY)
