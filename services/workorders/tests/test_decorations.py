"""Decorations: applied for, submitted, approved by somebody else, begun once the deposit is paid, accepted."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.approvals import SamePerson
from chassis.attachments import table
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE, STAFF
from chassis.testing.polling import eventually
from manor.billing.v1 import events_pb2 as billing
from manor.payments.v1 import events_pb2 as payments
from manor.workorders.v1 import decorations_pb2 as pb
from sqlalchemy import text
from workorders.queries import orders as order_reads
from workorders.records.decorations import DecorationNotThere
from workorders.records.orders import MoveNotOpen
from workorders.rpc.decorations import DecorationServicer
from workorders.usecases import crew_passes, decorations, following, steps
from workorders.usecases.attachments import DrawingSubmitted
from workorders.usecases.decorations import DecorationKey, DepositUnpaid, ViolationsOpen
from workorders.usecases.taking import Details
from workorders.verification import stream_charges
from workorders.worker import charges_answered, items_settled

FIRST, LAST = date(2027, 3, 1), date(2027, 5, 31)
RECEIVABLE = 4711
MANAGER = replace(STAFF, id=str(uuid7()))
_DRAWING = text(
    "insert into attachments (company_id, attachment_id, group_id, estate_id, kind, record_id, resource, filename,"
    " media_type, size, sha256, file_name, attached_by, attached_at, customer_id) values (:company, :id, :group,"
    " :estate, 'decoration', :record, 'decorations/' || :record, 'plan.pdf', 'application/pdf', 1, '', '', :by, now(),"
    " :customer)"
)
INSPECTED = {"name_zh": "装修巡查", "name_en": "Inspection", "kind": "decoration_inspection"}


def wanted(**more: Any) -> Any:
    told = {"work": "厨卫改造", "contractor": "安居装饰", "site_manager": "Li", "start_date": FIRST, "end_date": LAST}
    return decorations.Wanted(**told | more)


def asked(world: Any, scope: Any = None, unit: Any = None, **more: Any) -> Any:
    customer = None if scope is world.of_resident else world.customer
    command = decorations.CreateDecoration(COMPANY, ESTATE, unit or world.unit, customer, wanted(**more))
    return world.act(decorations.create_decoration, command, scope=scope)


def submitted(world: Any, made: Any, deposit: int = 0) -> Any:
    item = "DECO" if deposit else ""
    command = decorations.SubmitDecoration(COMPANY, made.decoration_id, deposit, item)
    return world.act(decorations.submit_decoration, command)


def decided(world: Any, made: Any, *, approve: bool = True, reason: str = "", by: Any = MANAGER) -> Any:
    world.grant(by.id, ["workorders.decorations.approve"])
    command = decorations.DecideDecoration(COMPANY, made.decoration_id, reason)
    use_case = decorations.approve_decoration if approve else decorations.refuse_decoration
    return world.act(use_case, command, scope=replace(world.whole, principal=by))


def key(made: Any) -> DecorationKey:
    return DecorationKey(COMPANY, made.decoration_id)


def underway(world: Any) -> Any:
    made = decided(world, submitted(world, asked(world)))
    return world.act(decorations.start_decoration, key(made))


def accepted(world: Any, made: Any) -> Any:
    return world.act(decorations.accept_decoration, decorations.AcceptDecoration(COMPANY, made.decoration_id, "合格"))


def answered(world: Any, made: Any, state: str = "charged") -> None:
    one = billing.AnsweredCharge(reference=made.reference, state=state, receivable_id=RECEIVABLE)
    fact = billing.ChargesAnswered(company_id=COMPANY, estate_id=ESTATE, source="workorders", charges=[one])
    world.hear(charges_answered, fact)


def paid(world: Any, minor: int, version: int = 1) -> None:
    item = payments.SettledItem(receivable_id=RECEIVABLE, version=version, paid_minor=minor)
    world.hear(items_settled, payments.PaymentSettled(company_id=COMPANY, estate_id=ESTATE, items=[item]))


def published(world: Any, kind: Any, name: str) -> list[Any]:
    query = text("select payload from outbox where type like :type order by id")
    with world.deps.database.relay.begin() as connection:
        return [kind.FromString(bytes(one)) for one in connection.scalars(query, {"type": f"billing.{name}%"})]


def told(world: Any, made: Any, scope: Any = None) -> pb.Decoration:
    request = pb.GetDecorationRequest(company_id=COMPANY, decoration_id=str(made.decoration_id))
    found: pb.Decoration = world.ask(DecorationServicer().GetDecoration, request, scope)
    return found


def codes(error: Any) -> list[str]:
    return [one.code for one in error.value.violations]


def test_a_resident_applies_for_a_unit_of_their_own_and_sees_no_others(world: Any) -> None:
    made = asked(world, world.of_resident)
    assert (made.customer_id, made.state) == (world.customer, "requested")
    assert told(world, made, world.of_resident).work == "厨卫改造"
    with pytest.raises(NotFound):
        asked(world, world.of_neighbour)
    for scope in (world.of_neighbour, world.in_other_estate, world.in_other_company):
        with pytest.raises(NotFound):
            told(world, made, scope)


def test_a_unit_is_decorated_once_at_a_time_and_days_run_forward(world: Any) -> None:
    made = asked(world)
    with pytest.raises(Invalid) as error:
        asked(world)
    assert codes(error) == ["DECORATED_ALREADY"]
    world.act(decorations.cancel_decoration, decorations.CancelDecoration(COMPANY, made.decoration_id, "搁置"))
    with pytest.raises(Invalid) as error:
        asked(world, end_date=FIRST - timedelta(days=1))
    assert codes(error) == ["NOT_BEFORE"]
    with pytest.raises(Invalid) as error:
        asked(world, end_date=FIRST + timedelta(days=367))
    assert codes(error) == ["NOT_A_SPAN"]
    assert asked(world).number > made.number


def test_of_two_who_apply_for_a_unit_at_once_one_is_refused(world: Any) -> None:
    def apply() -> None:
        with pytest.raises(Invalid):
            asked(world)

    second = threading.Thread(target=apply)
    with UnitOfWork(world.deps.database, world.whole) as tx:
        command = decorations.CreateDecoration(COMPANY, ESTATE, world.unit, world.customer, wanted())
        decorations.create_decoration(tx, command)
        second.start()
        eventually(lambda: not second.is_alive() or seen(world, "pg_locks where not granted"), bool, seconds=30)
    second.join()
    assert seen(world, "decorations") == 1


def seen(world: Any, table: str) -> int:
    with world.deps.database.owner.begin() as connection:
        return int(connection.execute(text(f"select count(*) from {table}")).scalar_one())


def test_whoever_submitted_it_does_not_approve_it_and_to_refuse_needs_a_reason(world: Any) -> None:
    made = submitted(world, asked(world))
    with pytest.raises(SamePerson):
        decided(world, made, by=STAFF)
    with pytest.raises(Invalid) as error:
        decided(world, made, approve=False)
    assert codes(error) == ["REASON_MISSING"]
    assert decided(world, made, approve=False, reason="承重墙不得拆改").state == "refused"
    (message,) = world.said("workorders.decoration_refused")
    assert "承重墙" in message.fields[0]


def test_the_deposit_is_charged_once_it_is_approved_and_work_begins_once_it_is_paid(world: Any) -> None:
    made = submitted(world, asked(world), deposit=200_000)
    assert not published(world, billing.ChargesWanted, "charges_wanted")
    decided(world, made)
    (fact,) = published(world, billing.ChargesWanted, "charges_wanted")
    (charge,) = fact.charges
    assert (charge.amount_minor, charge.fee_item_code, charge.maker) == (200_000, "DECO", STAFF.id)
    with pytest.raises(DepositUnpaid):
        world.act(decorations.start_decoration, key(made))
    answered(world, made)
    paid(world, 199_999)
    with pytest.raises(DepositUnpaid):
        world.act(decorations.start_decoration, key(made))
    paid(world, 200_000, version=2)
    # What is older than what was heard changes nothing.
    paid(world, 0, version=1)
    assert world.act(decorations.start_decoration, key(made)).state == "underway"
    assert told(world, made).deposit_state == pb.DECORATION_DEPOSIT_STATE_PAID


def test_what_is_paid_before_billing_has_answered_counts(world: Any) -> None:
    made = decided(world, submitted(world, asked(world), deposit=5_000))
    paid(world, 5_000)
    answered(world, made)
    assert told(world, made).deposit_state == pb.DECORATION_DEPOSIT_STATE_PAID


def test_a_deposit_needs_a_fee_item_and_somebody_who_pays(world: Any) -> None:
    command = decorations.CreateDecoration(COMPANY, ESTATE, world.unit, None, wanted())
    made = world.act(decorations.create_decoration, command)
    with pytest.raises(Invalid) as error:
        world.act(decorations.submit_decoration, decorations.SubmitDecoration(COMPANY, made.decoration_id, 1))
    assert codes(error) == ["DECORATION_ITEM_MISSING", "NOBODY_TO_PAY"]


def test_who_cancels_before_work_begins_takes_the_deposit_back(world: Any) -> None:
    made = decided(world, submitted(world, asked(world), deposit=5_000))
    command = decorations.CancelDecoration(COMPANY, made.decoration_id, "不装了")
    world.act(decorations.cancel_decoration, command, scope=world.of_resident)
    (fact,) = published(world, billing.ChargesWithdrawn, "charges_withdrawn")
    assert list(fact.reference) == [made.reference]
    answered(world, made, "withdrawn")
    assert told(world, made).deposit_state == pb.DECORATION_DEPOSIT_STATE_WITHDRAWN


def test_a_resident_does_not_take_away_a_drawing_that_was_submitted(world: Any) -> None:
    made = asked(world, world.of_resident)
    names = {"company": COMPANY, "group": STAFF.group_id, "estate": ESTATE, "record": str(made.decoration_id)}

    def drawn(tx: Any, attachment_id: Any) -> Any:
        told = {**names, "id": attachment_id, "by": tx.scope.principal.id, "customer": tx.scope.customers[0]}
        tx.execute(_DRAWING, told)
        return attachment_id

    before, after = (world.act(drawn, uuid7(), scope=world.of_resident) for _ in range(2))
    take = lambda tx, one: table.remove_attachment(tx, COMPANY, one)  # noqa: E731
    world.act(take, before, scope=world.of_resident)
    submitted(world, made)
    with pytest.raises(DrawingSubmitted):
        world.act(take, after, scope=world.of_resident)


def test_a_resident_does_not_cancel_what_lies_with_those_who_decide_and_the_desk_does(world: Any) -> None:
    made = submitted(world, asked(world))
    command = decorations.CancelDecoration(COMPANY, made.decoration_id, "不装了")
    with pytest.raises(DecorationNotThere):
        world.act(decorations.cancel_decoration, command, scope=world.of_resident)
    assert world.act(decorations.cancel_decoration, command).state == "cancelled"
    with pytest.raises(DecorationNotThere):
        decided(world, made)


def test_it_is_accepted_once_no_violation_is_open_and_its_crew_is_let_in_no_more(world: Any) -> None:
    made = underway(world)
    command = crew_passes.CreateCrewPass(COMPANY, made.decoration_id, "Wang", "木工")
    crew = world.act(crew_passes.create_crew_pass, command)
    assert crew.lets_in(FIRST) and crew.lets_in(LAST) and not crew.lets_in(LAST + timedelta(days=1))
    kind = world.categorise("violation", kind="violation")
    violation = world.report(category_id=kind, unit_id=None, decoration_id=made.decoration_id)
    assert (violation.unit_id, violation.customer_id) == (world.unit, world.customer)
    with pytest.raises(ViolationsOpen, match=str(violation.number)):
        accepted(world, made)
    # Remedied, but nobody has found it so.
    world.assign(violation, world.ann)
    for move in ("accept", "start"):
        world.step(violation, move, world.ann)
    world.step(violation, "finish", world.ann, result="已整改")
    with pytest.raises(ViolationsOpen):
        accepted(world, made)
    world.decide(violation, "verify")
    assert accepted(world, made).state == "accepted"
    assert len(world.said("workorders.decoration_accepted")) == 1
    request = pb.ListCrewPassesRequest(company_id=COMPANY, decoration_id=str(made.decoration_id))
    (shown,) = world.ask(DecorationServicer().ListCrewPasses, request, world.of_resident).crew_passes
    assert shown.revoked and not shown.valid
    with pytest.raises(DecorationNotThere):
        world.act(crew_passes.create_crew_pass, command)


def test_nobody_withdraws_or_confirms_a_violation_of_their_own_decoration(world: Any) -> None:
    made = underway(world)
    kind = world.categorise("violation", kind="violation")
    violation = world.report(category_id=kind, unit_id=None, decoration_id=made.decoration_id)

    def answer(move: str, **said: Any) -> None:
        command = steps.AnswerOrder(COMPANY, violation.order_id, move, Details(**said))
        world.act(steps.answer_order, command, scope=world.of_resident)

    with pytest.raises(MoveNotOpen):
        answer("withdraw", reason="not so")
    world.assign(violation, world.ann)
    for move in ("accept", "start"):
        world.step(violation, move, world.ann)
    world.step(violation, "finish", world.ann, result="已整改")
    with pytest.raises(MoveNotOpen):
        answer("confirm", rating=5)
    # Nor does time alone, however long the desk is silent.
    with clock.travel(clock.now() + timedelta(days=60)):
        world.act(lambda tx, _: following.follow(tx, COMPANY, ESTATE), None)
    with pytest.raises(ViolationsOpen):
        accepted(world, made)


def test_a_deposit_is_compared_with_what_billing_charged(world: Any) -> None:
    made = decided(world, submitted(world, asked(world), deposit=5_000))

    def told() -> list[list[Any]]:
        with world.deps.database.verifier.begin() as connection:
            return list(stream_charges(connection))

    assert told() == [[COMPANY, made.reference, made.deposit_minor, "sent", 0]]
    answered(world, made)
    assert [row[3:] for row in told()] == [["charged", RECEIVABLE]]


def test_orders_of_a_decoration_are_inspections_and_violations_of_its_estate(world: Any) -> None:
    made = underway(world)
    inspection = world.categorise("inspection", kind="decoration_inspection")
    order = world.report(category_id=inspection, unit_id=None, decoration_id=made.decoration_id)
    with pytest.raises(Invalid) as error:
        world.report(decoration_id=made.decoration_id)
    assert codes(error) == ["NOT_OF_A_DECORATION"]
    with pytest.raises(Invalid) as error:
        world.report(category_id=inspection, decoration_id=uuid7())
    assert codes(error) == ["NO_DECORATION_THERE"]
    wanted_orders = order_reads.OrderFilter(COMPANY, decoration_id=made.decoration_id)
    newest = order_reads.ORDER_ORDERS.own()
    found = world.act(lambda tx, wanted: order_reads.list_orders(tx, wanted, newest, limit=9), wanted_orders)
    assert [one.order_id for one in found] == [order.order_id]
    shown = told(world, made)
    assert (shown.inspection_count, shown.violation_count, shown.open_violation_count) == (1, 0, 0)


def test_a_crew_pass_lies_within_the_days_of_an_approved_decoration(world: Any) -> None:
    made = asked(world)
    command = crew_passes.CreateCrewPass(COMPANY, made.decoration_id, "Wang")
    with pytest.raises(DecorationNotThere):
        world.act(crew_passes.create_crew_pass, command)
    decided(world, submitted(world, made))
    with pytest.raises(Invalid) as error:
        world.act(crew_passes.create_crew_pass, replace(command, start_date=FIRST - timedelta(days=1)))
    assert codes(error) == ["OUTSIDE_DECORATION"]
    one = world.act(crew_passes.create_crew_pass, command)
    assert (one.start_date, one.end_date) == (FIRST, LAST)
    revoke = crew_passes.RevokeCrewPass(COMPANY, one.crew_pass_id)
    assert world.act(crew_passes.revoke_crew_pass, revoke).revoked
    assert world.act(crew_passes.revoke_crew_pass, revoke).revoked
