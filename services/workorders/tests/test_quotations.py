"""Quotations: what they come to, who agrees and how, what billing is told, and what is taken back."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, STAFF
from hypothesis import given
from hypothesis import strategies as st
from manor.billing.v1 import events_pb2 as billing
from sqlalchemy import select, text
from workorders.domain.quoting import amount, by_fee_item, fits
from workorders.records.orders import MoveNotOpen
from workorders.records.quotations import OrderCharge, Quotation, QuotationNotOpen
from workorders.usecases import prices, quotations
from workorders.usecases.attachments import PaperSigned, keep_signed_paper
from workorders.usecases.quotations import WantedLine
from workorders.verification import stream_charges
from workorders.worker import charges_answered

QUANTITIES = st.decimals("0.001", 1_000_000, places=3)
PAPER = text(
    "insert into attachments (company_id, attachment_id, group_id, estate_id, kind, record_id, resource, filename,"
    " media_type, size, sha256, file_name, attached_by, attached_at) values (:company, :paper, :group, :estate,"
    " 'order', :order, 'orders', 'signed.pdf', 'application/pdf', 1, 'abc', 'f', 'x', now())"
)


def price(world: Any, code: str, minor: int, **more: Any) -> UUID:
    told = {"name_zh": code, "name_en": code, "kind": "part", "measure": "piece", "fee_item_code": "REPAIR"} | more
    wanted = prices.Wanted(code=code, price_minor=minor, **told)
    made: UUID = world.act(prices.create_price_item, prices.CreatePriceItem(COMPANY, wanted)).price_item_id
    return made


def quote(world: Any, order: Any, *lines: tuple[UUID, str], **more: Any) -> Quotation:
    wanted = [WantedLine(item, Decimal(quantity)) for item, quantity in lines]
    command = quotations.CreateQuotation(COMPANY, order.order_id, wanted, **more)
    made: Quotation = world.act(quotations.create_quotation, command)
    return made


def answer(world: Any, quotation: Quotation, *, scope: Any = None, **more: Any) -> Quotation:
    told = {"accepted": True} | more
    command = quotations.AnswerQuotation(COMPANY, quotation.quotation_id, **told)
    made: Quotation = world.act(quotations.answer_quotation, command, scope=scope or world.of_resident)
    return made


def charges(world: Any, quotation: Quotation) -> list[OrderCharge]:
    query = select(OrderCharge).where(OrderCharge.quotation_id == quotation.quotation_id).order_by(OrderCharge.place)
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return list(tx.scalars(query))


def told_billing(world: Any) -> list[Any]:
    """What billing was told, oldest first."""
    kinds = {"charges_wanted": billing.ChargesWanted, "charges_withdrawn": billing.ChargesWithdrawn}
    query = text("select type, payload from outbox where type like 'billing.charges_%' order by id")
    with world.deps.database.relay.begin() as connection:
        rows = connection.execute(query).all()
    return [kinds[row.type.split(".")[1]].FromString(bytes(row.payload)) for row in rows]


def says(world: Any, reference: str, state: str, **more: Any) -> None:
    """Billing answers."""
    fact = billing.ChargesAnswered(company_id=COMPANY, estate_id=ESTATE, source="workorders")
    fact.charges.add(reference=reference, state=state, **more)
    world.hear(charges_answered, fact)


@given(QUANTITIES, st.integers(0, 10**9))
def test_a_line_is_quantity_times_price_rounded_half_up(quantity: Decimal, minor: int) -> None:
    exact = Fraction(quantity) * minor
    assert abs(amount(quantity, minor) - exact) <= Fraction(1, 2)
    assert amount(quantity, minor) == int(exact + Fraction(1, 2))


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 10**6))))
def test_what_is_charged_adds_up_and_no_fee_item_comes_twice(lines: list[tuple[str, int]]) -> None:
    sums = by_fee_item(lines)
    assert sum(sums.values()) == sum(minor for _, minor in lines)
    assert all(sums.values())


@pytest.mark.parametrize(("quantity", "fine"), [("0", False), ("0.001", True), ("0.0001", False), ("1000001", False)])
def test_a_quantity_is_above_nothing_and_has_three_places(quantity: str, fine: bool) -> None:
    assert fits(Decimal(quantity)) is fine


def test_a_resident_accepts_in_the_app_and_billing_charges_each_fee_item_for_the_order(world: Any) -> None:
    tap, hour = price(world, "tap", 4_990), price(world, "hour", 8_000, kind="labour", fee_item_code="LABOUR")
    order = world.report(customer_id=world.customer)
    made = quote(world, order, (tap, "2"), (hour, "1.5"))
    assert (made.state, made.total_minor) == ("offered", 2 * 4_990 + 12_000)
    assert told_billing(world) == []
    done = answer(world, made, etag=made.etag)
    assert (done.state, done.answerer) == ("accepted", world.of_resident.principal.id)
    (fact,) = told_billing(world)
    assert [(one.fee_item_code, one.amount_minor) for one in fact.charges] == [("REPAIR", 9_980), ("LABOUR", 12_000)]
    first = fact.charges[0]
    assert (first.unit_id, first.customer_id) == (world.unit.bytes, world.customer.bytes)
    assert first.explanation.startswith(f"#{order.number} ")
    # Who quoted cannot approve it at billing.
    assert first.maker == STAFF.id


def test_a_quotation_is_answered_once_and_by_whoever_saw_it(world: Any) -> None:
    made = quote(world, world.report(customer_id=world.customer), (price(world, "tap", 100), "1"))
    with pytest.raises(PreconditionFailed):
        answer(world, made, etag="7")
    answer(world, made)
    with pytest.raises(QuotationNotOpen, match="is accepted"):
        answer(world, made)
    assert len(told_billing(world)) == 1


def test_a_neighbour_sees_no_quotation_and_answers_none(world: Any) -> None:
    made = quote(world, world.report(customer_id=world.customer), (price(world, "tap", 100), "1"))
    with pytest.raises(NotFound):
        answer(world, made, scope=world.of_neighbour)


def test_staff_accept_by_the_paper_alone_that_hangs_on_the_order(world: Any) -> None:
    order, other = world.report(), world.report(unit_id=world.other_unit)
    made = quote(world, order, (price(world, "tap", 100), "1"))
    papers = {}
    for one in (order, other):
        papers[one.order_id] = uuid7()
        values = {"company": COMPANY, "group": GROUP, "estate": ESTATE, "order": str(one.order_id)}
        with world.deps.database.owner.begin() as connection:
            connection.execute(PAPER, {**values, "paper": papers[one.order_id]})
    for said, codes in (
        ({}, ["SIGNER_MISSING", "PAPER_MISSING"]),
        ({"signer": "Li", "attachment_id": papers[other.order_id]}, ["PAPER_MISSING"]),
        ({"attachment_id": papers[order.order_id]}, ["SIGNER_MISSING"]),
    ):
        with pytest.raises(Invalid) as error:
            answer(world, made, scope=world.whole, **said)
        assert [one.code for one in error.value.violations] == codes
    done = answer(world, made, scope=world.whole, signer="Li", attachment_id=papers[order.order_id])
    assert (done.state, done.signer, done.attachment_sha256) == ("accepted", "Li", "abc")
    with pytest.raises(PaperSigned):
        world.act(lambda tx, paper: keep_signed_paper(tx, COMPANY, paper), papers[order.order_id])
    world.act(lambda tx, paper: keep_signed_paper(tx, COMPANY, paper), papers[other.order_id])


def test_to_decline_needs_a_reason_and_charges_nothing(world: Any) -> None:
    made = quote(world, world.report(customer_id=world.customer), (price(world, "tap", 100), "1"))
    with pytest.raises(Invalid) as error:
        answer(world, made, accepted=False)
    assert [one.code for one in error.value.violations] == ["REASON_MISSING"]
    assert answer(world, made, accepted=False, reason="too dear").state == "declined"
    assert told_billing(world) == []


def test_another_quotation_replaces_the_one_that_waits(world: Any) -> None:
    tap, order = price(world, "tap", 100), world.report(customer_id=world.customer)
    first, second = quote(world, order, (tap, "1")), quote(world, order, (tap, "2"))
    assert (second.place, second.state) == (2, "offered")
    with pytest.raises(QuotationNotOpen, match="is withdrawn"):
        answer(world, first)


@pytest.mark.parametrize("reason", ["warranty", "contract"])
def test_what_is_free_needs_a_note_and_no_answer(world: Any, reason: str) -> None:
    tap, order = price(world, "tap", 100), world.report()
    with pytest.raises(Invalid) as error:
        quote(world, order, (tap, "1"), free_reason=reason)
    assert [one.code for one in error.value.violations] == ["FREE_WITHOUT_NOTE"]
    made = quote(world, order, (tap, "1"), free_reason=reason, note="Developer's two years")
    assert (made.state, made.total_minor) == ("free", 0)


def test_a_part_is_free_at_its_unit_as_long_as_it_was_promised(world: Any) -> None:
    tap = price(world, "tap", 100, warranty_days=90)
    first = world.working(customer_id=world.customer)
    answer(world, quote(world, first, (tap, "1")))
    world.step(first, "finish", world.ann, result="New tap")
    assert quote(world, world.report(unit_id=world.other_unit), (tap, "1")).total_minor == 100
    assert quote(world, world.report(customer_id=world.customer), (tap, "1")).state == "free"
    with clock.travel(clock.now().replace(year=clock.now().year + 1)):
        assert quote(world, world.report(customer_id=world.customer), (tap, "1")).total_minor == 100


def test_nothing_is_quoted_that_is_not_on_the_list_or_could_not_be_charged(world: Any) -> None:
    order = world.report()
    for lines, code in (
        (((uuid7(), "1"),), "NO_SUCH_PRICE"),
        (((price(world, "old", 1, retired=True), "1"),), "NO_SUCH_PRICE"),
        (((price(world, "tap", 1), "0"),), "NOT_A_QUANTITY"),
    ):
        with pytest.raises(Invalid) as error:
            quote(world, order, *lines)
        assert [one.code for one in error.value.violations] == [code]
    with pytest.raises(Invalid) as error:
        quote(world, world.report(unit_id=None, place="Lobby"), (price(world, "lamp", 1), "1"))
    assert [one.code for one in error.value.violations] == ["NO_UNIT_TO_CHARGE"]


@pytest.mark.parametrize("charged", [False, True])
def test_to_cancel_an_order_takes_its_charges_back_whatever_billing_made_of_them(world: Any, charged: bool) -> None:
    order = world.report(customer_id=world.customer)
    made = answer(world, quote(world, order, (price(world, "tap", 100), "1")))
    reference = told_billing(world)[0].charges[0].reference
    if charged:
        says(world, reference, "charged", receivable_id=77)
    world.decide(order, "cancel", reason="sold")
    withdrawn = told_billing(world)[-1]
    assert (list(withdrawn.reference), withdrawn.explanation) == ([reference], "sold")
    says(world, reference, "credited", receivable_id=77, credit_receivable_id=78)
    (one,) = charges(world, made)
    assert (one.taken_back, one.state, one.credit_receivable_id) == (True, "credited", 78)


def test_what_waits_for_an_answer_ends_with_its_order_and_what_was_accepted_stays(world: Any) -> None:
    tap, order = price(world, "tap", 100), world.working(customer_id=world.customer)
    accepted = answer(world, quote(world, order, (tap, "1")))
    offered = quote(world, order, (tap, "2"))
    world.step(order, "finish", world.ann, result="Done")
    world.decide(order, "verify")
    world.decide(order, "close")
    with pytest.raises(MoveNotOpen, match="is closed"):
        answer(world, offered)
    assert [one.taken_back for one in charges(world, accepted)] == [False]


def test_the_desk_withdraws_a_quotation_and_its_charge_once(world: Any) -> None:
    made = answer(world, quote(world, world.report(customer_id=world.customer), (price(world, "tap", 100), "1")))
    command = quotations.WithdrawQuotation(COMPANY, made.quotation_id, "wrong part")
    world.act(quotations.withdraw_quotation, command)
    with pytest.raises(QuotationNotOpen, match="nothing to take back"):
        world.act(quotations.withdraw_quotation, command)
    assert [type(one).__name__ for one in told_billing(world)] == ["ChargesWanted", "ChargesWithdrawn"]


def test_manor_verify_hears_of_each_charge_by_its_reference_as_billing_names_its_states(world: Any) -> None:
    item = price(world, "TAP", 4_990)
    order = world.report(customer_id=world.customer)
    made = answer(world, quote(world, order, (item, "2")))
    reference = f"quotation/{made.quotation_id}/1"

    def told() -> list[list[Any]]:
        with world.deps.database.verifier.begin() as connection:
            return list(stream_charges(connection))

    assert told() == [[COMPANY, reference, 9_980, "sent", 0]]
    says(world, reference, "charged", receivable_id=51)
    assert told() == [[COMPANY, reference, 9_980, "charged", 51]]


def test_what_billing_refuses_says_why_and_is_not_withdrawn(world: Any) -> None:
    made = answer(world, quote(world, world.report(customer_id=world.customer), (price(world, "tap", 100), "1")))
    reference = told_billing(world)[0].charges[0].reference
    says(world, reference, "refused", code="NO_SUCH_FEE_ITEM", message="There is no such fee item")
    assert [one.refusal_code for one in charges(world, made)] == ["NO_SUCH_FEE_ITEM"]
    world.act(quotations.withdraw_quotation, quotations.WithdrawQuotation(COMPANY, made.quotation_id, "again"))
    assert len(told_billing(world)) == 1


def test_answers_to_other_services_are_left_alone(world: Any) -> None:
    made = answer(world, quote(world, world.report(customer_id=world.customer), (price(world, "tap", 100), "1")))
    reference = told_billing(world)[0].charges[0].reference
    fact = billing.ChargesAnswered(company_id=COMPANY, estate_id=ESTATE, source="contracts")
    fact.charges.add(reference=reference, state="refused")
    world.hear(charges_answered, fact)
    assert [one.state for one in charges(world, made)] == ["wanted"]


def test_the_customer_is_told_of_a_quotation_with_its_amount(world: Any) -> None:
    quote(world, world.report(customer_id=world.customer), (price(world, "tap", 4_990), "1"))
    (fact,) = world.said("workorders.quotation_offered")
    assert "49.90" in fact.fields[0]
