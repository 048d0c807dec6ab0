"""Settled callbacks a second from HTTP to outbox, beside pgbench that sends the same statements."""

from __future__ import annotations

import json
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict

from localplatform import supervision
from localplatform.paths import ROOT, VAR
from people.person import Refused

from e2e_tests.bench import statements
from e2e_tests.bench.figures import Figure, figure
from e2e_tests.bench.ground import Ground, until
from e2e_tests.bench.orders import Order, Prepared, prepare

CLIENTS = 16
ROUNDS = 3
EACH = 40
WARM = 80
CAPTURED = 6
SLOWEST = 200.0


def send(ground: Ground, prepared: Prepared, orders: Sequence[Order], clients: int) -> tuple[float, list[float]]:
    """Lets the channel's process notify of orders; gives settlements a second and the milliseconds of each answer.

    Raises:
        AssertionError: one was not settled.
    """
    asked = {
        "folder": str(ground.platform.folder / "simulator"),
        "port": ground.platform.gateway_port,
        "path": prepared.path,
        "clients": clients,
        "orders": [asdict(order) for order in orders],
    }
    done = subprocess.run(
        [sys.executable, "-m", "e2e_tests.bench.channel"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    told = json.loads(done.stdout)
    statuses = Counter(status for _, status in told["answers"])
    assert statuses == {204: len(orders)}, statuses
    return len(orders) / told["seconds"], [milliseconds for milliseconds, _ in told["answers"]]


def restart(ground: Ground, prepared: Prepared) -> None:
    """Restarts payments' serve, so that its connections are new, and waits until it answers."""
    supervision.ask(ground.platform, "stopProcess", "payments-serve")
    supervision.ask(ground.platform, "startProcess", "payments-serve")

    def answers() -> bool:
        with suppress(Refused):
            ground.administrator.get("/v1/payments/channelAccounts", companyId=prepared.company_id)
            return True
        return False

    until(answers, 60)


def capture(ground: Ground, prepared: Prepared) -> statements.Script:
    """Has the server log what payments sends for a settlement, and makes the script of it."""
    role = f"{ground.of('payments')}_app"
    log = VAR / statements.SERVER_LOG
    with ground.connected("postgres") as server:
        server.execute(f"alter role {role} set log_statement = 'all'")
        restart(ground, prepared)
        orders = prepared.take(CAPTURED)
        began = log.stat().st_size
        send(ground, prepared, orders, 1)
        server.execute(f"alter role {role} reset log_statement")
    restart(ground, prepared)
    with log.open() as file:
        file.seek(began)
        captured = statements.of_settlement(statements.read(file.read()))
    settled = orders[-1]
    with ground.connected(ground.of("payments")) as payments:
        row = payments.execute(
            "select o.transaction_id, o.entry_id::text, c.callback_id::text from payment_orders o"
            " join callbacks c using (company_id, order_id) where o.order_id = %s",
            [settled.order_id],
        ).fetchone()
    assert row is not None  # it was answered with 204
    outbox = next(one for one in captured if "insert into outbox" in one.text)
    return statements.Script(
        captured,
        settled,
        transaction_id=row[0],
        fact_id=str(outbox.values[1]),
        given={"entry_id": row[1], "callback_id": row[2]},
    )


def replay(ground: Ground, script: statements.Script, orders: Sequence[Order]) -> float:
    """Settlements a second of pgbench over as many orders."""
    rows = [script.row(order, f"bench{uuid.uuid4().hex[:23]}", str(uuid.uuid4())) for order in orders]
    script.load(ground, rows)
    file = VAR / "bench" / "settlement.sql"
    file.write_text(script.text)
    url = ground.platform.environment("payments")["MANOR_DATABASE_URL"]
    rate = statements.run(url, file, CLIENTS, len(orders) // CLIENTS)
    paid = ground.ask(
        "payments",
        "select count(*) from payment_orders where state = 'paid' and order_id::text = any(%s)",
        [order.order_id for order in orders],
    )
    assert paid == len(orders), f"pgbench settled {paid} of {len(orders)} orders"
    return rate


def measure(ground: Ground, _flats: int) -> list[Figure]:
    """Rounds of ours and of pgbench in turn, each over orders of its own."""
    prepared = prepare(ground, WARM + CAPTURED + 2 * ROUNDS * CLIENTS * EACH)
    script = capture(ground, prepared)
    send(ground, prepared, prepared.take(WARM), CLIENTS)
    ground.tidy()
    pairs, times = [], []
    for _ in range(ROUNDS):
        ours, milliseconds = send(ground, prepared, prepared.take(CLIENTS * EACH), CLIENTS)
        ground.settle()
        pairs.append((ours, replay(ground, script, prepared.take(CLIENTS * EACH))))
        times += milliseconds
        ground.settle()
    slowest = sorted(times)[int(len(times) * 0.99)]
    return [
        figure(
            f"settled callbacks, {CLIENTS} clients",
            pairs,
            unit="1/s",
            target=">= 0.25",
            what="pgbench, as many clients, the same SQL statements prepared, as the same role",
        ),
        figure(
            "answer to a callback, p99",
            [(slowest, SLOWEST)],
            unit="ms",
            target="< 1",
            what=f"200 ms, with {CLIENTS} clients that send at once all the time",
        ),
    ]
