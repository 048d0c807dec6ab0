"""Calculates a run: for each estate and fee item, every line that is not billed yet, priced once per distinct basis."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import compress, repeat
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from chassis import directory, money
from chassis.data.uow import UnitOfWork
from chassis.directory import Estate
from chassis.jobs.operations import operation
from chassis.jobs.running import Cancelled, Running
from google.protobuf.wrappers_pb2 import StringValue
from manor.billing.v1 import runs_pb2 as pb
from sqlalchemy import select, text

from billing.domain import charges, periods, prices, tariffs
from billing.domain.charges import Charge, ItemRules
from billing.domain.payers import CONTRACT_PARTY
from billing.domain.periods import Period
from billing.domain.prices import Basis
from billing.domain.tariffs import Place, TariffBook
from billing.records import chunks
from billing.records.chunks import BILLING_RUN, METER_READING, Header, Lines
from billing.records.runs import BillingRun
from billing.records.tariffs import FeeItem
from billing.usecases import books, unit_facts

if TYPE_CHECKING:
    from chassis.data.tx import Tx

KIND = "billing.calculate_run"


class Job(NamedTuple):
    """One estate and fee item of a run, with all that its lines have in common."""

    run: BillingRun
    estate: Estate
    item: FeeItem
    rules: ItemRules
    book: TariffBook
    month: Period


@operation(KIND)
def calculate_run(op: Running, request: StringValue) -> pb.BillingRun:
    """Calculates the drafts of a run, one estate and fee item after another; a killed process goes on where it was.

    Args:
        op: the operation.
        request: the run's id.
    """
    run_id = UUID(request.value)
    try:
        if "plan" not in op.cursor:
            with op.chunk() as tx:
                plan = _plan(tx, tx.get(BillingRun, (op.company_id, run_id)))
                op.advance({"plan": plan, "next": 0}, total=len(plan))
        plan = op.cursor["plan"]
        while op.cursor["next"] < len(plan):
            at = op.cursor["next"]
            with op.chunk() as tx:
                run = tx.lock(BillingRun, (op.company_id, run_id))
                run.calculated(*calculate_item(tx, run, *plan[at]))
                op.advance({"plan": plan, "next": at + 1}, done=at + 1)
        with op.chunk() as tx:
            run = tx.lock(BillingRun, (op.company_id, run_id))
            run.finish_calculation()
            tx.audit(
                KIND,
                f"runs/{run_id}",
                {"lines": run.lines, "amount_minor": run.amount_minor, "preview": run.preview},
                company_id=run.company_id,
                estate_id=run.estate_id or 0,
            )
            return run_message(tx, run)
    except Cancelled:
        with UnitOfWork(op.database, op.scope) as tx:
            drop_drafts(tx, tx.lock(BillingRun, (op.company_id, run_id)))
        raise


def run_message(tx: Tx, run: BillingRun) -> pb.BillingRun:
    """A run as callers see it, and as operations on it answer."""
    made = pb.BillingRun(
        run_id=str(run.run_id),
        company_id=run.company_id,
        accounting_month=f"{run.accounting_month:%Y-%m}",
        scope=pb.RunScope(
            target=f"RUN_TARGET_{run.target.upper()}",
            estate_id=run.estate_id or 0,
            building_id=str(run.building_id or ""),
            customer_id=str(run.customer_id or ""),
            fee_item_ids=run.fee_item_ids,
        ),
        state=f"RUN_STATE_{run.state.upper()}",
        preview=run.preview,
        lines=run.lines,
        amount_minor=run.amount_minor,
        approved_lines=run.approved_lines,
        approved_amount_minor=run.approved_amount_minor,
        removed_lines=run.removed_lines,
        currency_code=directory.company(tx, run.company_id).currency_code,
        started_by=run.started_by,
        approved_by=run.approved_by,
        operation=run.operation,
    )
    made.create_time.FromDatetime(run.created_at)
    made.update_time.FromDatetime(run.updated_at)
    return made


def drop_drafts(tx: Tx, run: BillingRun) -> None:
    """Cancels a run: deletes the chunks of which nothing is approved, and closes the others."""
    keys = {"company": run.company_id, "run": run.run_id}
    tx.execute(
        text(
            "with gone as (delete from run_chunks where company_id = :company and run_id = :run and open"
            " and approved = '{}' returning chunk_id)"
            " delete from charge_bases where company_id = :company and chunk_id in (select chunk_id from gone)"
        ),
        keys,
    )
    tx.execute(
        text(
            "update run_chunks set open = false, removed = array(select n from generate_series(1, lines) as n"
            " where not (n = any(approved))) where company_id = :company and run_id = :run and open"
        ),
        keys,
    )
    run.cancel()


def _plan(tx: Tx, run: BillingRun) -> list[list[int]]:
    """The pairs (estate, fee item) that the run has to look at."""
    estates = [
        one
        for one in directory.estates(tx, run.company_id)
        if not one.closed and run.estate_id in (None, one.estate_id)
    ]
    items = tx.scalars(
        select(FeeItem)
        .where(FeeItem.company_id == run.company_id, FeeItem.cycle_months > 0, ~FeeItem.inactive)
        .order_by(FeeItem.fee_item_id)
    )
    wanted = [
        item.fee_item_id
        for item in items
        if item.payer_rule != CONTRACT_PARTY and (not run.fee_item_ids or item.fee_item_id in run.fee_item_ids)
    ]
    return [[estate.estate_id, item] for item in wanted for estate in estates]


def calculate_item(tx: Tx, run: BillingRun, estate_id: int, fee_item_id: int) -> tuple[int, int]:
    """Writes the drafts of one fee item in one estate.

    Returns:
        how many lines, and their sum in minor units.
    """
    estate = directory.estate(tx, estate_id)
    item = tx.get(FeeItem, (run.company_id, fee_item_id))
    rules = books.rules_of(estate, item)
    month = periods.month_of(run.accounting_month)
    # Bills of several months reach beyond the month, and late readings before it.
    days = Period(periods.add_months(month.start, -unit_facts.MONTHS_BACK), books.last_day(month, rules.cycle))
    book = books.load_book(tx, run.company_id, estate_id, fee_item_id, days)
    if book.empty:
        return 0, 0
    job = Job(run, estate, item, rules, book, month)
    drafts = _Drafts(job)
    _period_lines(tx, job, drafts)
    if book.bills_usage:
        for place, reading in unit_facts.unbilled_readings(tx, run, estate_id, fee_item_id):
            for charge in charges.reading_charges(reading, book, rules):
                drafts.add(METER_READING, place.unit_id, place.unit_code, charge, reading.reading_id)
    return drafts.write(tx)


class _Drafts:
    """Lines by reason and period, each distinct basis priced once."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._lines: dict[tuple[int, Period], Lines] = {}
        self._priced: dict[Basis, tuple[Basis, int, int]] = {}
        self._customer = job.run.customer_id.bytes if job.run.customer_id else None

    def lines(self, reason: int, days: Period) -> Lines:
        return self._lines.setdefault((reason, days), Lines())

    def priced(self, basis: Basis) -> tuple[Basis, int, int]:
        """(the basis, one object for all that equal it; amount; tax), amounts in minor units."""
        found = self._priced.get(basis)
        if found is None:
            amount = prices.price(basis).amount
            found = self._priced[basis] = (basis, amount, money.tax_in(amount, self._job.item.tax_rate))
        return found

    def add(self, reason: int, unit: bytes, code: str, charge: Charge, ref: int = 0) -> None:
        """Adds a charge; what costs nothing is not owed, and a run for one customer bills nobody else."""
        basis, amount, tax = self.priced(charge.basis)
        if amount == 0 or self._customer not in (None, charge.customer):
            return
        lines = self.lines(reason, charge.days)
        lines.unit_ids.append(unit)
        lines.customer_ids.append(charge.customer)
        lines.unit_codes.append(code)
        lines.amounts.append(amount)
        lines.taxes.append(tax)
        lines.bases.append(basis)
        if ref:
            lines.refs.append(ref)

    def write(self, tx: Tx) -> tuple[int, int]:
        run, count, amount = self._job.run, 0, 0
        for (reason, days), lines in self._lines.items():
            header = Header(
                run.group_id,
                run.company_id,
                self._job.estate.estate_id,
                run.run_id,
                self._job.item.fee_item_id,
                run.accounting_month,
                books.due_date(self._job.item, run.accounting_month),
                reason,
            )
            chunks.write(tx, header, days, lines)
            count += len(lines.amounts)
            amount += sum(lines.amounts)
        return count, amount


