"""Calculates a run: for each estate and fee item, every line that is not billed yet, priced once per distinct basis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import compress, repeat
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from chassis import directory, money, periods
from chassis.data.uow import UnitOfWork
from chassis.jobs.operations import operation
from chassis.jobs.running import Cancelled, Running
from chassis.periods import Period
from chassis.scope import ALL
from google.protobuf.wrappers_pb2 import StringValue
from manor.billing.v1 import runs_pb2 as pb
from sqlalchemy import select, text

from billing.domain import charges, prices, tariffs
from billing.domain.charges import Charge
from billing.domain.payers import CONTRACT_PARTY
from billing.domain.prices import Basis
from billing.domain.tariffs import Place
from billing.records import chunks
from billing.records.chunks import BILLING_RUN, METER_READING, Header, Lines
from billing.records.runs import BillingRun
from billing.records.tariffs import FeeItem
from billing.usecases import books, news, repricings, revisions, run_flows, unit_facts
from billing.usecases.books import Job
from billing.usecases.revisions import RevisedLine

if TYPE_CHECKING:
    from chassis.data.tx import Tx

KIND = "billing.calculate_run"


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
            news.await_news(op, run_id, op.deps.settings.news_seconds)  # type: ignore[attr-defined]  # billing's own
            with op.chunk() as tx:
                run = tx.get(BillingRun, (op.company_id, run_id))
                found = plan(tx, run)
                repricings.see_repricings(tx, run)
                op.advance({"plan": found, "next": 0, "differences": 0}, total=len(found))
        pairs = op.cursor["plan"]
        while op.cursor["next"] < len(pairs):
            at = op.cursor["next"]
            with op.chunk() as tx:
                run = tx.lock(BillingRun, (op.company_id, run_id))
                item = calculate_item(tx, run, *pairs[at])
                run.calculated(item.lines, item.amount)
                differences = op.cursor.get("differences", 0) + item.differences
                op.advance({"plan": pairs, "next": at + 1, "differences": differences}, done=at + 1)
        with op.chunk() as tx:
            run = tx.lock(BillingRun, (op.company_id, run_id))
            run.finish_calculation()
            run_flows.ask(tx, run)
            if not op.cursor.get("differences", 1):  # a run begun by an older release says nothing
                repricings.forget_repricings(tx, run)
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
    """A run as callers see it, and as operations on it answer: who sees some estates only, sees their sums."""
    sums = _visible_sums(tx, run) if run.estate_id is None and tx.scope.estates != ALL else run
    return pb.BillingRun(
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
        lines=sums.lines,
        amount_minor=sums.amount_minor,
        approved_lines=sums.approved_lines,
        approved_amount_minor=sums.approved_amount_minor,
        removed_lines=sums.removed_lines,
        currency_code=directory.company(tx, run.company_id).currency_code,
        started_by=run.started_by,
        approved_by=run.approved_by,
        operation=run.operation,
        create_time=run.created_at,
        update_time=run.updated_at,
        unheard=pb.UnheardNews(
            unit_changes=run.unheard_units,
            occupancy_changes=run.unheard_occupancies,
            unknown=run.news_unknown,
        )
        if run.lacks_news
        else None,
    )


def _visible_sums(tx: Tx, run: BillingRun) -> Any:
    """The sums of a run over the estates in scope: row-level security hides the chunks of all others."""
    return tx.execute(
        text(
            "select cast(coalesce(sum(c.lines), 0) as bigint) as lines,"
            " cast(coalesce(sum(c.amount_minor), 0) as bigint) as amount_minor,"
            " cast(coalesce(sum(a.lines), 0) as bigint) as approved_lines,"
            " cast(coalesce(sum(a.amount_minor), 0) as bigint) as approved_amount_minor,"
            " cast(coalesce(sum(cardinality(c.removed)), 0) as bigint) as removed_lines from run_chunks c"
            " left join lateral (select count(*) as lines, sum(l.amount) as amount_minor"
            " from unnest(c.amounts) with ordinality as l (amount, n)"
            " where not (l.n = any(c.removed)) and (not c.open or l.n = any(c.approved))) a on true"
            " where c.company_id = :company and c.run_id = :run"
        ),
        {"company": run.company_id, "run": run.run_id},
    ).one()


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


def plan(tx: Tx, run: BillingRun) -> list[list[int]]:
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


class Calculated(NamedTuple):
    """What the drafts of one fee item in one estate come to.

    Args:
        lines: how many there are.
        amount: their sum, in minor units.
        differences: how many of them settle what was billed before.
    """

    lines: int = 0
    amount: int = 0
    differences: int = 0


def calculate_item(tx: Tx, run: BillingRun, estate_id: int, fee_item_id: int) -> Calculated:
    """Writes the drafts of one fee item in one estate."""
    estate = directory.estate(tx, estate_id)
    item = tx.get(FeeItem, (run.company_id, fee_item_id))
    rules = books.rules_of(estate, item)
    month = periods.month_of(run.accounting_month)
    # Bills of several months reach beyond the month, and late readings before it.
    days = Period(periods.add_months(month.start, -unit_facts.MONTHS_BACK), books.last_day(month, rules.cycle))
    book = books.load_book(tx, run.company_id, estate_id, fee_item_id, days)
    job = Job(run, estate, item, rules, book, month, books.open_month(tx, run.company_id, month.start))
    again = repricings.units_to_reprice(tx, job)
    if again:
        # What changed may lie further back than what a run bills by itself.
        days = Period(min([days.start, *(periods.month_of(first).start for first in again.values())]), days.end)
        job = job._replace(book=books.load_book(tx, run.company_id, estate_id, fee_item_id, days))
    elif book.empty:
        return Calculated()
    drafts = _Drafts(job)
    _period_lines(tx, job, drafts, again)
    drafts.revise(revisions.revised_periods(tx, job, again) if again else ())
    drafts.revise(revisions.revised_readings(tx, job, again))
    if book.bills_usage:
        for place, reading in unit_facts.unbilled_readings(tx, run, estate_id, fee_item_id):
            for charge in charges.reading_charges(reading, book, rules):
                drafts.add(METER_READING, place.unit_id, place.unit_code, charge, reading.reading_id)
    return drafts.write(tx)


class _Drafts:
    """Lines by reason and period, each distinct basis priced once."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._lines: dict[tuple[int, Period, bool], Lines] = {}
        self._differences = 0
        self._priced: dict[Basis, tuple[Basis, int, int]] = {}
        self._customer = job.run.customer_id.bytes if job.run.customer_id else None

    def lines(self, reason: int, days: Period) -> Lines:
        return self._lines.setdefault((reason, days, False), Lines())

    def priced(self, basis: Basis) -> tuple[Basis, int, int]:
        """(the basis, one object for all that equal it; amount; tax), amounts in minor units."""
        found = self._priced.get(basis)
        if found is None:
            amount = prices.price(basis).amount
            found = self._priced[basis] = (basis, amount, money.tax_in(amount, self._job.item.tax_rate))
        return found

    def add(self, reason: int, unit: bytes, code: str, charge: Charge, ref: int = 0) -> None:
        """Adds a charge; what costs nothing is not owed, and a run for one customer bills nobody else."""
        if self.priced(charge.basis)[1] == 0 or self._customer not in (None, charge.customer):
            return
        self._append(self.lines(reason, charge.days), unit, code, charge, ref)

    def _append(self, lines: Lines, unit: bytes, code: str, charge: Charge, ref: int) -> None:
        basis, amount, tax = self.priced(charge.basis)
        lines.unit_ids.append(unit)
        lines.customer_ids.append(charge.customer)
        lines.unit_codes.append(code)
        lines.amounts.append(amount)
        lines.taxes.append(tax)
        lines.bases.append(basis)
        if ref:
            lines.refs.append(ref)

    def revise(self, revised: Iterable[RevisedLine]) -> None:
        """Adds lines of units whose billed days were looked at again."""
        for line in revised:
            reason = METER_READING if line.reading_id else BILLING_RUN
            amount = self.priced(line.charge.basis)[1]
            if amount == 0 or self._customer not in (None, line.charge.customer):
                continue
            lines = self._lines.setdefault((reason, line.charge.days, True), Lines())
            self._append(lines, line.unit, line.code, line.charge, line.reading_id)
            lines.revises.append(line.revises)
            lines.differences.append(line.difference)
            lines.stood.append(line.stood)
            self._differences += revisions.is_difference(line, self._job.month)

    def write(self, tx: Tx) -> Calculated:
        run, count, amount = self._job.run, 0, 0
        for (reason, days, _), lines in self._lines.items():
            header = Header(
                run.group_id,
                run.company_id,
                self._job.estate.estate_id,
                run.run_id,
                self._job.item.fee_item_id,
                self._job.booked,
                books.due_date(self._job.item, self._job.booked),
                reason,
            )
            chunks.write(tx, header, days, lines)
            count += len(lines.amounts)
            amount += sum(lines.amounts)
        return Calculated(count, amount, self._differences)


def _period_lines(tx: Tx, job: Job, drafts: _Drafts, again: Mapping[bytes, date]) -> None:
    """Charges for the month: the common case straight from rows, all others by their whole history.

    Args:
        tx: the transaction in hand.
        job: the run, estate and fee item.
        drafts: where they go.
        again: units that are looked at as a whole, and left out here.
    """
    if not job.book.bills_periods:
        return
    by_building = bool(job.book.targets(tariffs.BUILDING))
    # What a price depends on in the common case, priced once however many units share it.
    known: dict[tuple[Any, ...], tuple[Basis, int, int] | None] = {}
    others: list[bytes] = []
    for rows in unit_facts.units_to_bill(tx, job):
        batch = [row for row in rows if row[0] not in again] if again else rows
        others += [row[0] for row in batch if row[1] is None]
        common = [row for row in batch if row[1] is not None] if others else batch
        if not common:
            continue
        # Column by column: a million rows are handled in C but for one look-up each.
        units, customers, codes, buildings, types, areas, vacancies = zip(*common, strict=True)
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
