"""The sealer: no gap under concurrent commits, a chain that shows what was changed, and nobody waits for it."""

from __future__ import annotations

import random
import threading

import pytest
from chassis.data import audit, sealer
from chassis.data.sealer import Series
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import ALL, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF
from sqlalchemy import text

WHOLE = Scope(GROUP, ALL, ALL, STAFF)
ENTRIES = Series("entries", "numbered_entries", key="entry_id", year="year")


def write(deps: Deps, count: int, company_id: int = COMPANY) -> None:
    with UnitOfWork(deps.database, WHOLE) as tx:
        for number in range(count):
            tx.audit("test.do", f"things/{number}", {"amount": "1.50", "楼": [1, 2]}, company_id=company_id)


def walk(deps: Deps, company_id: int = COMPANY) -> sealer.Walk:
    with deps.database.verifier.connect() as connection:
        return sealer.verify_chain(connection, GROUP, company_id)


def tamper(deps: Deps, statement: str) -> None:
    with deps.database.owner.begin() as connection:
        connection.execute(text(statement))


@pytest.fixture
def series(deps: Deps, monkeypatch: pytest.MonkeyPatch) -> Series:
    """A table that is numbered per company and year."""
    with deps.database.owner.begin() as connection:
        connection.execute(
            text(
                "create table if not exists numbered_entries (group_id integer not null, company_id integer not null,"
                " entry_id bigint generated always as identity, year integer not null, number bigint,"
                " unique (company_id, year, number))"
            )
        )
        connection.execute(text("truncate numbered_entries restart identity"))
        app, verifier = (
            f"{connection.execute(text('select current_database()')).scalar()}_{role}" for role in ("app", "verifier")
        )
        connection.execute(text(f"grant select, insert, update (number) on numbered_entries to {app}"))
        connection.execute(text(f"grant select on numbered_entries to {verifier}"))
    monkeypatch.setattr(sealer, "_series", dict(sealer._series))
    return sealer.numbered(ENTRIES)


def test_committed_rows_are_chained_per_company(deps: Deps) -> None:
    write(deps, 5)
    write(deps, 3, OTHER_COMPANY)
    write(deps, 1, 0)
    assert walk(deps) == sealer.Walk(sealed=0, unsealed=5)
    assert sealer.seal(deps.database) == 9
    assert sealer.seal(deps.database) == 0
    assert [walk(deps, company_id) for company_id in (COMPANY, OTHER_COMPANY, 0)] == [
        sealer.Walk(5, 0),
        sealer.Walk(3, 0),
        sealer.Walk(1, 0),
    ]
    write(deps, 2)
    sealer.seal(deps.database)
    assert walk(deps) == sealer.Walk(7, 0)


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("update audit set detail = '{}' where number = 2 and company_id = 2", 2),
        ("update audit set principal_id = 'somebody' where number = 3 and company_id = 2", 3),
        ("update audit set occurred_at = occurred_at + interval '1 s' where number = 1 and company_id = 2", 1),
        ("delete from audit where number = 3 and company_id = 2", 3),
        ("delete from audit where number = 5 and company_id = 2", 5),
        ("delete from audit where company_id = 2", 1),
        ("update audit set hash = previous_hash where number = 4 and company_id = 2", 4),
        ("update audit set previous_hash = hash where number = 2 and company_id = 2", 2),
        ("update audit set number = 6 where number = 5 and company_id = 2", 5),
        ("update sealed_numbers set last_number = 4 where company_id = 2", 6),
    ],
)
def test_tampered_row_breaks_the_chain_where_it_is(deps: Deps, statement: str, broken: int) -> None:
    write(deps, 5)
    write(deps, 5, OTHER_COMPANY)
    sealer.seal(deps.database)
    tamper(deps, statement)
    found = walk(deps)
    assert not found.intact and found.first_broken_number == broken
    assert walk(deps, OTHER_COMPANY).intact


def test_app_can_neither_change_nor_delete_an_audit_row(deps: Deps) -> None:
    write(deps, 1)
    for statement in ("update audit set action = 'x'", "delete from audit"):
        with pytest.raises(Exception, match="permission denied"), UnitOfWork(deps.database, WHOLE) as tx:
            tx.execute(text(statement))


def test_batches_go_on_with_the_number_and_the_hash_of_the_one_before(
    deps: Deps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealer, "BATCH", 4)
    write(deps, 11)
    assert sealer.seal(deps.database) == 11
    assert walk(deps) == sealer.Walk(11, 0)


