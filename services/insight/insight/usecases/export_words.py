"""How people are told of figures in files."""

from __future__ import annotations

from collections.abc import Mapping

from chassis.files.worded import Table

# What names a line, by what it stands for.
_PLACES: Mapping[str, tuple[str, ...]] = {
    "all": (),
    "company": ("company_name",),
    "estate": ("company_name", "estate_name"),
    "fee_item": ("company_name", "fee_item_name", "category"),
    "category": ("category",),
}
_NAMES = {
    "company_name": ("公司", "Company"),
    "estate_name": ("管理处", "Estate"),
    "fee_item_name": ("收费项目", "Fee item"),
    "category": ("类别", "Category"),
}
# As the console calls fee categories; what a company has made itself is called by its own name.
CATEGORIES = {
    "property_fee": ("物业费", "Property fee"),
    "rent": ("租金", "Rent"),
    "water": ("水费", "Water"),
    "electricity": ("电费", "Electricity"),
    "gas": ("燃气费", "Gas"),
    "heating": ("供暖费", "Heating"),
    "parking": ("停车费", "Parking"),
    "garbage": ("垃圾费", "Garbage"),
    "maintenance_fund": ("维修基金", "Maintenance fund"),
    "decoration": ("装修", "Decoration"),
    "special_service": ("特约服务", "Special service"),
    "deposit": ("押金", "Deposit"),
    "late_fee": ("违约金", "Late fee"),
    "other": ("其他", "Other"),
}
_CURRENCY = {"currency_code": ("币种", "Currency")}
_BILLED = {
    "receivable": ("应收", "Receivable"),
    "entered": ("已录入", "Entered"),
    "verified": ("其中已核销", "Of which verified"),
    "open": ("未收", "Open"),
    "receivable_count": ("应收笔数", "Receivables"),
}
_TITLES = {
    "collection_rates": ("收缴率", "Collection rates"),
    "months": ("逐月应收与实收", "Billed and collected by month"),
    "arrears": ("欠费与账龄", "Arrears by age"),
    "yearly_arrears": ("周期性欠费", "Periodic arrears"),
    "occupancy": ("入住与空置", "Occupancy"),
    "leasing": ("租赁", "Leasing"),
}
_HEADINGS: Mapping[str, dict[str, tuple[str, str]]] = {
    "collection_rates": {
        **_BILLED,
        **_CURRENCY,
        "percent": ("收缴率（已核销）%", "Rate (verified) %"),
        "entered_percent": ("收缴率（已录入）%", "Rate (entered) %"),
    },
    "months": {
        "month": ("月份", "Month"),
        **_BILLED,
        "collected": ("实收", "Collected"),
        "collected_verified": ("其中已核销实收", "Of which verified takings"),
        "payment_count": ("收款笔数", "Payments"),
        **_CURRENCY,
    },
    "arrears": {
        "open": ("未收合计", "Open"),
        "overdue": ("其中逾期", "Of which overdue"),
        "current": ("未到期", "Not yet due"),
        "days_1_to_30": ("1–30 天", "1–30 days"),
        "days_31_to_60": ("31–60 天", "31–60 days"),
        "days_61_to_90": ("61–90 天", "61–90 days"),
        "days_91_to_180": ("91–180 天", "91–180 days"),
        "days_181_to_365": ("181–365 天", "181–365 days"),
        "over_365_days": ("365 天以上", "Over 365 days"),
        "open_count": ("未收笔数", "Open receivables"),
        "overdue_count": ("逾期笔数", "Overdue receivables"),
        **_CURRENCY,
    },
    "yearly_arrears": {
        "year": ("年度", "Year"),
        "open": ("欠费金额", "Open"),
        "open_count": ("笔数", "Receivables"),
        **_CURRENCY,
    },
    "occupancy": {
        "unit_count": ("房间", "Units"),
        "sold_count": ("已售", "Sold"),
        "leased_count": ("已租", "Leased"),
        "occupied_count": ("入住", "Occupied"),
        "total_area": ("总面积 m²", "Area m²"),
        "sold_area": ("已售面积 m²", "Sold m²"),
        "leased_area": ("已租面积 m²", "Leased m²"),
        "occupied_area": ("入住面积 m²", "Occupied m²"),
    },
    "leasing": {
        "lease_count": ("租赁合同", "Leases"),
        "unit_count": ("可租房间", "Units"),
        "area": ("可租面积 m²", "Area m²"),
        "let_count": ("已租房间", "Let"),
        "let_area": ("已租面积 m²", "Let m²"),
        "vacancy_percent": ("空置率 %", "Vacancy %"),
        "monthly": ("月租金", "Rent a month"),
        "wale_by_rent": ("加权平均剩余租期（年，按租金）", "WALE by rent, years"),
        "incoming_count": ("承租合同", "Incoming leases"),
        "incoming_cost": ("月承租成本", "Cost a month"),
        "incoming_rent": ("月转租租金", "Let on for a month"),
        "margin": ("转租毛利", "Margin"),
        **_CURRENCY,
    },
}
_NUMBERS = ("percent", "entered_percent", "vacancy_percent", "wale_by_rent")
_TEXTS = ("currency_code", "month", "year", *_NUMBERS)


def table(name: str, group_by: str) -> Table:
    """How a table of figures is told.

    Args:
        name: of the table.
        group_by: what a line stands for, which decides what names it.
    """
    headings = _HEADINGS[name]
    return Table(
        title=_TITLES[name],
        headings={**{key: _NAMES[key] for key in _PLACES[group_by]}, **headings},
        values={"category": CATEGORIES},
        amounts=[key for key in headings if key not in _TEXTS],
        numbers=_NUMBERS,
    )
