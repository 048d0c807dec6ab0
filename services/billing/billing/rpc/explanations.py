"""Why an amount is what it is: the basis that was kept with it, priced again by the code that billed it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.money import plain, tax_in
from chassis.rpc import fields
from manor.billing.v1 import explanations_pb2 as pb
from manor.billing.v1 import prices_pb2

from billing.domain import prices
from billing.domain.prices import Basis, Difference, Step, UsageBasis
from billing.queries import receivables as queries


def explanation(tx: Tx, company_id: int, row: Any, basis: Basis | None) -> pb.Explanation:
    """The explanation of a receivable or a draft line.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        row: of the receivable or the draft; receivable_id, amount_minor, tax_minor and tax_rate.
        basis: what it was reckoned from; None where no run billed it.
    """
    made = pb.Explanation(
        receivable_id=row.receivable_id,
        amount_minor=row.amount_minor,
        tax_minor=row.tax_minor,
        tax_rate=fields.from_value(row.tax_rate),
        currency_code=directory.company(tx, company_id).currency_code,
    )
    if basis is None:
        return made
    if isinstance(basis, Difference):
        made.revises = basis.revises
    made.steps.extend(explained_steps(tx, company_id, prices.price(basis).steps))
    if isinstance(basis, UsageBasis):
        made.reading.CopyFrom(_reading(tx, company_id, basis))
    return made


def sample(tx: Tx, company_id: int, basis: Basis, tax_rate: Decimal) -> pb.Explanation:
    """The explanation of what nobody is billed: the price of a tariff version that need not be saved.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        basis: the sample.
        tax_rate: of the fee item.
    """
    priced = prices.price(basis)
    return pb.Explanation(
        amount_minor=priced.amount,
        tax_minor=tax_in(priced.amount, tax_rate),
        tax_rate=fields.from_value(tax_rate),
        currency_code=directory.company(tx, company_id).currency_code,
        steps=[_step(step, {}, tariff_id="") for step in priced.steps],
    )


def explained_charge(charge: Any) -> pb.ExplainedCharge:
    """What is said of a charge by hand or by fact.

    Args:
        charge: its row.
    """
    return pb.ExplainedCharge(
        charge_id=charge.charge_id,
        explanation=charge.explanation,
        reference=charge.reference,
        source=charge.source,
    )


def explained_steps(tx: Tx, company_id: int, steps: Sequence[Step]) -> list[pb.ExplanationStep]:
    """The steps of a price, with the codes of their tariffs."""
    codes = queries.tariff_codes(tx, company_id, list({step.rate.tariff_id for step in steps}))
    return [_step(step, codes, tariff_id=step.rate.tariff_id) for step in steps]


def _step(step: Step, codes: dict[str, str], *, tariff_id: str) -> pb.ExplanationStep:
    rate = step.rate
    return pb.ExplanationStep(
        start_date=str(step.days.start),
        end_date=str(step.days.end),
        days=step.days.days,
        month_days=step.month_days,
        tariff_id=tariff_id,
        tariff_code=codes.get(tariff_id, ""),
        tariff_effective_date=str(rate.effective),
        kind=fields.from_word(prices_pb2.TariffKind, rate.kind),
        price=step.price,
        quantity=step.quantity,
        month_amount_minor=step.month_amount,
        share_basis_points=step.share,
        unrounded=step.unrounded,
        amount_minor=step.amount,
        tiers=[
            pb.ExplainedTier(
                up_to=fields.from_value(one.tier.up_to),
                quantity=fields.from_value(one.quantity),
                price=fields.from_value(one.tier.price),
                amount=plain(one.amount),
            )
            for one in step.tiers
        ],
    )


def _reading(tx: Tx, company_id: int, basis: UsageBasis) -> pb.ExplainedReading:
    row = queries.reading_of(tx, company_id, basis.reading_id)
    if row is None:
        return pb.ExplainedReading(reading_id=basis.reading_id)
    return pb.ExplainedReading(
        reading_id=row.reading_id,
        meter_number=row.number or "",
        start_date=str(row.start_date),
        end_date=str(row.end_date),
        start_value=fields.from_value(row.start_value),
        end_value=fields.from_value(row.end_value),
        multiplier=fields.from_value(row.multiplier),
        usage=fields.from_value(row.usage),
        used_before=fields.from_value(basis.used_before),
    )
