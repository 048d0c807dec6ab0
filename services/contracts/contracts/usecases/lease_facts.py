"""Tells of leases, and of those that the company takes, as they now stand: in columns, for read models."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.facts import columns
from manor.contracts.v2 import events_pb2

from contracts.domain.payable_plan import cost_spans
from contracts.domain.portfolio import spans
from contracts.queries import payables as reads
from contracts.records.leases import Lease
from contracts.records.payables import WITHDRAWN, PayableContract

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Row = dict[str, Any]


def publish_leases(tx: Tx, leases: Sequence[Lease]) -> None:
    """Tells of leases of one company as they now stand.

    Args:
        tx: the transaction in hand, in which they are locked.
        leases: reviewed ones.
    """
    for company_id, of_company in groupby(leases, key=lambda one: one.company_id):
        tx.publish_many(lease_facts(tx, list(of_company)), company_id=company_id)


def lease_facts(tx: Tx, leases: Sequence[Lease]) -> Iterator[events_pb2.LeasesChanged]:
    """Leases of one company as they now stand, by estate."""
    for estate_id, of_estate in groupby(sorted(leases, key=lambda one: one.estate_id), key=lambda one: one.estate_id):
        told = list(of_estate)
        shared = {"company_id": told[0].company_id, "estate_id": estate_id}
        currency = directory.company(tx, told[0].company_id).currency_code
        rows = [row for lease in told for row in _rows(lease, currency)]
        yield from columns.of_rows(events_pb2.LeasesChanged, shared, rows)


def _rows(lease: Lease, currency: str) -> Iterable[Row]:
    terms = lease.agreed
    duties = json.dumps(dict(terms.repairs), ensure_ascii=False) if terms.repairs else ""
    for one in spans(terms, currency):
        yield {
            "lease_id": lease.lease_id.bytes,
            "version": lease.version,
            "unit_id": one.unit_id.bytes,
            "customer_id": lease.customer_id.bytes,
            "number": lease.number,
            "state": lease.state,
            "start_date": lease.start_date.toordinal(),
            "end_date": lease.end_date.toordinal(),
            "first_day": one.first.toordinal(),
            "last_day": one.last.toordinal(),
            "area": f"{one.area:f}",
            "monthly_minor": one.monthly,
            "repair_duties": duties,
        }


def publish_incoming(tx: Tx, made: PayableContract) -> None:
    """Tells of a lease that the company takes; says nothing of a supplier's contract.

    Args:
        tx: the transaction in hand, in which it is locked.
        made: reviewed.
    """
    tx.flush()
    tx.publish_many(incoming_facts(tx, [made]), company_id=made.company_id)


def incoming_facts(tx: Tx, contracts: Sequence[PayableContract]) -> Iterator[events_pb2.IncomingLeasesChanged]:
    """Leases that a company takes as they now stand, by estate."""
    taken = [one for one in contracts if one.rent is not None]
    for estate_id, of_estate in groupby(sorted(taken, key=lambda one: one.estate_id), key=lambda one: one.estate_id):
        told = list(of_estate)
        shared = {"company_id": told[0].company_id, "estate_id": estate_id}
        rows = [row for made in told for row in _incoming_rows(tx, made)]
        yield from columns.of_rows(events_pb2.IncomingLeasesChanged, shared, rows)


def _incoming_rows(tx: Tx, made: PayableContract) -> Iterable[Row]:
    lines = [one.planned for one in reads.payable_lines(tx, made) if one.state != WITHDRAWN]
    for days, cost in cost_spans(lines, made.days):
        yield {
            "contract_id": made.contract_id.bytes,
            "version": made.version,
            "first_day": days.start.toordinal(),
            "last_day": days.end.toordinal(),
            "monthly_minor": cost,
            "unit_ids": ",".join(map(str, made.unit_ids)),
        }
