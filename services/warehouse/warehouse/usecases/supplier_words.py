"""How suppliers are told in files, in both languages."""

from __future__ import annotations

from chassis.files.worded import Table

KINDS = {"goods": ("物资", "Goods"), "services": ("服务", "Services"), "works": ("工程", "Works")}
STATES = {
    "active": ("合作中", "Active"),
    "suspended": ("暂停合作", "Suspended"),
    "blacklisted": ("黑名单", "Blacklisted"),
}
COLUMNS = {
    "code": ("供应商编号", "Code"),
    "name": ("供应商名称", "Name"),
    "kind": ("供应类别", "Delivers"),
    "tax_number": ("统一社会信用代码", "Tax number"),
    "contact_name": ("联系人", "Contact"),
    "address": ("地址", "Address"),
    "payment_days": ("付款天数", "Days to pay"),
    "state": ("状态", "State"),
    "state_reason": ("状态原因", "Reason"),
    "next_expiry_date": ("证照最早到期", "First certificate expires"),
    "note": ("备注", "Note"),
}
TABLE = Table(
    title=("供应商", "Suppliers"),
    headings=COLUMNS,
    values={"kind": KINDS, "state": STATES},
    numbers=("payment_days",),
)
