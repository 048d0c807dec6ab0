"""Terms of leases and lines of schedules as messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.violations import Fault as Common
from manor.contracts.v1 import terms_pb2 as pb

from contracts.domain.changes import Difference
from contracts.domain.schedule import Line as Planned
from contracts.domain.terms import (
    Charge,
    Deposit,
    FreeSpell,
    LeasedUnit,
    Payer,
    Step,
    Terms,
    Tier,
)
from contracts.queries import leases as queries
from contracts.records.leases import Line

_ADVANCE = pb.PAYMENT_TIMING_ADVANCE


@dataclass(frozen=True, slots=True)
class Names:
    """What people call units and customers."""

    units: Mapping[UUID, str]
    customers: Mapping[UUID, str]


def names_of(tx: Tx, company_id: int, units: Iterable[UUID], customers: Iterable[UUID]) -> Names:
    """The names of what a reply tells of."""
    return Names(queries.unit_codes(tx, company_id, set(units)), queries.customer_names(tx, company_id, set(customers)))


def names_of_terms(tx: Tx, company_id: int, many: Iterable[Terms]) -> Names:
    """The names of what several terms tell of."""
    told = list(many)
    units = (one.unit_id for terms in told for one in terms.units)
    return names_of(tx, company_id, units, (one.customer_id for terms in told for one in terms.payers))


def terms_from(message: pb.LeaseTerms, at: str) -> Terms:
    """The terms that a message says.

    Args:
        message: its formats are checked.
        at: where it stands in the request.

    Raises:
        Invalid: a word is missing that no format rule asks for.
    """
    faults = [
        Violation(f"{at}{name}", Common.REQUIRED) for name in ("month_mode", "timing") if not getattr(message, name)
    ]
    faults += [
        Violation(f"{at}charges[{place}].kind", Common.REQUIRED)
        for place, charge in enumerate(message.charges)
        if not charge.kind
    ]
    faults += [
        Violation(f"{at}charges[{place}].steps[{number}].kind", Common.REQUIRED)
        for place, charge in enumerate(message.charges)
        for number, step in enumerate(charge.steps)
        if not step.kind
    ]
    if faults:
        raise Invalid("Something is missing in the terms of the lease", violations=faults)
    deposit = message.deposit
    return Terms(
        start=date.fromisoformat(message.start_date),
        end=date.fromisoformat(message.end_date),
        units=tuple(
            LeasedUnit(UUID(one.unit_id), fields.to_decimal(one.area), fields.to_date(one.rent_start_date))
            for one in message.units
        ),
        charges=tuple(_charge_from(one) for one in message.charges),
        payers=tuple(Payer(UUID(one.customer_id), fields.to_decimal(one.share, "1")) for one in message.payers),
        month_mode=fields.to_word(pb.MonthMode, message.month_mode),
        cycle_months=message.cycle_months,
        in_advance=message.timing == _ADVANCE,
        due_day=message.due_day,
        first_payment_month=fields.to_month(message.first_payment_month),
        thirty_day=message.thirty_day_months,
        free=tuple(
            FreeSpell(date.fromisoformat(one.start_date), date.fromisoformat(one.end_date), fields.to_uuid(one.unit_id))
            for one in message.rent_free_spells
        ),
        deposit=Deposit(deposit.fee_item_code, fields.to_decimal(deposit.months), deposit.amount_minor),
        repairs=tuple((one.category, one.bearer) for one in message.repair_duties),
    )


def _charge_from(message: pb.LeaseCharge) -> Charge:
    return Charge(
        item=message.fee_item_code,
        unit_id=UUID(message.unit_id),
        kind=fields.to_word(pb.ChargeKind, message.kind),
        price=fields.to_decimal(message.price),
        tax_rate=fields.to_decimal(message.tax_rate),
        rent=not message.beside_rent,
        start=fields.to_date(message.start_date),
        steps=tuple(_step_from(one) for one in message.steps),
        tiers=tuple(Tier(_decimal(one.up_to), fields.to_decimal(one.percent)) for one in message.tiers),
    )


def _step_from(message: pb.PriceStep) -> Step:
    return Step(
        day=date.fromisoformat(message.date),
        kind=fields.to_word(pb.StepKind, message.kind),
        value=fields.to_decimal(message.value),
        base_index=_decimal(message.base_index),
        new_index=_decimal(message.new_index),
        percent_places=message.percent_places if message.HasField("percent_places") else None,
        share=fields.to_decimal(message.share, "100"),
        may_fall=message.may_fall,
        floor=_decimal(message.floor),
        cap=_decimal(message.cap),
    )


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def terms_message(terms: Terms, names: Names) -> pb.LeaseTerms:
    """Terms as a message."""
    return pb.LeaseTerms(
        start_date=str(terms.start),
        end_date=str(terms.end),
        units=[
            pb.LeasedUnit(
                unit_id=str(one.unit_id),
                area=fields.from_value(one.area),
                rent_start_date=fields.from_value(one.rent_start),
                unit_code=names.units.get(one.unit_id, ""),
            )
            for one in terms.units
        ],
        charges=[_charge_message(one) for one in terms.charges],
        payers=[
            pb.LeasePayer(
                customer_id=str(one.customer_id),
                share=fields.from_value(one.share),
                customer_name=names.customers.get(one.customer_id, ""),
            )
            for one in terms.payers
        ],
        month_mode=fields.from_word(pb.MonthMode, terms.month_mode),
        cycle_months=terms.cycle_months,
        timing=_ADVANCE if terms.in_advance else pb.PAYMENT_TIMING_ARREARS,
        due_day=terms.due_day,
        first_payment_month=fields.from_month(terms.first_payment_month),
        thirty_day_months=terms.thirty_day,
        rent_free_spells=[
            pb.RentFreeSpell(start_date=str(one.start), end_date=str(one.end), unit_id=fields.from_value(one.unit_id))
            for one in terms.free
        ],
        deposit=pb.LeaseDeposit(
            fee_item_code=terms.deposit.item,
            months=fields.from_value(terms.deposit.months),
            amount_minor=terms.deposit.amount,
        ),
        repair_duties=[pb.RepairDuty(category=category, bearer=bearer) for category, bearer in terms.repairs],
    )


def _charge_message(charge: Charge) -> pb.LeaseCharge:
    return pb.LeaseCharge(
        fee_item_code=charge.item,
        unit_id=str(charge.unit_id),
        kind=fields.from_word(pb.ChargeKind, charge.kind),
        price=fields.from_value(charge.price),
        tax_rate=fields.from_value(charge.tax_rate),
        beside_rent=not charge.rent,
        start_date=fields.from_value(charge.start),
        steps=[_step_message(one) for one in charge.steps],
        tiers=[
            pb.TurnoverTier(up_to=fields.from_value(one.up_to), percent=fields.from_value(one.percent))
            for one in charge.tiers
        ],
    )


def _step_message(step: Step) -> pb.PriceStep:
    return pb.PriceStep(
        date=str(step.day),
        kind=fields.from_word(pb.StepKind, step.kind),
        value=fields.from_value(step.value),
        base_index=fields.from_value(step.base_index),
        new_index=fields.from_value(step.new_index),
        percent_places=step.percent_places,
        share=fields.from_value(step.share),
        may_fall=step.may_fall,
        floor=fields.from_value(step.floor),
        cap=fields.from_value(step.cap),
    )


def planned_message(line: Planned, names: Names) -> pb.LeaseLine:
    """A line that is computed and not stored."""
    return pb.LeaseLine(
        kind=pb.LINE_KIND_CHARGE,
        state=pb.LINE_STATE_PLANNED,
        bill_start_date=str(line.bill.start),
        bill_end_date=str(line.bill.end),
        start_date=str(line.days.start),
        end_date=str(line.days.end),
        unit_id=str(line.unit_id),
        unit_code=names.units.get(line.unit_id, ""),
        fee_item_code=line.item,
        customer_id=str(line.customer_id),
        customer_name=names.customers.get(line.customer_id, ""),
        amount_minor=line.amount,
        tax_minor=line.tax,
        due_date=str(line.due),
        parts=[_part(one.shown()) for one in line.parts],
    )


def difference_message(one: Difference, names: Names) -> pb.LeaseLine:
    """A difference that is computed and not stored."""
    stood = one.billed
    return pb.LeaseLine(
        kind=pb.LINE_KIND_DIFFERENCE,
        state=pb.LINE_STATE_PLANNED,
        bill_start_date=str(stood.days.start),
        bill_end_date=str(stood.days.end),
        start_date=str(stood.days.start),
        end_date=str(stood.days.end),
        unit_id=str(stood.unit_id),
        unit_code=names.units.get(stood.unit_id, ""),
        fee_item_code=stood.item,
        customer_id=str(stood.customer_id),
        customer_name=names.customers.get(stood.customer_id, ""),
        amount_minor=one.amount,
        billed_minor=stood.amount,
    )


def line_message(line: Line, names: Names) -> pb.LeaseLine:
    """A line as it is stored."""
    return pb.LeaseLine(
        line_id=line.line_id,
        kind=fields.from_word(pb.LineKind, line.kind),
        state=fields.from_word(pb.LineState, line.state),
        bill_start_date=str(line.bill_start),
        bill_end_date=str(line.bill_end),
        start_date=str(line.start_date),
        end_date=str(line.end_date),
        unit_id=str(line.unit_id),
        unit_code=names.units.get(line.unit_id, ""),
        fee_item_code=line.fee_item_code,
        customer_id=str(line.customer_id),
        customer_name=names.customers.get(line.customer_id, ""),
        amount_minor=line.amount_minor,
        tax_minor=line.tax_minor,
        due_date=str(line.due_date),
        parts=[_part(one) for one in line.parts],
        billed_minor=line.billed_minor,
        receivable_id=line.receivable_id,
        refusal_code=line.refusal_code,
        refusal_message=line.refusal_message,
        note=line.note,
    )


def _part(shown: Mapping[str, Any]) -> pb.LinePart:
    return pb.LinePart(
        start_date=shown["from"],
        end_date=shown["to"],
        month_days=shown["of"],
        unit_price=shown["unit_price"],
        monthly_minor=shown["monthly"],
        rent_free=shown.get("free", False),
        amount_minor=shown["amount"],
        price_facts=shown["how"],
    )
