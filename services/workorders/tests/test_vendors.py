"""What suppliers do of orders: at their own rates, accepted once, stated once, and handed to payments as a payable."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE
from manor.payments.v1 import events_pb2 as payments
from manor.warehouse.v1 import events_pb2 as warehouse
from manor.workorders.v1 import parts_pb2
from manor.workorders.v1 import vendors_pb2 as pb
from sqlalchemy import text
from workorders.queries import parts as part_reads
from workorders.records.orders import MoveNotOpen
from workorders.records.vendors import StatementNotThere, VendorJobNotThere, VendorStatement
from workorders.rpc.parts import PartServicer
from workorders.rpc.vendors import VendorServicer
from workorders.usecases import vendor_statements, vendors
from workorders.usecases.vendor_statements import NothingToState
from workorders.worker import payables_answered, suppliers_changed

MAY = datetime(2026, 5, 20, 9, tzinfo=UTC)
MONTH = date(2026, 5, 1)


def heard(world: Any, state: str = "active", kind: str = "services", supplier_id: Any = None, version: int = 1) -> UUID:
    supplier: UUID = supplier_id or uuid7()
    fact = warehouse.SuppliersChanged(
        company_id=COMPANY, supplier_id=supplier.bytes, version=[version], code=["S-1"], name=["快修公司"], kind=[kind],
        state=[state], next_expiry_date=[0], payment_days=[30],
    )  # fmt: skip
    world.hear(suppliers_changed, fact)
    return supplier


@pytest.fixture
def supplier(world: Any) -> UUID:
    return heard(world)


def rated(world: Any, supplier: UUID, minor: int = 3_333, **more: Any) -> Any:
    wanted = vendors.WantedRate("疏通", "次", minor, **more)
    return world.act(vendors.create_vendor_rate, vendors.CreateVendorRate(COMPANY, supplier, wanted))


def engaged(world: Any, supplier: UUID, order: Any = None) -> Any:
    order = order or world.report()
    return world.act(vendors.create_vendor_job, vendors.CreateVendorJob(COMPANY, order.order_id, supplier, "疏通主管"))


def accepted(world: Any, job: Any, *lines: tuple[Any, str]) -> Any:
    told = [vendors.Line(rate.vendor_rate_id, Decimal(quantity)) for rate, quantity in lines]
    return world.act(vendors.accept_vendor_job, vendors.AcceptVendorJob(COMPANY, job.vendor_job_id, told))


def stated(world: Any, supplier: UUID, month: date = MONTH) -> Any:
    command = vendor_statements.CreateVendorStatement(COMPANY, ESTATE, supplier, month)
    return world.act(vendor_statements.create_vendor_statement, command)


def settled(world: Any, made: Any, **more: Any) -> Any:
    command = vendor_statements.SettleVendorStatement(COMPANY, made.vendor_statement_id, "INV-1", **more)
    return world.act(vendor_statements.settle_vendor_statement, command)


def answered(world: Any, reference: str, state: str, **more: Any) -> None:
    one = payments.AnsweredPayable(reference=reference, state=state, payable_id="P-1", **more)
    fact = payments.PayablesAnswered(company_id=COMPANY, estate_id=ESTATE, source="workorders", payables=[one])
    world.hear(payables_answered, fact)


def wanted(world: Any) -> list[Any]:
    query = text("select payload from outbox where type like 'payments.payables_wanted%' order by id")
    with world.deps.database.relay.begin() as connection:
        return [payments.PayablesWanted.FromString(bytes(one)).payables[0] for one in connection.scalars(query)]


def now(world: Any, made: Any) -> VendorStatement:
    key = COMPANY, made.vendor_statement_id
    found: VendorStatement = world.act(lambda tx, _: tx.get(VendorStatement, key), None)
    return found


def codes(error: Any) -> list[str]:
    return [one.code for one in error.value.violations]


@pytest.fixture
def statement(world: Any, supplier: UUID) -> Any:
    """A statement of May of 3,333 × 1.5."""
    with clock.travel(MAY):
        accepted(world, engaged(world, supplier), (rated(world, supplier), "1.5"))
        return stated(world, supplier)


def test_work_goes_to_active_suppliers_of_services_alone_and_to_open_orders(world: Any, supplier: UUID) -> None:
    heard(world, kind="goods")
    request = pb.ListVendorsRequest(company_id=COMPANY, query="快修")
    assert [one.supplier_id for one in world.ask(VendorServicer().ListVendors, request).vendors] == [str(supplier)]
    for other, code in ((uuid7(), "NO_SUCH_VENDOR"), (heard(world, "blacklisted"), "SUPPLIER_SUSPENDED")):
        with pytest.raises(Invalid) as error:
            engaged(world, other)
        assert codes(error) == [code]
    order = world.report()
    world.decide(order, "cancel", reason="重复")
    with pytest.raises(MoveNotOpen):
        engaged(world, supplier, order)


def test_what_is_accepted_is_quantity_times_the_suppliers_rate_rounded_half_up(world: Any, supplier: UUID) -> None:
    rate, other, over = rated(world, supplier), rated(world, heard(world)), rated(world, supplier, retired=True)
    job = engaged(world, supplier)
    for line, code in (((other, "1"), "NO_SUCH_RATE"), ((over, "1"), "NO_SUCH_RATE"), ((rate, "0"), "NOT_A_QUANTITY")):
        with pytest.raises(Invalid) as error:
            accepted(world, job, line)
        assert codes(error) == [code]
    done = accepted(world, job, (rate, "1.5"), (rate, "2"))
    assert [line["amount_minor"] for line in done.lines] == [5_000, 6_666]
    assert done.total_minor == 11_666
    with pytest.raises(VendorJobNotThere):
        accepted(world, job, (rate, "1"))
    changed = vendors.UpdateVendorRate(COMPANY, rate.vendor_rate_id, vendors.WantedRate("疏通", "次", 9_999))
    world.act(vendors.update_vendor_rate, changed)
    request = pb.ListVendorJobsRequest(company_id=COMPANY)
    (shown,) = world.ask(VendorServicer().ListVendorJobs, request).vendor_jobs
    assert [(line.quantity, line.rate_minor) for line in shown.lines] == [("1.5", 3_333), ("2", 3_333)]
    for scope in (world.in_other_estate, world.in_other_company, world.of_resident):
        assert not world.ask(VendorServicer().ListVendorJobs, request, scope).vendor_jobs


def test_what_is_accepted_of_a_vendor_is_in_the_cost_of_its_order(world: Any, supplier: UUID) -> None:
    order = world.report()
    rate, request = (
        rated(world, supplier),
        parts_pb2.GetOrderCostRequest(company_id=COMPANY, order_id=str(order.order_id)),
    )
    job, _, cancelled = (engaged(world, supplier, order) for _ in range(3))
    world.act(vendors.cancel_vendor_job, vendors.CancelVendorJob(COMPANY, cancelled.vendor_job_id, "not needed"))
    assert world.ask(PartServicer().GetOrderCost, request).vendors_minor == 0
    accepted(world, job, (rate, "2"))
    found = world.ask(PartServicer().GetOrderCost, request)
    assert (found.vendors_minor, found.total_minor) == (6_666, 6_666)
    assert [(one.vendor_name, one.note, one.amount_minor) for one in found.vendors] == [("快修公司", "疏通主管", 6_666)]


def test_the_cost_of_an_order_counts_vendors_beyond_those_that_are_listed(
    world: Any, supplier: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part_reads, "MOST_VENDORS", 1)
    order, rate = world.report(), rated(world, supplier)
    for _ in range(2):
        accepted(world, engaged(world, supplier, order), (rate, "2"))
    request = parts_pb2.GetOrderCostRequest(company_id=COMPANY, order_id=str(order.order_id))
    found = world.ask(PartServicer().GetOrderCost, request)
    assert (len(found.vendors), found.vendors_minor) == (1, 13_332)


def test_a_statement_has_what_was_accepted_until_the_end_of_its_month_once(world: Any, supplier: UUID) -> None:
    rate = rated(world, supplier)
    with clock.travel(datetime(2026, 5, 31, 23, 59, tzinfo=UTC)):
        accepted(world, engaged(world, supplier), (rate, "1"))
        with pytest.raises(Invalid) as error:
            stated(world, supplier, date(2026, 6, 1))
        assert codes(error) == ["MONTH_AHEAD"]
    with clock.travel(datetime(2026, 6, 1, 0, 1, tzinfo=UTC)):
        june = accepted(world, engaged(world, supplier), (rate, "2"))
        made = stated(world, supplier)
        assert (made.job_count, made.total_minor) == (1, 3_333)
        with pytest.raises(NothingToState):
            stated(world, supplier)
        assert stated(world, supplier, date(2026, 6, 1)).total_minor == 6_666
    command = vendors.CancelVendorJob(COMPANY, june.vendor_job_id, "返工")
    with pytest.raises(VendorJobNotThere):
        world.act(vendors.cancel_vendor_job, command)


def test_a_statement_is_handed_to_payments_with_its_invoice_and_is_paid(world: Any, statement: Any) -> None:
    with pytest.raises(Invalid) as error:
        settled(world, statement, tax_minor=5_000)
    assert codes(error) == ["TAX_ABOVE_TOTAL"]
    with clock.travel(MAY):
        settled(world, statement, tax_minor=283)
    (payable,) = wanted(world)
    assert (payable.amount_minor, payable.tax_minor, payable.payee_name) == (5_000, 283, "快修公司")
    assert (payable.due_date, payable.document_number) == ("2026-06-19", "INV-1")
    answered(world, payable.reference, "open")
    answered(world, payable.reference, "waiting")
    assert now(world, statement).state == "open"
    answered(world, payable.reference, "paid", payment_date="2026-06-18")
    answered(world, payable.reference, "open")
    assert (now(world, statement).state, now(world, statement).paid_date) == ("paid", date(2026, 6, 18))
    command = vendor_statements.WithdrawVendorStatement(COMPANY, statement.vendor_statement_id, "算错")
    with pytest.raises(StatementNotThere):
        world.act(vendor_statements.withdraw_vendor_statement, command)


def test_what_payments_refuses_is_settled_again_under_another_reference(world: Any, statement: Any) -> None:
    settled(world, statement)
    with pytest.raises(StatementNotThere):
        settled(world, statement)
    (first,) = wanted(world)
    answered(world, first.reference, "refused", message="No")
    answered(world, first.reference, "waiting")
    assert (now(world, statement).state, now(world, statement).refusal_message) == ("refused", "No")
    settled(world, statement)
    # A late answer to the first changes nothing.
    answered(world, first.reference, "paid", payment_date="2026-06-18")
    assert now(world, statement).state == "sent"
    assert len({one.reference for one in wanted(world)}) == 2


def test_what_was_on_a_statement_that_is_taken_back_stands_on_another(
    world: Any, statement: Any, supplier: UUID
) -> None:
    settled(world, statement)
    (payable,) = wanted(world)
    command = vendor_statements.WithdrawVendorStatement(COMPANY, statement.vendor_statement_id, "算错")
    world.act(vendor_statements.withdraw_vendor_statement, command)
    with clock.travel(MAY), pytest.raises(NothingToState):
        stated(world, supplier)
    answered(world, payable.reference, "withdrawn")
    with clock.travel(MAY):
        assert stated(world, supplier).total_minor == 5_000


def test_a_supplier_of_another_company_is_none(world: Any, supplier: UUID) -> None:
    order = world.report()
    command = vendors.CreateVendorJob(COMPANY, order.order_id, supplier, "疏通")
    with pytest.raises(NotFound):
        world.act(vendors.create_vendor_job, command, scope=world.in_other_company)
