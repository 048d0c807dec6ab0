"""Eight clients at one free unit, unit after unit: tries answered a second, beside pgbench with the same SQL."""

from __future__ import annotations

import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from uuid import UUID

from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.scope import Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from contracts.usecases import reservations
from contracts.usecases.holds import UnitHeld
from sqlalchemy import text

from e2e_tests.bench import statements
from e2e_tests.bench.figures import Figure, figure, timed

CLIENTS, EACH, ROUNDS = 8, 150, 3
FIRST, LAST, EXPIRY = date(2040, 1, 1), date(2040, 12, 31), date(2039, 12, 31)
MAKER = Principal("0190aaaa-0000-7000-8000-0000000000aa", "staff", GROUP)
WHOLE = Scope(GROUP, (COMPANY,), "*", MAKER)
# What a try says to the database, and no more: the scope, the unit's lock, what has expired, what is in the way; and of
# whoever wins, the customer, the hold and the reservation.
SCRIPT = f"""\\set mine :mine + 1
select unit_id, customer_id from bench_wanted where place = :mine \\gset
begin;
select set_config('manor.group_id', '{GROUP}', true), set_config('manor.companies', '{COMPANY}', true),
    set_config('manor.estates', '*', true);
select unit_id from units where company_id = {COMPANY} and estate_id = {ESTATE}
    and unit_id = any(array[cast(:unit_id as uuid)]) and not removed order by unit_id for update;
with gone as (update reservations set state = 'expired' where company_id = {COMPANY} and state = 'held'
    and unit_id = any(array[cast(:unit_id as uuid)]) and expiry_date < current_date returning reservation_id)
    delete from unit_holds h using gone where h.company_id = {COMPANY} and h.holder_id = gone.reservation_id;
select count(*) as held from unit_holds h left join units u using (company_id, unit_id)
    left join leases l on l.company_id = h.company_id and l.lease_id = h.holder_id
    left join reservations r on r.company_id = h.company_id and r.reservation_id = h.holder_id
    left join customers c on c.company_id = h.company_id and c.customer_id = coalesce(r.customer_id, h.customer_id)
    where h.company_id = {COMPANY} and h.unit_id = any(array[cast(:unit_id as uuid)])
    and h.first_day <= '{LAST}' and h.last_day >= '{FIRST}' \\gset
\\if :held
rollback;
\\else
select 1 from customers where company_id = {COMPANY} and customer_id = cast(:customer_id as uuid);
select gen_random_uuid() as made \\gset
insert into unit_holds (company_id, unit_id, holder_id, group_id, estate_id, kind, first_day, last_day) values
    ({COMPANY}, cast(:unit_id as uuid), cast(:made as uuid), {GROUP}, {ESTATE}, 'reservation', '{FIRST}', '{LAST}');
insert into reservations (company_id, reservation_id, group_id, estate_id, unit_id, customer_id, start_date, end_date,
    expiry_date, state, maker, created_at) values ({COMPANY}, cast(:made as uuid), {GROUP}, {ESTATE},
    cast(:unit_id as uuid), cast(:customer_id as uuid), '{FIRST}', '{LAST}', '{EXPIRY}', 'held', 'bench', now());
commit;
\\endif
"""


def wanted(deps: Deps, place: int) -> tuple[list[UUID], UUID]:
    """Units that nobody has on the days, others each round, and who wants them."""
    with deps.database.owner.begin() as connection:
        of_round = text("select unit_id from units order by code offset :from limit :count")
        units = list(connection.execute(of_round, {"from": place * EACH, "count": EACH}).scalars())
        customer: UUID = connection.execute(text("select customer_id from customers limit 1")).scalar_one()
        connection.execute(text("drop table if exists bench_wanted"))
        columns = "place integer primary key, unit_id uuid, customer_id uuid"
        connection.execute(text(f"create table bench_wanted ({columns})"))
        connection.execute(text("grant select on bench_wanted to public"))
        rows = [{"place": number, "unit": unit, "who": customer} for number, unit in enumerate(units, 1)]
        connection.execute(text("insert into bench_wanted values (:place, :unit, :who)"), rows)
    return units, customer


def ours(deps: Deps, units: list[UUID], customer: UUID) -> float:
    """Tries answered a second, won or refused; each client asks for one unit after another.

    Raises:
        AssertionError: a unit was not won by one of them alone.
    """
    gate, won = threading.Barrier(CLIENTS), [0] * CLIENTS

    def client(number: int) -> None:
        gate.wait()
        for unit_id in units:
            command = reservations.CreateReservation(COMPANY, ESTATE, unit_id, customer, FIRST, LAST, EXPIRY)
            try:
                with UnitOfWork(deps.database, WHOLE) as tx:
                    reservations.create_reservation(tx, command)
                won[number] += 1
            except UnitHeld:
                continue

    with timed() as took, ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(client, range(CLIENTS)))
    assert sum(won) == len(units), won
    return CLIENTS * len(units) / took[0]


def measure(deps: Deps) -> Figure:
    """Rounds in turn, each over units of its own; a deadlock or a second winner fails either."""
    pairs = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "contend.sql"
        file.write_text(SCRIPT)
        for number in range(ROUNDS):
            mine = ours(deps, *wanted(deps, 2 * number))
            units, _ = wanted(deps, 2 * number + 1)
            bare = statements.run(deps.settings.database_url, file, CLIENTS, len(units))
            pairs.append((mine, bare))
    what = "pgbench, as many clients, the same statements prepared, as the same role"
    return figure(f"{CLIENTS} clients at one free unit", pairs, unit="1/s", target=">= 0.3", what=what)
