"""A person's first page of to-dos over a million cases that wait, beside the bare indexed query that reads as many.

Two people: one whose to-dos lie at their post and at themselves, in a company that has set a flow, and an estate's
manager in a company that has set none, where whoever holds the permission at the estate decides.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from chassis import approvals
from chassis.data.approval_schema import add_approval_steps, extend_todos
from chassis.data.db import Database
from chassis.data.ids import uuid7
from chassis.data.provision import drop, provision
from chassis.data.schema import add_calendars, create_chassis_tables
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.scope import ALL, Principal, Scope
from chassis.settings import ServiceSettings
from chassis.testing.fixtures import COMPANY, GROUP, OTHER_COMPANY
from sqlalchemy import text

from e2e_tests.bench.figures import Figure, figure, timed
from e2e_tests.bench.ground import Ground

NAME = "bench_todos"
CASES, PAGE, ROUNDS = 1_000_000, 50, 25
ESTATES, FIRST_ESTATE = 500, 1000
MINE = 2_000  # to-dos of the person with a post
CLERK, MANAGER = (Principal(str(uuid7()), "staff", GROUP) for _ in range(2))

_ESTATE = (FIRST_ESTATE, OTHER_COMPANY, FIRST_ESTATE)
_FLOW = {
    "flow_id": "f", "version": 1, "subject": "receipt", "name": "Receipts",
    "steps": [{"name": "Head", "deciders": [{"kind": "post", "id": "p"}]}],
}  # fmt: skip
_ID = "('0190bbbb-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid"
# Half of the cases go by a flow, in one company; half by the permission, in the other.
_CASES = f"""
insert into approvals (company_id, approval_id, group_id, estate_id, subject, resource_id, resource_version, maker,
    flow, step_count)
select case when n % 2 = 0 then {COMPANY} else {OTHER_COMPANY} end, {_ID}, {GROUP}, {FIRST_ESTATE} + n / 2 % {ESTATES},
    'receipt', cast(n as text), 1, :maker, case when n % 2 = 0 then cast(:flow as jsonb) end, 1
from generate_series(1, {CASES}) as n
"""
_TODOS = f"""
insert into approval_todos (company_id, approval_id, slot, key, group_id, estate_id, subject, maker)
select company_id, approval_id, 1, case when flow is null then 'entitled:receipt'
    when cast(resource_id as integer) % ({CASES // MINE} * 2) = 0 then :post
    when cast(resource_id as integer) % ({CASES // MINE} * 2) = 2 then :person
    else 'post:' || cast(resource_id as integer) % 997 end,
    group_id, estate_id, subject, maker from approvals
"""
_COLLEAGUE = text("insert into colleagues values (:id, 1, :group, false, 'p', 'd', false)")
_NODE = text(
    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code, currency_code,"
    " time_zone, settings) values (:node, 1, :kind, :parent, :group, :company, :estate, 'N', 'N', 'CNY',"
    " 'Asia/Shanghai', '{}')"
)
_GRANTS = text("insert into grants values (:id, 1, 'staff', :group, false, cast(:held as jsonb))")
_BARE = {
    CLERK.id: "t.key = :key",
    MANAGER.id: "t.key = :key and t.estate_id = :estate",
}
_PAGE = (
    "select a.* from approval_todos t join approvals a on a.company_id = t.company_id and a.approval_id = t.approval_id"
    " where {which} order by t.approval_id desc limit :limit"
)


@contextmanager
def seeded(superuser_url: str) -> Iterator[Database]:
    """A service's database in which a million cases wait."""
    made = provision(superuser_url, NAME, fresh=True)
    database = Database(ServiceSettings(service="bench", **{n: getattr(made, n) for n in made.__dataclass_fields__}))
    with database.owner.begin() as connection:
        create_chassis_tables(connection)
        add_calendars(connection)
        add_approval_steps(connection)
        extend_todos(connection)
        connection.execute(text("alter table approvals disable trigger user"))
        keys = {"post": "post:p", "person": f"person:{CLERK.id}"}
        connection.execute(text(_CASES), {"maker": str(uuid7()), "flow": json.dumps(_FLOW)})
        connection.execute(text(_TODOS), keys)
        for node, company, estate in ((COMPANY, COMPANY, 0), (OTHER_COMPANY, OTHER_COMPANY, 0), _ESTATE):
            place = {"kind": "estate" if estate else "company", "parent": company if estate else GROUP}
            values = {"node": node, "group": GROUP, "company": company, "estate": estate, **place}
            connection.execute(_NODE, values)
        connection.execute(_COLLEAGUE, {"id": CLERK.id, "group": GROUP})
        for who, node in ((CLERK, COMPANY), (MANAGER, FIRST_ESTATE)):
            grant = {"node": node, "permissions": ["approvals.decide", "payments.receipts.approve"], "roles": ["r"]}
            held = json.dumps({"grants": [grant], "customers": []})
            connection.execute(_GRANTS, {"id": who.id, "group": GROUP, "held": held})
    with database.owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("vacuum analyze approvals"))
        connection.execute(text("vacuum analyze approval_todos"))
    yield database
    database.dispose()
    drop(superuser_url, NAME)


def rounds(database: Database, scope: Scope, key: str, waiting: int) -> list[tuple[float, float]]:
    """Milliseconds of a person's first page and of the bare query, in turn; the counts are those of the lists.

    Raises:
        AssertionError: a page is not full, or the count is another than `waiting`.
    """
    pairs = []
    for _ in range(ROUNDS):
        with UnitOfWork(database, scope) as tx:
            pairs.append((_ours(tx), _bare(tx, key)))
    with UnitOfWork(database, scope) as tx:
        assert sum(approvals.count_todos(tx).values()) == waiting
    return pairs


def _ours(tx: Tx) -> float:
    with timed() as took:
        found = approvals.list_todos(tx, limit=PAGE)
    assert len(found) == PAGE
    return took[0] * 1000


def _bare(tx: Tx, key: str) -> float:
    query = text(_PAGE.format(which=_BARE[tx.scope.principal.id]))
    with timed() as took:
        found = tx.execute(query, {"key": key, "estate": FIRST_ESTATE, "limit": PAGE}).all()
    assert len(found) == PAGE
    return took[0] * 1000


def measure(ground: Ground, _flats: int) -> list[Figure]:
    """To-dos of two people over a million cases."""
    with seeded(ground.superuser_url) as database:
        clerk = rounds(database, Scope(GROUP, (COMPANY,), ALL, CLERK), "post:p", MINE)
        estate = Scope(GROUP, (OTHER_COMPANY,), (FIRST_ESTATE,), MANAGER)
        manager = rounds(database, estate, "entitled:receipt", CASES // 2 // ESTATES)
    what = "one statement that reads the newest 50 cases at one key by its index, in the same transaction"
    return [
        figure(name, pairs, unit="ms", target="<= 3", what=what)
        for name, pairs in (("to-dos of a post", clerk), ("to-dos of an estate's manager", manager))
    ]
