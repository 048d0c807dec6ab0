"""Prints daily closings as PDF."""

from __future__ import annotations

from uuid import UUID

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.files.documents import Column, Document
from chassis.files.printed import Printed
from chassis.money import show_grouped as show

from payments.printing.file import keep, moment
from payments.printing.labels import LABELS
from payments.usecases.closings import get_daily_closing


def print_daily_closing(tx: Tx, deps: Deps, closing_id: UUID, language: str, *, cashier: str = "") -> Printed:
    """Prints a daily closing, to be signed by who hands over and who takes over.

    Args:
        tx: under the caller's scope.
        deps: with the folder of files and the fonts.
        closing_id: which.
        language: zh-CN or en-US.
        cashier: the name of who closes the day.

    Raises:
        NotFound: there is none in scope.
    """
    closing = get_daily_closing(tx, closing_id)
    say, currency, lines = LABELS[language], closing.currency_code, closing.by_method()
    system, counted = (sum(getattr(line, name) for line in lines) for name in ("system_minor", "counted_minor"))
    refunded = sum(line.refunded_minor for line in lines)
    document = Document(
        title=say["closing"],
        issuer=directory.company(tx, closing.company_id).name,
        particulars=[
            (say["payment_date"], str(closing.payment_date)),
            (say["estate"], directory.estate(tx, closing.estate_id).name),
            (say["state"], say[f"closing_{closing.state}"]),
            (say["cashier"], cashier),
            (say["submitted_at"], moment(tx, closing.estate_id, closing.submitted_at)),
            (say["reason"], closing.reason),
            (say["refunded"], show(refunded, currency) if refunded else ""),
        ],
        columns=[
            Column(say["method"], 2),
            Column(say["receipts"], 1, amount=True),
            Column(say["system"].format(currency=currency), 2, amount=True),
            Column(say["counted"].format(currency=currency), 2, amount=True),
            Column(say["difference"].format(currency=currency), 2, amount=True),
        ],
        rows=[
            [say[line.method], str(line.receipt_count), *_compared(line.system_minor, line.counted_minor, currency)]
            for line in lines
        ]
        + [[say["total"], str(sum(line.receipt_count for line in lines)), *_compared(system, counted, currency)]],
        totals=[],
        notes=[say["signed"], say["printed"].format(at=moment(tx, closing.estate_id, clock.now()))],
        mark=say["closing_refused"] if closing.state == "refused" else "",
        page=say["page"],
        undrawn=say["undrawn"],
    )
    return keep(tx, deps, document, f"{say['closing']}-{closing.payment_date}.pdf")


def _compared(system_minor: int, counted_minor: int, currency: str) -> list[str]:
    return [show(amount, currency) for amount in (system_minor, counted_minor, counted_minor - system_minor)]
