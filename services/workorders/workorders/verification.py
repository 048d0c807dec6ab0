"""What must hold inside workorders at every commit, over all companies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chassis.verification import Check, checks
from sqlalchemy import Connection, text

from workorders.domain.moves import MOVES

_ALLOWED = ", ".join(f"('{one.name}', '{start}', '{one.end}')" for one in MOVES for start in one.start)
_BEGUN = "('', '', 'reported'), ('', '', 'reviewed')"
_CHECKS = (
    (
        "Each step of an order is one of the table",
        "select count(*) from steps",
        "select company_id, order_id, place from steps where (move, from_state, to_state) not in"
        f" ({_ALLOWED}, {_BEGUN})",
    ),
    (
        "Each step of an order begins where the one before it ended",
        "select count(*) from steps",
        "select b.company_id, b.order_id, b.place from steps b left join steps a on a.company_id = b.company_id"
        " and a.order_id = b.order_id and a.place = b.place - 1"
        " where b.from_state <> coalesce(a.to_state, '') or (b.place > 1) <> (a.place is not null)",
    ),
    (
        "An order stands where its last step led, and has as many as it counts",
        "select count(*) from orders",
        "select o.company_id, o.order_id from orders o left join lateral (select max(place) as place from steps s where"
        " s.company_id = o.company_id and s.order_id = o.order_id) l on true left join steps s on"
        " s.company_id = o.company_id and s.order_id = o.order_id and s.place = l.place"
        " where l.place is distinct from o.step_count or s.to_state is distinct from o.state",
    ),
    (
        "An order waits as long as its last wait is open",
        "select count(*) from orders where state = 'waiting'",
        "select o.company_id, o.order_id from orders o where (o.state = 'waiting') <> exists (select from waits w"
        " where w.company_id = o.company_id and w.order_id = o.order_id and w.ended_at is null)",
    ),
    (
        "What a plan made is an order of that plan",
        "select count(*) from occurrences where order_id is not null",
        "select c.company_id, c.occurrence_id from occurrences c left join orders o using (company_id, order_id)"
        " where c.order_id is not null and o.plan_id is distinct from c.plan_id",
    ),
    (
        "A round stands where its stops lead, and has one at least",
        "select count(*) from occurrences where route_id is not null",
        "select c.company_id, c.occurrence_id from occurrences c left join lateral (select case when bool_or(s.state ="
        " 'due') then 'due' when bool_or(s.state = 'missed') then 'missed' when bool_or(s.state = 'failed') then"
        " 'failed' when count(*) > 0 then 'passed' else '' end as state from round_stops s where s.company_id ="
        " c.company_id and s.occurrence_id = c.occurrence_id) s on true where c.route_id is not null"
        " and s.state <> c.state",
    ),
    (
        "A stop at which something was wrong made an order of its round's plan, and of no other stop",
        "select count(*) from round_stops where order_id is not null",
        "select s.company_id, s.occurrence_id, s.place from round_stops s join occurrences c using (company_id,"
        " occurrence_id) left join orders o on o.company_id = s.company_id and o.order_id = s.order_id"
        " where s.order_id is not null and (o.plan_id is distinct from c.plan_id or exists (select from round_stops t"
        " where t.company_id = s.company_id and t.order_id = s.order_id and (t.occurrence_id, t.place)"
        " <> (s.occurrence_id, s.place)))",
    ),
    (
        "A vendor's statement comes to the jobs that are on it",
        "select count(*) from vendor_statements where state <> 'withdrawn'",
        "select s.company_id, s.vendor_statement_id from vendor_statements s left join lateral (select count(*)"
        " as jobs, coalesce(sum(j.total_minor), 0) as total from vendor_jobs j where j.company_id = s.company_id"
        " and j.vendor_statement_id = s.vendor_statement_id) j on true"
        " where s.state <> 'withdrawn' and (j.jobs, j.total) is distinct from (s.job_count::bigint, s.total_minor)",
    ),
    (
        "A quotation comes to its lines, less what is free",
        "select count(*) from quotations",
        "select q.company_id, q.quotation_id from quotations q left join lateral (select coalesce(sum(l.amount_minor),"
        " 0) as minor from quotation_lines l where l.company_id = q.company_id and l.quotation_id = q.quotation_id"
        " and l.warranty_number = 0) l on true"
        " where q.total_minor <> case when q.free_reason = '' then l.minor else 0 end",
    ),
    (
        "What is accepted is charged to the cent, and what is not is not",
        "select count(*) from quotations",
        "select q.company_id, q.quotation_id from quotations q left join lateral (select coalesce(sum(c.amount_minor),"
        " 0) as minor from order_charges c where c.company_id = q.company_id and c.quotation_id = q.quotation_id) c"
        " on true where c.minor <> case when q.state = 'accepted' then q.total_minor"
        " when q.state = 'withdrawn' and c.minor > 0 then q.total_minor else 0 end",
    ),
    (
        "What was taken back is taken back at billing, and nothing else is",
        "select count(*) from order_charges",
        "select c.company_id, c.quotation_id, c.place from order_charges c join quotations q"
        " on q.company_id = c.company_id and q.quotation_id = c.quotation_id"
        " where c.state <> 'refused' and c.taken_back <> (q.state = 'withdrawn')",
    ),
    (
        "Nothing that was cancelled or refused is still quoted",
        "select count(*) from orders where state in ('cancelled', 'refused')",
        "select q.company_id, q.quotation_id from quotations q join orders o on o.company_id = q.company_id"
        " and o.order_id = q.order_id where o.state in ('cancelled', 'refused')"
        " and q.state in ('offered', 'accepted', 'free')",
    ),
)


def stream_orders(connection: Connection) -> Iterator[list[Any]]:
    """What workorders knows of every order, in key order, for comparison with insight.

    Each row: company_id, order_id, version, state, answered in time, done in time, rating.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    statement = text(
        "select company_id, cast(order_id as text), version, state, coalesce(responded_at <= response_due_at, false),"
        " coalesce(done_at <= resolve_due_at, false), rating from orders order by company_id, order_id"
    )
    for row in connection.execution_options(stream_results=True, yield_per=5_000).execute(statement):
        yield list(row)


def stream_charges(connection: Connection) -> Iterator[list[Any]]:
    """What accepted quotations and deposits of decorations wanted charged, for comparison with what billing charged.

    Args:
        connection: in the verifier's role, one snapshot.

    Yields:
        [company_id, reference, amount_minor, state, receivable_id], ordered by company and reference.
    """
    asked = text(
        "select company_id, 'quotation/' || quotation_id || '/' || place as reference, amount_minor, case when state in"
        " ('wanted', 'waiting') then 'sent' when state = 'credited' then 'withdrawn' else state end, receivable_id"
        " from order_charges where state <> 'refused' union all select company_id, 'decoration/' || decoration_id,"
        " deposit_minor, deposit_state, receivable_id from decorations where deposit_state in"
        " ('sent', 'charged', 'withdrawn') order by 1, 2"
    )
    for row in connection.execution_options(stream_results=True, yield_per=5_000).execute(asked):
        yield list(row)


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, _CHECKS)
