"""What files hang on in workorders: orders, as photos of what is the matter and of what was done do."""

from __future__ import annotations

from uuid import UUID

from chassis.attachments import Home, attaching, hangs_on, stays
from chassis.data.tx import Tx
from chassis.errors import Conflict
from sqlalchemy import select, text

from workorders.records.decorations import REQUESTED, Decoration
from workorders.records.incidents import Incident
from workorders.records.orders import Order
from workorders.records.quotations import Quotation
from workorders.records.registers import EmergencyPlan, Exercise, Ground

attach_file = attaching("workorders")
_DECORATION_OF = text(
    "select d.state from attachments a join decorations d on d.company_id = a.company_id"
    " and d.decoration_id = cast(a.record_id as uuid) where a.company_id = :company and a.attachment_id = :attachment"
)


class PaperSigned(Conflict):
    """A quotation was accepted by this paper."""

    default_reason = "PAPER_SIGNED"


class DrawingSubmitted(Conflict):
    """A decoration was submitted with this drawing."""

    default_reason = "DRAWING_SUBMITTED"


@hangs_on("order")
def find_order(tx: Tx, company_id: int, record_id: str) -> Home:
    """An order."""
    order = tx.get(Order, (company_id, UUID(record_id)))
    customer_id = str(order.customer_id or "")
    return Home(company_id, f"orders/{order.order_id}", (order.estate_id,), customer_id)


@hangs_on("decoration")
def find_decoration(tx: Tx, company_id: int, record_id: str) -> Home:
    """A decoration, with its drawings."""
    made = tx.get(Decoration, (company_id, UUID(record_id)))
    customer_id = str(made.customer_id or "")
    return Home(company_id, f"decorations/{made.decoration_id}", (made.estate_id,), customer_id)


@hangs_on("incident")
def find_incident(tx: Tx, company_id: int, record_id: str) -> Home:
    """An incident."""
    incident = tx.get(Incident, (company_id, UUID(record_id)))
    return Home(company_id, f"incidents/{incident.incident_id}", (incident.estate_id,))


@hangs_on("ground")
def find_ground(tx: Tx, company_id: int, record_id: str) -> Home:
    """Something on the grounds."""
    ground = tx.get(Ground, (company_id, UUID(record_id)))
    return Home(company_id, f"grounds/{ground.ground_id}", (ground.estate_id,))


@hangs_on("emergency_plan")
def find_emergency_plan(tx: Tx, company_id: int, record_id: str) -> Home:
    """An emergency plan."""
    plan = tx.get(EmergencyPlan, (company_id, UUID(record_id)))
    return Home(company_id, f"emergencyPlans/{plan.emergency_plan_id}", (plan.estate_id,))


@hangs_on("exercise")
def find_exercise(tx: Tx, company_id: int, record_id: str) -> Home:
    """A drill or a training."""
    exercise = tx.get(Exercise, (company_id, UUID(record_id)))
    return Home(company_id, f"exercises/{exercise.exercise_id}", (exercise.estate_id,))


@stays("order")
def keep_signed_paper(tx: Tx, company_id: int, attachment_id: UUID) -> None:
    """A paper by which a quotation was accepted stays, also once that was withdrawn: its hash alone proves nothing.

    Raises:
        PaperSigned: it is one.
    """
    signed = select(Quotation.quotation_id).where(
        Quotation.company_id == company_id, Quotation.attachment_id == attachment_id
    )
    if tx.scalar(signed.limit(1)):
        raise PaperSigned("A quotation was accepted by this paper: it stays with the order")


@stays("decoration")
def keep_drawings(tx: Tx, company_id: int, attachment_id: UUID) -> None:
    """What a resident attached stays once it was submitted: by it the decoration is approved and inspected. Staff, who
    answer for it, may still take away what should not be there.

    Raises:
        DrawingSubmitted: a resident takes it away too late.
    """
    if tx.scope.principal.kind != "resident":
        return
    if tx.scalar(_DECORATION_OF, {"company": company_id, "attachment": attachment_id}) != REQUESTED:
        raise DrawingSubmitted("The application was submitted with it: ask the service desk")