def _period_lines(tx: Tx, job: Job, drafts: _Drafts) -> None:
    """Charges for the month: the common case straight from rows, all others by their whole history."""
    if not job.book.bills_periods:
        return
    by_building = bool(job.book.targets(tariffs.BUILDING))
    # What a price depends on in the common case, priced once however many units share it.
    known: dict[tuple[Any, ...], tuple[Basis, int, int] | None] = {}
    others: list[bytes] = []
    for batch in unit_facts.units_to_bill(tx, job):
        others += [row[0] for row in batch if row[1] is None]
        rows = [row for row in batch if row[1] is not None] if others else batch
        if not rows:
            continue
        # Column by column: a million rows are handled in C but for one look-up each.
        units, customers, codes, buildings, types, areas, vacancies = zip(*rows, strict=True)
        keys = list(zip(buildings if by_building else repeat(b""), types, areas, vacancies, strict=False))
        for key in set(keys).difference(known):
            known[key] = _common_price(job, drafts, key)
        _add_common(drafts.lines(BILLING_RUN, job.month), (units, customers, codes), [known[key] for key in keys])
    for code, facts in unit_facts.histories(tx, job, others):
        for charge in charges.unit_charges(facts, job.book, job.rules, job.month):
            drafts.add(BILLING_RUN, facts.unit, code, charge)


def _add_common(lines: Lines, columns: Sequence[Sequence[Any]], priced: Sequence[Any]) -> None:
    """Adds lines of (units, customers, codes) at their prices; those that owe nothing are left out."""
    if None in priced:
        kept = [found is not None for found in priced]
        columns = [list(compress(column, kept)) for column in columns]
        priced = list(compress(priced, kept))
    units, customers, codes = columns
    lines.unit_ids += units
    lines.customer_ids += customers
    lines.unit_codes += codes
    lines.bases += [found[0] for found in priced]
    lines.amounts += [found[1] for found in priced]
    lines.taxes += [found[2] for found in priced]


def _common_price(job: Job, drafts: _Drafts, key: tuple[bytes, str, Decimal, bool]) -> tuple[Basis, int, int] | None:
    """The price of units with one payer and one area for the whole month, and with no tariff of their own.

    None where nothing is owed.
    """
    building, unit_type, area, vacant = key
    place = Place(b"", building, unit_type, b"")
    basis = charges.whole_month_basis(job.book, job.rules, place, area=area, vacant=vacant, month=job.month)
    if basis is None:
        return None
    priced = drafts.priced(basis)
    return priced if priced[1] else None
