"""The columns of a file of customers: those that the list of customers is exported with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chassis import phones

from tenants.domain.import_cells import Column, Form, Refusal, choice, lines, read_identity_number, text
from tenants.violations import Fault

# Those that a file of units has as well.
OF_UNITS = (
    Column("customer_code", "客户编号", text(60), shared=False),
    Column("customer_name", "客户名称", text(200), shared=False),
    Column("customer_kind", "客户类别", choice("person", "organisation", 个人="person", 单位="organisation")),
    Column("phone", "电话", phones.plain, shared=False),
    Column("identity_kind", "证件类型", choice("national_id", "passport", "business_licence", "other",
                                          **{"national identity card": "national_id",
                                             "business licence": "business_licence"},
                                          身份证="national_id", 护照="passport", 营业执照="business_licence",
                                          其他="other")),
    Column("identity_number", "证件号码", read_identity_number, shared=False),
    Column("sex", "性别", choice("female", "male", 女="female", 男="male")),
    Column("registered_residence", "户籍", text(300), shared=False),
    Column("emergency_contact", "紧急联系人", text(200), shared=False),
    Column("emergency_phone", "紧急联系电话", phones.plain, shared=False),
)  # fmt: skip
COLUMNS = (
    *OF_UNITS,
    Column("home_phone", "住宅电话", phones.plain, shared=False),
    Column("email", "电子邮箱", text(200), shared=False),
    Column("native_place", "籍贯", text(100)),
    Column("ethnicity", "民族", text(60)),
    Column("contact_name", "联系人", text(200), shared=False),
    Column("note", "备注", lines(1000), shared=False),
)
# What exports call the same, and what they say besides.
_OF_EXPORTS = {"code": "customer_code", "kind": "customer_kind", "name": "customer_name", "contact": "contact_name"}
_PASSED_OVER = ("customer_id",)


def _across(values: dict[str, list[str]], rows: Sequence[int]) -> Iterable[Refusal]:
    """By its name alone nobody is known again, and the next import would make them a second time."""
    blank = [""] * len(rows)
    told = zip(values.get("customer_code", blank), values.get("phone", blank), strict=True)
    for row, (code, phone) in zip(rows, told, strict=True):
        if not code and not phone:
            yield Refusal.of(row, "customer_code", Fault.NAME_ALONE)


CUSTOMERS = Form(COLUMNS, ("customer_name",), _OF_EXPORTS, _PASSED_OVER, _across, masks=True)
