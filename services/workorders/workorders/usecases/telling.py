"""Who is told of what: staff by identity, customers by tenants; and the fact of an order as it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.money import show
from manor.identity.v2 import events_pb2 as identity
from manor.tenants.v2 import events_pb2 as tenants
from manor.workorders.v1 import events_pb2

from workorders.queries.orders import unit_codes
from workorders.records.decorations import Decoration
from workorders.records.orders import ALARM, Category, Order
from workorders.records.quotations import Quotation
from workorders.usecases.alarm_facts import publish_alarm_order

if TYPE_CHECKING:
    from chassis.data.tx import Tx


# Of what somebody reported, a message has so much.
MOST_WORDS = 60
MOST_ANSWER = 200


def tell_staff(
    tx: Tx, where: tuple[int, int], template: str, principals: Iterable[str], *, reason: str, fields: Mapping[str, str]
) -> None:
    """Wants staff to be told something; of one reason each is told once.

    Args:
        tx: the transaction in hand.
        where: the company and the estate that it is about.
        template: of messages.proto.
        principals: ids of staff.
        reason: what is told.
        fields: of the template.
    """
    company_id, estate_id = where
    readers = sorted(UUID(one).bytes for one in principals)
    if not readers:
        return
    fact = identity.MessagesWanted(
        company_id=company_id,
        estate_id=estate_id,
        template=template,
        recipient_id=b"".join(readers),
        reason=[reason],
        fields=[json.dumps(dict(fields), ensure_ascii=False)],
    )
    tx.publish(fact, company_id=company_id, estate_id=estate_id)


def tell_assignee(tx: Tx, order: Order) -> None:
    """Tells whoever was given an order; the same order given again is told again."""
    category = tx.get(Category, (order.company_id, order.category_id))
    fields = {"number": str(order.number), "category": category.name_zh, "place": order.place or "-"}
    reason = f"orders/{order.order_id}/assigned/{order.version}"
    where = (order.company_id, order.estate_id)
    tell_staff(tx, where, "workorders.order_assigned", [order.assignee_id], reason=reason, fields=fields)


def tell_customer(tx: Tx, order: Order) -> None:
    """Tells the customer of an order that it is done."""
    _tell_customer(tx, order, "workorders.order_done", f"done/{order.reopen_count}", {})


def tell_quotation(tx: Tx, order: Order, quotation: Quotation) -> None:
    """Tells the customer of an order what it is to cost."""
    currency = directory.company(tx, order.company_id).currency_code
    amount = f"{show(quotation.total_minor, currency)} {currency}"
    _tell_customer(tx, order, "workorders.quotation_offered", f"quotation/{quotation.place}", {"amount": amount})


def tell_answer(tx: Tx, order: Order) -> None:
    """Tells the customer of an order what they are answered."""
    _tell_customer(
        tx, order, "workorders.order_answered", f"answered/{order.version}", {"answer": order.answer[:MOST_ANSWER]}
    )


def tell_incident(tx: Tx, order: Order, main: Order) -> None:
    """Tells the customer of an order that it belongs to something that many have, which is being seen to."""
    more = {"main": str(main.number), "what": main.description[:MOST_WORDS]}
    _tell_customer(tx, order, "workorders.incident_linked", f"linked/{main.order_id}", more)


def _tell_customer(tx: Tx, order: Order, template: str, about: str, more: Mapping[str, str]) -> None:
    """Wants the customer of an order, if there is one, to be told something about it."""
    if order.customer_id is None:
        return
    category = tx.get(Category, (order.company_id, order.category_id))
    fields = {"number": str(order.number), "category": category.name_zh, **more}
    fact = tenants.MessagesWanted(
        company_id=order.company_id,
        estate_id=order.estate_id,
        template=template,
        recipient_id=order.customer_id.bytes,
        reason=[f"orders/{order.order_id}/{about}"],
        fields=[json.dumps(fields, ensure_ascii=False)],
    )
    tx.publish(fact, company_id=order.company_id, estate_id=order.estate_id)


def tell_decoration(tx: Tx, made: Decoration) -> None:
    """Tells the customer of a decoration what was decided about it, or that it was accepted."""
    if made.customer_id is None:
        return
    unit = unit_codes(tx, made.company_id, [made.unit_id]).get(made.unit_id, "-")
    fields = {"unit": unit}
    if made.state == "approved":
        fields |= {"from": str(made.start_date), "to": str(made.end_date)}
    elif made.state == "refused":
        fields |= {"reason": made.reason}
    fact = tenants.MessagesWanted(
        company_id=made.company_id,
        estate_id=made.estate_id,
        template=f"workorders.decoration_{made.state}",
        recipient_id=made.customer_id.bytes,
        reason=[f"decorations/{made.decoration_id}/{made.state}"],
        fields=[json.dumps(fields, ensure_ascii=False)],
    )
    tx.publish(fact, company_id=made.company_id, estate_id=made.estate_id)


def fact_of(order: Order) -> events_pb2.OrderChanged:
    """An order as it now stands, for other services."""
    return events_pb2.OrderChanged(
        company_id=order.company_id,
        estate_id=order.estate_id,
        order_id=str(order.order_id),
        version=order.version,
        number=order.number,
        kind=order.kind,
        state=order.state,
        category_id=str(order.category_id),
        unit_id=str(order.unit_id or ""),
        customer_id=str(order.customer_id or ""),
        assignee_id=order.assignee_id,
        reported_ms=_ms(order.reported_at),
        response_due_ms=_ms(order.response_due_at),
        resolve_due_ms=_ms(order.resolve_due_at),
        responded_ms=_ms(order.responded_at),
        done_ms=_ms(order.done_at),
        reopen_count=order.reopen_count,
        rating=order.rating,
    )


def publish_order(tx: Tx, order: Order) -> None:
    """Tells of an order as it now stands."""
    tx.publish(
        fact_of(order),
        company_id=order.company_id,
        estate_id=order.estate_id,
        aggregate=str(order.order_id),
        version=order.version,
    )
    if order.source == ALARM:
        publish_alarm_order(tx, order)


def _ms(moment: datetime | None) -> int:
    return int(moment.timestamp() * 1000) if moment else 0
