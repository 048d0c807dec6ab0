"""Orders, steps and proposals as messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from chassis import clock
from chassis.data.tx import Tx
from chassis.rpc import fields
from manor.workorders.v1 import orders_pb2 as pb

from workorders.domain.dispatch import Candidate, Proposal
from workorders.domain.moves import open_moves
from workorders.queries import orders as queries
from workorders.records.orders import Order, Step
from workorders.usecases.steps import as_whom, held_at

SHOWN = 20


def order_messages(tx: Tx, company_id: int, many: Sequence[Order], *, moves: bool = False) -> list[pb.Order]:
    """Orders as messages.

    Args:
        tx: the call's.
        company_id: whose.
        many: the orders.
        moves: with the moves that are open to the caller.
    """
    units = queries.unit_codes(tx, company_id, (one.unit_id for one in many))
    buildings = queries.building_names(tx, company_id, (one.unit_id for one in many))
    customers = queries.customer_names(tx, company_id, (one.customer_id for one in many))
    categories = queries.categories_of(tx, company_id, (one.category_id for one in many))
    held = {estate_id: held_at(tx, estate_id) for estate_id in {one.estate_id for one in many}} if moves else {}
    made, now = [], clock.now()
    for one in many:
        message = _order(one, now)
        message.unit_code = units.get(one.unit_id, "") if one.unit_id else ""
        message.building_name = buildings.get(one.unit_id, "") if one.unit_id else ""
        message.customer_name = customers.get(one.customer_id, "") if one.customer_id else ""
        if category := categories.get(one.category_id):
            message.category_name_zh, message.category_name_en = category.name_zh, category.name_en
        if moves:
            names = open_moves(one.state, as_whom(tx, one, held[one.estate_id]))
            message.open_moves.extend(fields.from_word(pb.MoveKind, name) for name in names)
        made.append(message)
    return made


def order_message(tx: Tx, order: Order) -> pb.Order:
    """One order, with the moves that are open to the caller."""
    tx.flush()
    return order_messages(tx, order.company_id, [order], moves=True)[0]


def _order(one: Order, now: datetime) -> pb.Order:
    return pb.Order(
        order_id=str(one.order_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        number=one.number,
        category_id=str(one.category_id),
        kind=fields.from_word(pb.OrderKind, one.kind),
        state=fields.from_word(pb.OrderState, one.state),
        source=fields.from_word(pb.OrderSource, one.source),
        priority=one.priority,
        unit_id=fields.from_value(one.unit_id),
        customer_id=fields.from_value(one.customer_id),
        place=one.place,
        description=one.description,
        reporter=one.reporter,
        assignee_id=one.assignee_id,
        report_time=one.reported_at,
        response_due_time=one.response_due_at,
        resolve_due_time=one.resolve_due_at,
        respond_time=one.responded_at,
        done_time=one.done_at,
        close_time=one.closed_at,
        late_response=one.late_response(now),
        late=one.late(now),
        wait_cause=fields.from_word(pb.WaitCause, one.wait_cause),
        wait_until_time=one.wait_until,
        visit_from_time=one.visit_from,
        visit_to_time=one.visit_to,
        reopen_count=one.reopen_count,
        rating=one.rating,
        main_order_id=fields.from_value(one.main_order_id),
        plan_id=fields.from_value(one.plan_id),
        etag=one.etag,
        root_cause=fields.from_word(pb.RootCause, one.root_cause),
        answer=one.answer,
        about_order_id=fields.from_value(one.about_order_id),
        **_work(one),
    )


def _work(one: Order) -> dict[str, Any]:
    """What is to be gone through and signed, what was done and found, and what it took."""
    return {
        "needs_signature": one.needs_signature,
        "signer": one.signer,
        "result": one.result,
        "checklist": one.checklist,
        "answers": [pb.ChecklistAnswer(**answer) for answer in one.answers],
        "parts_used": one.parts_used,
        "work_minutes": one.work_minutes,
        "label_id": fields.from_value(one.label_id),
        "decoration_id": fields.from_value(one.decoration_id),
    }


def step_message(one: Step) -> pb.Step:
    """A step."""
    return pb.Step(
        place=one.place,
        move=fields.from_word(pb.MoveKind, one.move),
        from_state=fields.from_word(pb.OrderState, one.from_state),
        to_state=fields.from_word(pb.OrderState, one.to_state),
        actor=one.actor,
        time=one.taken_at,
        seen_version=one.seen_version,
        reason=one.reason,
        reason_code=one.reason_code,
        assignee_id=one.assignee_id,
        proposed_id=one.proposed_id,
        wait_cause=fields.from_word(pb.WaitCause, one.wait_cause),
        device_time=one.device_at,
        doubtful_time=one.doubtful_time,
    )


def proposal_message(one: Proposal) -> pb.Proposal:
    """Who is proposed, and why."""
    return pb.Proposal(
        order_id=one.job.id,
        assignee_id=one.chosen.person.id if one.chosen else "",
        candidates=[candidate_message(candidate) for candidate in one.candidates[:SHOWN]],
    )


def candidate_message(one: Candidate) -> pb.Candidate:
    return pb.Candidate(
        principal_id=one.person.id,
        name=one.person.name,
        refusals=one.refusals,
        travel_minutes=one.travel,
        load_minutes=one.load,
        late_minutes=one.late,
        off_duty_minutes=one.off_duty,
    )
