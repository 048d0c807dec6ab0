"""Prints a purchase order (采购订单), which the supplier gets."""

from __future__ import annotations

from chassis import directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.documents import Column, Document
from chassis.files.printed import Printed, keep
from chassis.money import plain, show

from warehouse.queries.stock import materials_of
from warehouse.records.purchases import CANCELLED, PurchaseOrder, PurchaseOrderLine
from warehouse.records.stock import Material, Store
from warehouse.records.suppliers import Supplier
from warehouse.usecases.purchasing import order_lines

CHINESE, ENGLISH = "zh-CN", "en-US"
LABELS: dict[str, dict[str, str]] = {
    CHINESE: {
        "order": "采购订单",
        "number": "订单号",
        "supplier": "供应商",
        "estate": "管理处",
        "store": "收货仓库",
        "ordered": "下单日期",
        "expected": "要求到货",
        "material": "物资",
        "quantity": "数量",
        "unit": "单位",
        "price": "不含税单价（{currency}）",
        "rate": "税率",
        "amount": "不含税金额（{currency}）",
        "net": "不含税合计",
        "tax": "税额",
        "total": "价税合计",
        "signed": "采购方签字：____________________　　供应商签字：____________________　　日期：____________",
        "page": "第 {page} 页，共 {pages} 页",
        "undrawn": "〓 代替本文件无法显示的字符：{letters}",
        CANCELLED: "已取消",
    },
    ENGLISH: {
        "order": "Purchase order",
        "number": "Number",
        "supplier": "Supplier",
        "estate": "Estate",
        "store": "Deliver to",
        "ordered": "Ordered",
        "expected": "Expected",
        "material": "Material",
        "quantity": "Quantity",
        "unit": "Unit",
        "price": "Price net of tax ({currency})",
        "rate": "Tax",
        "amount": "Net amount ({currency})",
        "net": "Net",
        "tax": "Tax",
        "total": "Total with tax",
        "signed": "Buyer: ____________________    Supplier: ____________________    Date: ____________",
        "page": "Page {page} of {pages}",
        "undrawn": "〓 stands for letters that this document cannot show: {letters}",
        CANCELLED: "Cancelled",
    },
}


def print_purchase_order(tx: Tx, deps: Deps, order: PurchaseOrder, language: str) -> Printed:
    """Prints a purchase order as PDF.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        order: which.
        language: zh-CN or en-US.
    """
    say, company = LABELS[language], directory.company(tx, order.company_id)
    currency, lines = company.currency_code, order_lines(tx, order)
    materials = materials_of(tx, order.company_id, (one.material_id for one in lines))
    document = Document(
        title=say["order"],
        issuer=company.name,
        particulars=_particulars(tx, order, say),
        columns=[
            Column("#", 0.5),
            Column(say["material"], 4),
            Column(say["quantity"], 1.2, amount=True),
            Column(say["unit"], 0.8),
            Column(say["price"].format(currency=currency), 1.8, amount=True),
            Column(say["rate"], 0.9, amount=True),
            Column(say["amount"].format(currency=currency), 1.9, amount=True),
        ],
        rows=[_row(one, materials[one.material_id], currency) for one in lines],
        totals=[
            (say["net"], f"{currency} {show(order.net_minor, currency)}"),
            (say["tax"], f"{currency} {show(order.tax_minor, currency)}"),
            (say["total"], f"{currency} {show(order.net_minor + order.tax_minor, currency)}"),
        ],
        notes=[*([order.note] if order.note else []), say["signed"]],
        mark=say.get(order.state, ""),
        page=say["page"],
        undrawn=say["undrawn"],
    )
    store, filename = storage.store(deps.settings), f"{say['order']}-{order.number}.pdf"
    return keep(store, tx.scope.principal, document, filename, fonts=deps.settings.document_fonts)


def _particulars(tx: Tx, order: PurchaseOrder, say: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (say["number"], str(order.number)),
        (say["supplier"], tx.get(Supplier, (order.company_id, order.supplier_id)).name),
        (say["estate"], directory.estate(tx, order.estate_id).name),
        (say["store"], tx.get(Store, (order.company_id, order.store_id)).name),
        (say["ordered"], str(order.order_date)),
        (say["expected"], str(order.expected_date or "")),
    ]


def _row(one: PurchaseOrderLine, material: Material, currency: str) -> list[str]:
    named = " ".join(part for part in (material.code, material.name, material.specification) if part)
    figures = [plain(one.price), f"{plain(one.tax_rate)} %", show(one.net_minor, currency)]
    return [str(one.line), named, plain(one.told_quantity), one.told_unit, *figures]
