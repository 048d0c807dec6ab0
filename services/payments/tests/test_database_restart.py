"""A PostgreSQL server that dies and comes back while notifications of the channel arrive."""

from __future__ import annotations

import shutil
import socket
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from chassis.data import migrate
from chassis.data.db import Database
from chassis.data.provision import provision
from chassis.deps import Deps
from chassis.main import migrations
from chassis.testing.polling import eventually
from localplatform import servers
from payments.settings import Settings

from .conftest import Books, Wechat, know_companies, open_channel_account, wechat_of

ORDERS, LATE = 24, 8


@dataclass
class Server:
    """A private PostgreSQL server of the test's own."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="manor-restart-")))
    port: int = 0

    def start(self) -> None:
        if not self.port:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
        servers.postgres(self.port, "restart", self.folder / "postgres")

    def die(self) -> None:
        servers.stop_postgres(self.folder / "postgres", at_once=True)

    @property
    def superuser_url(self) -> str:
        return f"postgresql://manor_admin:restart@127.0.0.1:{self.port}/postgres"


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    made.folder.chmod(0o711)  # where root runs this, the server has a user of its own
    made.start()
    yield made
    made.die()
    shutil.rmtree(made.folder)


@pytest.fixture
def own_wechat(server: Server, tmp_path: Path) -> Iterator[Wechat]:
    """The channel of a company whose books are on that server."""
    made = provision(server.superuser_url, "restart_payments")
    key = tmp_path / "master.key"
    key.write_text("ab" * 32)
    urls = {name: getattr(made, name) for name in made.__dataclass_fields__}
    settings = Settings(encryption_key_file=key, secrets_dir=tmp_path, **urls)
    deps = Deps(settings, Database(settings, "test"), "test")
    migrate.upgrade(deps.database, migrations("payments"))
    know_companies(deps)
    books = Books(deps)
    yield wechat_of(books, *open_channel_account(deps))
    books.sound()
    deps.database.dispose()


def test_a_database_that_dies_and_comes_back_loses_no_notification(server: Server, own_wechat: Wechat) -> None:
    wechat, books = own_wechat, own_wechat.books
    customer = books.customer()
    items = books.owe(customer, *[1_000] * ORDERS)
    orders = [wechat.order(customer, item) for item in items]
    dead, answered = threading.Event(), Counter[int]()

    def insist(place: int) -> None:
        """What the channel does: again, until it is answered with 2xx."""
        if place >= ORDERS - LATE:
            assert dead.wait(60)
        body = wechat.body(orders[place])

        def told() -> bool:
            status = wechat.notify(body)
            answered[status] += 1
            return status == 204

        eventually(told, seconds=90)

    with ThreadPoolExecutor(ORDERS) as channel:
        sent = [channel.submit(insist, place) for place in range(ORDERS)]
        eventually(lambda: answered[204] > 0, seconds=60)
        server.die()
        dead.set()
        eventually(lambda: answered[503] >= LATE, seconds=60)
        server.start()
        for one in sent:
            one.result()
    assert set(answered) == {204, 503}
    assert books.open_of(*items) == [0] * ORDERS
    entries = "select count(*) from journal_entries where document_kind = 'order' group by document_id"
    assert [row[0] for row in books.rows(entries)] == [1] * ORDERS
    assert len(books.facts("payment_settled")) == ORDERS
    (item,) = books.owe(customer, 500)
    assert wechat.notify(wechat.body(wechat.order(customer, item))) == 204
