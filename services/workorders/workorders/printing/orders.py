"""Prints an order (派工单): what whoever goes there takes along, and what the customer signs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.documents import Column, Document
from chassis.files.printed import Printed, keep
from chassis.money import show
from sqlalchemy import text

from workorders.printing.labels import ENGLISH, LABELS
from workorders.queries import orders as queries
from workorders.queries.quotations import lines_of, list_quotations
from workorders.records.orders import Order
from workorders.records.quotations import ACCEPTED_QUOTATION, FREE, OFFERED, Quotation, QuotationLine

MOST_QUOTATIONS = 50
# Lines to write on, where nothing is quoted yet.
BLANK = [[""] * 5] * 3
_NAME = text("select name from workers where company_id = :company and principal_id = :principal")


def print_order(tx: Tx, deps: Deps, order: Order, language: str) -> Printed:
    """Prints an order as PDF.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        order: which.
        language: zh-CN or en-US.
    """
    say, estate = LABELS[language], directory.estate(tx, order.estate_id)
    currency = directory.company(tx, order.company_id).currency_code
    zone = ZoneInfo(estate.time_zone)
    quoted = [
        one
        for one in list_quotations(tx, order.company_id, order.order_id, limit=MOST_QUOTATIONS, after=0)
        if one.state in (OFFERED, ACCEPTED_QUOTATION, FREE)
    ]
    lines = lines_of(tx, order.company_id, [one.quotation_id for one in quoted])
    total = sum(one.total_minor for one in quoted)
    document = Document(
        title=say["order"],
        issuer=directory.company(tx, order.company_id).name,
        particulars=_particulars(tx, order, say, zone, language),
        columns=[
            Column("#", 0.6),
            Column(say["item"], 4),
            Column(say["quantity"], 1.4, amount=True),
            Column(say["price"].format(currency=currency), 1.8, amount=True),
            Column(say["amount"].format(currency=currency), 1.8, amount=True),
        ],
        rows=[_row(line, one, say, currency, language) for one in quoted for line in lines.get(one.quotation_id, ())]
        or BLANK,
        totals=[(say["total"], f"{currency} {show(total, currency)}" if quoted else f"{currency} ____________")],
        notes=[
            *([] if order.result else [say["work"], say["parts"]]),
            say["signed"],
            say["printed"].format(at=_moment(clock.now(), zone)),
        ],
        mark=say.get(order.state, ""),
        page=say["page"],
        undrawn=say["undrawn"],
    )
    store, filename = storage.store(deps.settings), f"{say['order']}-{order.number}.pdf"
    return keep(store, tx.scope.principal, document, filename, fonts=deps.settings.document_fonts)


def _particulars(tx: Tx, order: Order, say: dict[str, str], zone: ZoneInfo, language: str) -> list[tuple[str, str]]:
    company_id = order.company_id
    category = queries.categories_of(tx, company_id, [order.category_id])[order.category_id]
    units = queries.unit_codes(tx, company_id, [order.unit_id])
    customers = queries.customer_names(tx, company_id, [order.customer_id])
    visit = f"{_moment(order.visit_from, zone)} – {_moment(order.visit_to, zone)}" if order.visit_from else ""
    assignee = tx.scalar(_NAME, {"company": company_id, "principal": order.assignee_id}) or ""
    return [
        (say["number"], str(order.number)),
        (say["category"], category.name_en if language == ENGLISH else category.name_zh),
        (say["estate"], directory.estate(tx, order.estate_id).name),
        (say["unit"], _named(units, order.unit_id)),
        (say["place"], order.place),
        (say["customer"], _named(customers, order.customer_id)),
        (say["priority"], str(order.priority)),
        (say["assignee"], assignee),
        (say["reported"], _moment(order.reported_at, zone)),
        (say["due"], _moment(order.resolve_due_at, zone)),
        (say["visit"], visit),
        (say["description"], order.description),
        (say["result"], order.result),
        (say["signer"], order.signer),
    ]


def _named(names: dict[UUID, str], of: UUID | None) -> str:
    return names.get(of, "") if of else ""


def _row(line: QuotationLine, of: Quotation, say: dict[str, str], currency: str, language: str) -> list[str]:
    name = line.name_en if language == ENGLISH else line.name_zh
    amount = show(line.amount_minor, currency)
    if of.free_reason:
        amount = say["free"]
    elif line.warranty_number:
        amount = f"{say['warranty']} {line.warranty_number}"
    quantity = f"{line.quantity.normalize():f} {line.measure}"
    return [f"{of.place}.{line.place}", f"{line.code} {name}", quantity, show(line.price_minor, currency), amount]


def _moment(at: datetime | None, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else ""
