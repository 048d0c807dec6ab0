"""From a requisition to a paid invoice: what may be ordered, what may come, what is owed, what it costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from chassis.approvals import Opinion, SamePerson
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE
from manor.payments.v1 import events_pb2 as payments
from warehouse.queries.reorders import list_reorder_proposals
from warehouse.records.purchases import PurchaseNotOpen
from warehouse.records.stock import Move
from warehouse.usecases import budgets, invoices, purchase_receipts, purchasing, quoting, requisitions, stores
from warehouse.worker import payables_answered

from services.warehouse.tests.conftest import TODAY
from services.warehouse.tests.test_stocktakes import SECOND

D = Decimal


def faults(refused: Any) -> list[str]:
    return [one.code for one in refused.value.violations]


def ask(world: Any, store: Any, *wanted: tuple[Any, str], **more: Any) -> Any:
    lines = tuple(requisitions.Wanted(one.material_id, D(quantity)) for one, quantity in wanted)
    command = requisitions.CreateRequisition(COMPANY, store.store_id, "stock", lines, **more)
    return world.act(requisitions.create_requisition, command)


def approved(world: Any, store: Any, *wanted: tuple[Any, str]) -> Any:
    made = ask(world, store, *wanted)
    command = requisitions.DecideRequisition(made.requisition_id, Opinion("yes"))
    return world.act(requisitions.approve_requisition, command, scope=SECOND)


def order(world: Any, requisition: Any, supplier: Any, *lines: purchasing.OrderedLine, **more: Any) -> Any:
    command = purchasing.CreatePurchaseOrder(
        COMPANY, requisition.requisition_id, supplier.supplier_id, tuple(lines), **more
    )
    return world.act(purchasing.create_purchase_order, command)


def line(quantity: str, price: str, number: int = 1, **more: Any) -> purchasing.OrderedLine:
    return purchasing.OrderedLine(number, D(quantity), D(price), tax_rate=D(13), **more)


def receive(world: Any, made: Any, quantity: str, number: int = 1, **more: Any) -> Any:
    came = (purchase_receipts.Came(number, D(quantity), **more),)
    command = purchase_receipts.ReceivePurchase(COMPANY, made.purchase_order_id, TODAY, came)
    return world.act(purchase_receipts.receive_purchase, command)


def invoice(world: Any, made: Any, quantity: str, net: int, tax: int, **more: Any) -> Any:
    told = {
        "company_id": COMPANY,
        "purchase_order_id": made.purchase_order_id,
        "supplier_id": made.supplier_id,
        "number": "F-1",
        "invoice_date": TODAY,
        "tax_minor": tax,
        "total_minor": net + tax,
        "lines": (invoices.Invoiced(1, D(quantity), net),),
    }
    return world.act(invoices.enter_purchase_invoice, invoices.EnterPurchaseInvoice(**{**told, **more}))


def payables(world: Any) -> list[payments.WantedPayable]:
    rows = world.rows("select payload from outbox where type = 'payments.payables_wanted.v1' order by id")
    return [one for row in rows for one in payments.PayablesWanted.FromString(bytes(row.payload)).payables]


def received_not_invoiced(world: Any) -> int:
    """What stands on goods received and not invoiced by all that warehouse wanted."""
    total = 0
    for row in world.rows("select payload from outbox where type = 'payments.entries_wanted.v1' order by id"):
        for entry in payments.EntriesWanted.FromString(bytes(row.payload)).entries:
            total += sum(leg.amount_minor for leg in entry.legs if leg.account_code == "received_not_invoiced")
    return total + sum(one.received_minor for one in payables(world))


def answer(world: Any, owed: payments.WantedPayable, state: str, **more: Any) -> str:
    """What payments says of a payable, and how its invoice stands by it."""
    told = payments.AnsweredPayable(reference=owed.reference, state=state, **more)
    fact = payments.PayablesAnswered(company_id=COMPANY, estate_id=ESTATE, source="warehouse", payables=[told])
    world.act(payables_answered, fact)
    named = owed.reference.removeprefix("invoice/")
    (row,) = world.rows(f"select state from purchase_invoices where purchase_invoice_id = '{named}'")
    return str(row.state)


def take_back(world: Any, kept: Any) -> str:
    command = invoices.CancelPurchaseInvoice(COMPANY, kept.purchase_invoice_id, "another order's")
    return str(world.act(invoices.cancel_purchase_invoice, command).state)


@pytest.fixture
def bought(world: Any) -> Any:
    """Ten lamps at 10.00 ordered for a store of a supplier who is paid after 30 days."""
    store, lamp, supplier = world.store(), world.material(), world.supplier(payment_days=30)
    return store, lamp, order(world, approved(world, store, (lamp, "10")), supplier, line("10", "10"))


def test_goods_come_in_parts_are_matched_and_owed_and_paid(world: Any, bought: Any) -> None:
    store, lamp, made = bought
    assert receive(world, made, "4").state == "open"
    assert receive(world, made, "6").state == "received"
    assert world.there(store, lamp) == (10, 10_000)
    kept = invoice(world, made, "10", 10_000, 1_300)
    assert (kept.state, kept.due_date) == ("matched", TODAY + timedelta(days=30))
    (owed,) = payables(world)
    assert (owed.amount_minor, owed.tax_minor, owed.received_minor) == (11_300, 1_300, 10_000)
    assert received_not_invoiced(world) == 0
    for state, day in (("waiting", ""), ("open", ""), ("paid", str(TODAY))):
        answer(world, owed, state, payment_date=day)
    (row,) = world.rows("select state, payment_date from purchase_invoices")
    assert tuple(row) == ("paid", TODAY)


def test_another_price_waits_for_a_second_person_and_then_costs_what_was_used_too(world: Any, bought: Any) -> None:
    store, lamp, made = bought
    receive(world, made, "10")
    issued = world.issue(store, lamp, "5")
    kept = invoice(world, made, "10", 11_000, 1_430)
    assert [one["kind"] for one in kept.mismatches] == ["price"]
    assert payables(world) == []
    command = invoices.DecidePurchaseInvoice(kept.purchase_invoice_id, Opinion("agreed by telephone"))
    with pytest.raises(SamePerson):
        world.act(invoices.approve_purchase_invoice, command)
    assert world.act(invoices.approve_purchase_invoice, command, scope=SECOND).state == "matched"
    assert (world.cost(issued), world.there(store, lamp)) == (5_500, (5, 5_500))
    assert payables(world)[0].received_minor == 11_000
    assert received_not_invoiced(world) == 0


def test_what_did_not_come_is_not_paid_and_matches_once_it_is_there(world: Any, bought: Any) -> None:
    _, _, made = bought
    receive(world, made, "4")
    kept = invoice(world, made, "10", 10_000, 1_300)
    assert [(one["kind"], one["expected"], one["told"]) for one in kept.mismatches] == [("quantity", "4.000", "10.000")]
    command = invoices.DecidePurchaseInvoice(kept.purchase_invoice_id, Opinion("let it pass"))
    with pytest.raises(Invalid) as refused:
        world.act(invoices.approve_purchase_invoice, command, scope=SECOND)
    assert faults(refused) == ["NOT_COME_YET"]
    receive(world, made, "6")
    (row,) = world.rows("select state from purchase_invoices")
    assert (row.state, len(payables(world))) == ("matched", 1)


def test_an_invoice_that_is_taken_back_leaves_everything_as_it_was(world: Any, bought: Any) -> None:
    store, lamp, made = bought
    receive(world, made, "10")
    kept = invoice(world, made, "10", 10_100, 1_313)
    command = invoices.DecidePurchaseInvoice(kept.purchase_invoice_id, Opinion("yes"))
    world.act(invoices.approve_purchase_invoice, command, scope=SECOND)
    assert world.there(store, lamp) == (10, 10_100)
    assert take_back(world, kept) == "matched"
    assert answer(world, payables(world)[0], "withdrawn") == "cancelled"
    assert world.there(store, lamp) == (10, 10_000)
    assert invoice(world, made, "10", 10_000, 1_300).state == "matched"
    assert world.rows("select invoiced from purchase_order_lines")[0].invoiced == 10


def test_an_invoice_that_a_bank_is_paying_stays_invoiced_whoever_takes_it_back(world: Any, bought: Any) -> None:
    _, _, made = bought
    receive(world, made, "10")
    kept = invoice(world, made, "10", 10_000, 1_300)
    (owed,) = payables(world)
    assert answer(world, owed, "open") == "owed"
    take_back(world, kept)
    assert answer(world, owed, "open", code="IN_PAYMENT_RUN") == "owed"
    assert invoice(world, made, "10", 10_000, 1_300, number="F-2").state == "held"
    assert answer(world, owed, "paid", payment_date=str(TODAY)) == "paid"
    with pytest.raises(PurchaseNotOpen):
        take_back(world, kept)


def test_what_payments_refused_is_taken_back_at_once(world: Any, bought: Any) -> None:
    _, _, made = bought
    receive(world, made, "10")
    kept = invoice(world, made, "10", 10_000, 1_300)
    assert answer(world, payables(world)[0], "refused", code="DECLINED") == "matched"
    assert answer(world, payables(world)[0], "waiting") == "matched"
    assert take_back(world, kept) == "cancelled"
    assert invoice(world, made, "10", 10_000, 1_300).state == "matched"


def test_what_is_paid_stays_so_until_the_bank_returned_it(world: Any, bought: Any) -> None:
    _, _, made = bought
    receive(world, made, "10")
    invoice(world, made, "10", 10_000, 1_300)
    (owed,) = payables(world)
    said = [answer(world, owed, "paid", payment_date=str(TODAY)), answer(world, owed, "open")]
    assert said == ["paid", "paid"]
    assert answer(world, owed, "open", code="RETURNED") == "owed"
    assert answer(world, owed, "paid", payment_date=str(TODAY)) == "paid"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"lines": (invoices.Invoiced(2, D(1), 1_000),)}, "NOT_OF_ORDER"),
        ({"lines": (invoices.Invoiced(1, D(0), 1_000),)}, "DOES_NOT_DIVIDE"),
        ({"total_minor": 11_299}, "INVOICE_SUM"),
        ({"invoice_date": TODAY + timedelta(days=1)}, "DOCUMENT_TO_COME"),
    ],
)
def test_a_faulty_invoice_is_refused(world: Any, bought: Any, told: dict[str, Any], code: str) -> None:
    _, _, made = bought
    receive(world, made, "10")
    with pytest.raises(Invalid) as refused:
        invoice(world, made, "10", 10_000, 1_300, **told)
    assert code in faults(refused)
    assert world.rows("select 1 from purchase_invoices") == []


def test_an_invoice_of_another_supplier_or_known_already_is_refused(world: Any, bought: Any) -> None:
    _, _, made = bought
    receive(world, made, "10")
    with pytest.raises(Invalid) as refused:
        invoice(world, made, "5", 5_000, 650, supplier_id=world.supplier("S-2").supplier_id)
    assert faults(refused) == ["OTHER_SUPPLIER"]
    invoice(world, made, "5", 5_000, 650)
    with pytest.raises(Invalid) as refused:
        invoice(world, made, "5", 5_000, 650, number=" f-1")
    assert faults(refused) == ["INVOICE_KNOWN"]


def test_whoever_rejects_all_that_came_is_named_and_not_whoever_ordered_it(world: Any) -> None:
    store, lamp = world.store(), world.material()
    made = order(world, approved(world, store, (lamp, "2")), world.supplier(), line("2", "5"))
    came = (purchase_receipts.Came(1, D(0), rejected_quantity=D(2), rejection_reason="broken glass"),)
    command = purchase_receipts.ReceivePurchase(COMPANY, made.purchase_order_id, TODAY, came)
    world.act(purchase_receipts.receive_purchase, command, scope=SECOND)
    (row,) = world.rows("select principal_id from purchase_receipts")
    assert row.principal_id == SECOND.principal.id


def test_more_than_ordered_is_refused_beyond_the_tolerance_and_rejected_goods_need_a_reason(
    world: Any, bought: Any
) -> None:
    store, lamp, made = bought
    with pytest.raises(Invalid) as refused:
        receive(world, made, "11")
    assert faults(refused) == ["MORE_THAN_ORDERED"]
    with pytest.raises(Invalid) as refused:
        receive(world, made, "8", rejected_quantity=D(2))
    assert faults(refused) == ["REJECTION_WITHOUT_REASON"]
    receive(world, made, "8", rejected_quantity=D(2), rejection_reason="broken glass")
    assert world.there(store, lamp) == (8, 8_000)
    (row,) = world.rows("select received, rejected from purchase_order_lines")
    assert tuple(row) == (8, 2)


def test_what_goes_back_is_expected_again_and_what_is_invoiced_does_not(world: Any, bought: Any) -> None:
    store, lamp, made = bought
    assert receive(world, made, "10").state == "received"
    invoice(world, made, "7", 7_000, 910)
    (move,) = [Move(company_id=COMPANY, move_id=row.move_id) for row in world.rows("select move_id from moves")]
    with pytest.raises(Invalid) as refused:
        world.give_back(move, "4")
    assert faults(refused) == ["IS_INVOICED"]
    world.give_back(move, "3")
    (row,) = world.rows("select state, received_minor from purchase_orders")
    assert (tuple(row), world.there(store, lamp)) == (("open", 7_000), (7, 7_000))


def test_prices_are_compared_and_the_dearer_one_needs_a_reason(world: Any) -> None:
    store, lamp, pump = world.store(), world.material("M-1"), world.material("M-2")
    cheap, dear = world.supplier("S-1"), world.supplier("S-2")
    asked = approved(world, store, (lamp, "10"), (pump, "2"))
    ids = (cheap.supplier_id, dear.supplier_id)
    request = world.act(
        quoting.create_quotation_request, quoting.CreateQuotationRequest(COMPANY, asked.requisition_id, ids)
    )
    for supplier, first, second in ((cheap, "9", "50"), (dear, "10", "50")):
        prices = (quoting.QuotedPrice(1, D(first), D(13)), quoting.QuotedPrice(2, D(second), D(13)))
        key = (COMPANY, request.quotation_request_id, supplier.supplier_id)
        world.act(quoting.record_quote, quoting.RecordQuote(*key, prices, delivery_days=5))
    award = quoting.AwardQuote(COMPANY, request.quotation_request_id, dear.supplier_id)
    with pytest.raises(Invalid) as refused:
        world.act(quoting.award_quote, award)
    assert faults(refused) == ["ANOTHER_IS_CHEAPER"]
    made = world.act(quoting.award_quote, replace(award, reason="delivers tomorrow"))
    assert (made.net_minor, made.tax_minor, made.expected_date) == (20_000, 2_600, TODAY + timedelta(days=5))
    with pytest.raises(PurchaseNotOpen):
        world.act(quoting.award_quote, replace(award, reason="again"))


def test_a_requisition_is_ordered_once_and_wants_again_what_is_cancelled(world: Any) -> None:
    store, lamp, supplier = world.store(), world.material(units=()), world.supplier()
    asked = ask(world, store, (lamp, "10"))
    with pytest.raises(PurchaseNotOpen):
        order(world, asked, supplier, line("10", "10"))
    command = requisitions.DecideRequisition(asked.requisition_id, Opinion("yes"))
    world.act(requisitions.approve_requisition, command, scope=SECOND)
    made = order(world, asked, supplier, line("6", "10"))
    with pytest.raises(Invalid) as refused:
        order(world, asked, supplier, line("5", "10"))
    assert faults(refused) == ["MORE_THAN_WANTED"]
    end = purchasing.EndPurchaseOrder(COMPANY, made.purchase_order_id, "another supplier")
    world.act(purchasing.cancel_purchase_order, end)
    order(world, asked, supplier, line("10", "10"))
    assert world.rows("select state from requisitions")[0].state == "ordered"


def budget(world: Any, minor: int, **more: Any) -> None:
    told = {"department_id": "", "department_name": "", "warn_percent": 80, "blocks": True, **more}
    command = budgets.SetBudget(COMPANY, ESTATE, year=TODAY.year, amount_minor=minor, **told)
    world.act(budgets.set_budget, command)


def test_a_budget_warns_and_blocks_what_is_asked_for_and_what_is_ordered_dearer(world: Any) -> None:
    store, lamp, supplier = world.store(), world.material(), world.supplier()
    world.receive(store, lamp, "1", 1_000)
    budget(world, 20_000)
    asked = approved(world, store, (lamp, "10"))
    assert (asked.estimated_minor, asked.over_budget) == (10_000, False)
    assert ask(world, store, (lamp, "7")).over_budget
    with pytest.raises(Invalid) as refused:
        ask(world, store, (lamp, "4"))
    assert faults(refused) == ["BUDGET_EXCEEDED"]
    with pytest.raises(Invalid):
        order(world, asked, supplier, line("10", "13.01"))
    order(world, asked, supplier, line("10", "13"))


def test_a_store_is_proposed_once_what_it_needs(world: Any) -> None:
    """warehouse-09."""
    store, lamp = world.store(), world.material()
    key = (COMPANY, store.store_id, lamp.material_id)
    world.act(stores.set_safety_stock, stores.SetSafetyStock(*key, D(10), D(15)))

    def proposed() -> list[Decimal]:
        found = world.act(list_reorder_proposals, COMPANY, estate_id=0, store_id=None, limit=50, after=None)
        return [one.proposal.quantity for one in found]

    assert proposed() == [15]
    made = ask(world, store, (lamp, "15"))
    assert proposed() == []
    world.act(requisitions.recall_requisition, str(made.requisition_id), reason="wrong day")
    assert proposed() == [15]
    ask(world, store, (lamp, "15"))
    assert proposed() == []