def test_no_gap_under_concurrent_commits_rollbacks_and_sealers(deps: Deps, series: Series) -> None:
    stop = threading.Event()
    rows_per_writer = 40

    def write_some(seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311  a test's
        for place in range(rows_per_writer):
            with deps.database.app.connect() as connection:
                connection.execute(
                    text("insert into numbered_entries (group_id, company_id, year) values (:g, :c, :y)"),
                    {"g": GROUP, "c": chance.choice((COMPANY, OTHER_COMPANY)), "y": 2025 + place % 2},
                )
                connection.rollback() if chance.random() < 0.3 else connection.commit()

    def seal_always() -> None:
        while not stop.is_set():
            sealer.seal(deps.database)

    sealers = [threading.Thread(target=seal_always) for _ in range(2)]
    writers = [threading.Thread(target=write_some, args=(seed,)) for seed in range(4)]
    for thread in [*sealers, *writers]:
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    for thread in sealers:
        thread.join()
    sealer.seal(deps.database)
    with deps.database.verifier.connect() as connection:
        found = sealer.verify_numbers(connection, series)
        rows = connection.execute(
            text("select company_id, year, array_agg(number order by number) from numbered_entries group by 1, 2")
        ).all()
    assert found.faults == [] and found.waiting == 0 and found.numbered > 60
    for _, _, numbers in rows:
        assert numbers == list(range(1, len(numbers) + 1))


def test_company_that_another_sealer_has_in_hand_is_left_to_it(deps: Deps, series: Series) -> None:
    insert = text("insert into numbered_entries (group_id, company_id, year) values (1, 2, 2026)")
    with deps.database.app.begin() as connection:
        connection.execute(insert)
    sealer.seal(deps.database)
    with deps.database.app.connect() as other:
        other.execute(insert)
        other.commit()
        other.execute(text("select 1 from sealed_numbers where company_id = 2 for update"))
        assert sealer.seal(deps.database) == 0
        other.rollback()
    assert sealer.seal(deps.database) == 1


def test_number_is_never_given_before_the_commit(deps: Deps, series: Series) -> None:
    insert = text("insert into numbered_entries (group_id, company_id, year) values (1, 2, 2026) returning entry_id")
    with deps.database.app.connect() as early, deps.database.app.connect() as late:
        first = early.execute(insert).scalar_one()
        second = late.execute(insert).scalar_one()
        late.commit()
        assert sealer.seal(deps.database) == 1
        early.commit()
    assert sealer.seal(deps.database) == 1
    with deps.database.app.begin() as connection:
        rows = connection.execute(text("select entry_id, number from numbered_entries")).all()
    assert {entry_id: number for entry_id, number in rows} == {second: 1, first: 2}  # noqa: C416


def test_gap_is_found_and_named(deps: Deps, series: Series) -> None:
    with deps.database.app.begin() as connection:
        for _ in range(3):
            connection.execute(text("insert into numbered_entries (group_id, company_id, year) values (1, 2, 2026)"))
    sealer.seal(deps.database)
    tamper(deps, "delete from numbered_entries where number = 2")
    with deps.database.verifier.connect() as connection:
        [fault] = sealer.verify_numbers(connection, series).faults
    assert "company 2, year 2026" in fault


def test_one_name_is_not_two_series(deps: Deps, series: Series) -> None:
    assert sealer.numbered(ENTRIES) is ENTRIES
    with pytest.raises(ValueError, match="registered twice"):
        sealer.numbered(Series("entries", "other"))


def test_trail_is_paged_filtered_and_kept_in_scope(deps: Deps) -> None:
    with UnitOfWork(deps.database, WHOLE) as tx:
        for place in range(3):
            tx.audit("test.do", f"things/{place}", company_id=COMPANY, estate_id=ESTATE)
        first = audit.entries(tx, audit.Wanted(COMPANY), limit=2)
        rest = audit.entries(tx, audit.Wanted(COMPANY), limit=2, before=(first[-1].id,))
        assert [entry.resource for entry in [*first, *rest]] == ["things/2", "things/1", "things/0"]
        assert [entry.resource for entry in audit.entries(tx, audit.Wanted(COMPANY, resource="things/1"), limit=5)] == [
            "things/1"
        ]
        assert audit.entries(tx, audit.Wanted(COMPANY, principal_id="nobody"), limit=5) == []
    for blind in (Scope(GROUP, (OTHER_COMPANY,), ALL, STAFF), Scope(GROUP, (COMPANY,), (OTHER_ESTATE,), STAFF)):
        with UnitOfWork(deps.database, blind) as tx:
            assert audit.entries(tx, audit.Wanted(COMPANY), limit=5) == []


def test_row_of_a_rolled_back_transaction_never_was(deps: Deps) -> None:
    with pytest.raises(RuntimeError), UnitOfWork(deps.database, WHOLE) as tx:
        tx.audit("test.do", "x", company_id=COMPANY)
        raise RuntimeError
    assert walk(deps) == sealer.Walk(0, 0)
