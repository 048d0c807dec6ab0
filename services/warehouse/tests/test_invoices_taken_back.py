"""Invoices that are taken back: those that stand clear what came, to the minor unit."""

from __future__ import annotations

from typing import Any

from services.warehouse.tests.test_purchasing import (
    answer,
    approved,
    invoice,
    line,
    order,
    payables,
    receive,
    received_not_invoiced,
    take_back,
)


def test_whichever_invoice_is_taken_back_the_others_clear_what_came(world: Any) -> None:
    store, lamp, supplier = world.store(), world.material(), world.supplier()
    made = order(world, approved(world, store, (lamp, "3")), supplier, line("3", "3.3333"))
    receive(world, made, "3")
    first = invoice(world, made, "1", 333, 43)
    invoice(world, made, "1", 333, 43, number="F-2")
    take_back(world, first)
    gone = payables(world)[0]
    answer(world, gone, "withdrawn")
    for number in ("F-3", "F-4"):
        assert invoice(world, made, "1", 333, 43, number=number).state == "matched"
    assert received_not_invoiced(world) - gone.received_minor == 0
