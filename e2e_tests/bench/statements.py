"""The SQL statements of one settlement, as the server's log has them, and a pgbench script made of them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from localplatform.servers import POSTGRES_BIN
from psycopg import sql

from e2e_tests.bench.ground import Ground
from e2e_tests.bench.orders import Order

SERVER_LOG = "servers/postgres/server.log"
_LINE = re.compile(r"^\S+ \S+ \S+ \[(\d+)\] (LOG|DETAIL):  (.*)$", re.DOTALL)
_PARAMETER = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')")
_PLACE = re.compile(r"\$(\d+)")
_ENTRY_ID = "nextval('journal_entry_ids')"
ORDERS_TABLE = "bench_orders"


@dataclass
class Statement:
    """One statement that a process has sent."""

    pid: int
    text: str
    values: dict[int, str | None] = field(default_factory=dict)


def read(log: str) -> list[Statement]:
    """The statements in a piece of the server's log."""
    found: list[Statement] = []
    entries = re.split(r"\n(?=\d{4}-\d\d-\d\d )", log)
    for entry in entries:
        line = _LINE.match(entry.rstrip("\n"))
        if line is None:
            continue
        pid, kind, said = int(line[1]), line[2], line[3]
        if kind == "DETAIL" and said.startswith("parameters: ") and found and found[-1].pid == pid:
            found[-1].values = {int(n): _value(text) for n, text in _PARAMETER.findall(said)}
        elif kind == "LOG" and said.startswith(("statement: ", "execute ")):
            found.append(Statement(pid, said.partition(": ")[2].strip()))
    return found


def _value(text: str) -> str | None:
    return None if text == "NULL" else text[1:-1].replace("''", "'")


def of_settlement(statements: Sequence[Statement]) -> list[Statement]:
    """Those from the keeping of the last notification to the commit of its settlement, without the pool's pings."""
    last = max(place for place, one in enumerate(statements) if one.text.startswith("insert into callbacks"))
    mine = [one for one in statements[last - 2 :] if one.pid == statements[last].pid and one.text != ";"]
    commits = [place for place, one in enumerate(mine) if one.text.upper() == "COMMIT"]
    return mine[: commits[1] + 1]


class Script:
    """A pgbench script that settles another order in each transaction by the very statements that were captured.

    What differs from order to order, and what pgbench would take for a variable of its own, stands in a table of one
    row an order, which the script reads first; the rest stands in the statements.

    Args:
        statements: those of one settlement.
        settled: the order that they have settled.
        transaction_id: the channel's, in it.
        fact_id: of the fact that it has published.
        given: by name, the values that the statements themselves give: `callback_id` and `entry_id`.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        settled: Order,
        *,
        transaction_id: str,
        fact_id: str,
        given: Mapping[str, str],
    ) -> None:
        self._tokens = _tokens(settled, transaction_id, fact_id)
        self._given = {value: name for name, value in given.items()}
        self._columns: dict[str, str] = {}
        lines = [self._line(one) for one in statements]
        names = ", ".join(self._columns.values())
        self.text = "\n".join(
            [
                "\\set mine :mine + 1",
                "\\set at :client_id * :each + :mine",
                f"select {names} from {ORDERS_TABLE} where place = :at \\gset",
                *lines,
            ]
        )

    def _line(self, one: Statement) -> str:
        told = _PLACE.sub(lambda match: self._shown(one.values[int(match[1])]), one.text)
        told = " ".join(told.split("\n"))
        if told.endswith("for update") and _ENTRY_ID in told:
            before = told.replace('"entry_id"', '"entry_id" as entry_id_before')
            return before.replace(_ENTRY_ID, f"{_ENTRY_ID} as entry_id") + " \\gset"
        return told + (" \\gset" if told.startswith("insert into callbacks") else ";")

    def _shown(self, value: str | None) -> str:
        if value is None:
            return "null"
        if value in self._given:
            return f":{self._given[value]}"
        if ":" in value or any(token in value for token in self._tokens):
            return ":" + self._columns.setdefault(value, f"v{len(self._columns)}")
        return "'" + value.replace("'", "''") + "'"

    def row(self, order: Order, transaction_id: str, fact_id: str) -> list[str]:
        """The row of an order in the table."""
        own = _tokens(order, transaction_id, fact_id)
        return [_replaced(value, self._tokens, own) for value in self._columns]

    def load(self, ground: Ground, rows: Sequence[Sequence[str]]) -> None:
        """Makes the table anew and fills it."""
        columns = [sql.Identifier(name) for name in self._columns.values()]
        table = sql.Identifier(ORDERS_TABLE)
        with ground.connected(ground.of("payments")) as connection:
            connection.execute(sql.SQL("drop table if exists {}").format(table))
            defined = sql.SQL(", ").join(sql.SQL("{} text").format(name) for name in columns)
            connection.execute(sql.SQL("create table {} (place int primary key, {})").format(table, defined))
            with connection.cursor() as cursor, cursor.copy(sql.SQL("copy {} from stdin").format(table)) as copy:
                for place, row in enumerate(rows, 1):
                    copy.write_row([place, *row])
            connection.execute(sql.SQL("grant select on {} to public").format(table))
            connection.execute(sql.SQL("analyze {}").format(table))


def _tokens(order: Order, transaction_id: str, fact_id: str) -> tuple[str, ...]:
    # The receivable's id stands in an array of its own: the bare number would be found inside any other value.
    return (order.order_id, order.out_trade_no, f"{{{order.receivable_id}}}", transaction_id, fact_id)


def _replaced(value: str, old: Sequence[str], new: Sequence[str]) -> str:
    for before, after in zip(old, new, strict=True):
        value = value.replace(before, after)
    return value


def run(url: str, file: Path, clients: int, each: int) -> float:
    """Runs a script by pgbench; gives transactions a second.

    Args:
        url: of the database and role.
        file: the script.
        clients: side by side.
        each: transactions of each client.

    Raises:
        RuntimeError: a statement failed.
    """
    command = [str(POSTGRES_BIN / "pgbench"), "-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-t", str(each)]
    done = subprocess.run(
        [*command, "-D", "mine=0", "-D", f"each={each}", "-f", str(file), url],
        capture_output=True,
        text=True,
        check=False,
    )
    rate = re.search(r"tps = ([\d.]+)", done.stdout)
    if rate is None or done.returncode or "number of failed transactions: 0 " not in done.stdout:
        raise RuntimeError(f"pgbench: {done.stderr[-2000:]}{done.stdout[-500:]}")
    return float(rate[1])
