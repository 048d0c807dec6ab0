"""Prints a lease: the company's text with the lease's words in it, and the rent schedule of its terms."""

from __future__ import annotations

from decimal import Decimal

from chassis import directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files import storage
from chassis.files.documents import Column, Document
from chassis.files.printed import Printed, keep
from chassis.money import plain, show

from contracts.domain.deposits import deposit_due
from contracts.domain.prices import prices
from contracts.domain.schedule import Line, schedule
from contracts.domain.templates import filled
from contracts.domain.terms import Terms
from contracts.printing.labels import LABELS
from contracts.queries.leases import customer_names, unit_codes
from contracts.records.leases import Lease
from contracts.records.templates import ContractTemplate


def print_lease(tx: Tx, deps: Deps, lease: Lease, template: ContractTemplate | None, language: str) -> Printed:
    """Prints a lease as PDF; nothing is fetched from outside meanwhile.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        lease: which.
        template: the company's text; None for the particulars and the schedule alone.
        language: zh-CN or en-US, of the labels.
    """
    say, terms = LABELS[language], lease.agreed
    currency = directory.company(tx, lease.company_id).currency_code
    lines = schedule(terms, currency)
    codes = {str(key): code for key, code in unit_codes(tx, lease.company_id, [u.unit_id for u in terms.units]).items()}
    values = _values(tx, lease, terms, lines, between=say["between"])
    document = Document(
        title=template.name if template else say["lease"],
        issuer=values["company"],
        particulars=[
            *((say[name], values[name]) for name in ("number", "estate", "tenant", "units")),
            (say["area"], f"{values['area']} m²"),
            (say["days"], say["to"].format(start=lease.start_date, end=lease.end_date)),
            *((say[name], f"{currency} {values[name]}") for name in ("monthly", "deposit")),
        ],
        body=filled(template.text, values) if template else (),
        columns=[
            Column("#", 0.5),
            Column(say["period"], 3),
            Column(say["unit"], 1.6),
            Column(say["item"], 1.6),
            Column(say["due"], 1.6),
            Column(say["amount"].format(currency=currency), 1.8, amount=True),
        ],
        rows=[_row(number, one, codes, say, currency) for number, one in enumerate(lines, 1)],
        totals=[(say["total"], f"{currency} {values['total']}")],
        notes=[say["signed"]],
        mark=say.get(lease.state, ""),
        page=say["page"],
        undrawn=say["undrawn"],
    )
    store, filename = storage.store(deps.settings), f"{say['lease']}-{lease.number}.pdf"
    return keep(store, tx.scope.principal, document, filename, fonts=deps.settings.document_fonts)


def _values(tx: Tx, lease: Lease, terms: Terms, lines: tuple[Line, ...], *, between: str) -> dict[str, str]:
    """What stands in the places of a template's fields."""
    currency = directory.company(tx, lease.company_id).currency_code
    payers = customer_names(tx, lease.company_id, [one.customer_id for one in terms.payers])
    codes = unit_codes(tx, lease.company_id, [one.unit_id for one in terms.units])
    rents = (prices(terms, one, currency)[0].monthly for one in terms.charges if one.rent)
    return {
        "number": lease.number,
        "company": directory.company(tx, lease.company_id).name,
        "estate": directory.estate(tx, lease.estate_id).name,
        "tenant": payers.get(lease.customer_id, ""),
        "payers": between.join(payers.get(one.customer_id, "") for one in terms.payers),
        "units": between.join(codes.get(one.unit_id, "") for one in terms.units),
        "area": plain(sum((one.area for one in terms.units), Decimal(0))),
        "start_date": str(terms.start),
        "end_date": str(terms.end),
        "monthly": show(sum(rents), currency),
        "deposit": show(deposit_due(terms, currency), currency),
        "currency": currency,
        "cycle_months": str(terms.cycle_months),
        "due_day": str(terms.due_day or terms.start.day),
        "total": show(sum(one.amount for one in lines), currency),
        "note": lease.note,
    }


def _row(number: int, line: Line, codes: dict[str, str], say: dict[str, str], currency: str) -> list[str]:
    days = say["to"].format(start=line.days.start, end=line.days.end)
    amount = show(line.amount, currency)
    return [str(number), days, codes.get(str(line.unit_id), ""), line.item, str(line.due), amount]
