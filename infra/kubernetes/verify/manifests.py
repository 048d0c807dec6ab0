"""The demonstration's profile, run on this machine as its manifests say: `make verify-manifests`; about ten minutes.

Every container by podman from the built images, or, where podman does not run, as a process of this checkout, which is
said loudly. The tests go on from each other, in this order.
"""

from __future__ import annotations

import json
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
from chassis.testing.polling import eventually
from controlplane.sizes import quantity
from localplatform import servers
from localplatform.__main__ import start_servers
from localplatform.paths import VAR
from localplatform.platform import base_environment
from manifests import builds
from manifests.charts import ROOT, Rendered, Values, merged, render, service_names
from manifests.known import images
from manifests.runner.cluster import Cluster, NotRolledOut
from manifests.runner.engines import Engine, Podman, Processes
from manifests.runner.network import NoNetwork
from manifests.runner.standins import operator_file
from manifests.runner.traffic import RECEIPT_MINOR, Traffic
from manifests.runner.versions import BROKEN, NEXT, TABLE, broken_version, next_version
from people import main_job
from people.cast import Cast, new_company
from people.estates import Estate, small_estate
from people.payments import pay_at_the_channel
from people.person import Person

FOLDER = VAR / "kubernetes"


def say(text: str) -> None:
    """To the person at the terminal, whatever pytest captures."""
    print(text, file=sys.__stderr__, flush=True)


def profile(tag: str = "", **over: Any) -> Rendered:
    """The demonstration's profile with the images of this machine; as an upgrade once something is installed."""
    image: Values = {"image": {"registry": builds.REGISTRY, "tag": tag}}
    upgrade = bool(over.pop("upgrade", True))
    return render("demo", merged(image, over), upgrade=upgrade)


@pytest.fixture(scope="module")
def engine() -> Engine:
    """Podman with every image built, or processes."""
    if builds.why_not():
        say(f"\nNOT VERIFIED IN CONTAINERS: {builds.why_not()}; processes of this checkout stand in for them.")
        return Processes()
    try:
        for name in images():
            builds.built(name)
    except builds.CannotBuild as problem:
        say(f"\nNOT VERIFIED IN CONTAINERS: {problem}; processes of this checkout stand in for them.")
        return Processes()
    return Podman()


@pytest.fixture(scope="module")
def cluster(engine: Engine) -> Iterator[Cluster]:
    """The profile, installed."""
    servers.stop_postgres(FOLDER / "postgres", at_once=True)  # of a run that was cut short
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    made = Cluster(engine, FOLDER, start_servers()["rabbitmq"])
    first = profile(upgrade=False)
    try:
        try:
            made.up(first)
        except NoNetwork as problem:
            pytest.skip(f"NOT VERIFIED: {problem}")
        for lack in engine.lacks:
            say(f"NOT AS THE MANIFESTS SAY: {lack}")
        made.install(first)
        operator_file(FOLDER / "operator.json", made.secrets)
        yield made
    finally:
        made.down()


@pytest.fixture(scope="module")
def administrator(cluster: Cluster) -> Person:
    """The first administrator, made as docs/deploy.md says."""
    password = secrets.token_urlsafe(18)
    command = "python -m identity bootstrap --group-code evergreen --group-name Evergreen --username admin"
    done = cluster.one("manor-identity-serve").execute(
        [*command.split(), "--password-file", "/dev/stdin"], given=password
    )
    assert done.returncode == 0, done.stderr
    return Person(f"http://{cluster.forward('manor-gateway', 8080)}", "admin", password)


@pytest.fixture
def company(administrator: Person) -> Cast:
    """A new company."""
    return new_company(administrator, "CNY")


@pytest.fixture
def estate(company: Cast) -> Estate:
    """Twelve flats of 100 m² at 2.50 a m²: 250.00 a month each."""
    return small_estate(company, flats=12, area="100", price="2.5")


def verified() -> str:
    """`manor verify`, which must find every invariant held."""
    done = subprocess.run(
        [sys.executable, "-m", "manorctl.main", "--platform", str(FOLDER / "operator.json"), "verify"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=base_environment(),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def settled(cluster: Cluster) -> None:
    """Every fact has left its outbox, and has been heard."""

    def on_their_way() -> int:
        found = cluster.broker.waiting()
        for service in service_names():
            with cluster.postgres.connect(f"manor_{service}") as connection:
                found += connection.execute("select count(*) from outbox").fetchone()[0]  # type: ignore[index]
        return found

    eventually(on_their_way, lambda count: count == 0, 60, every=0.5)


def test_every_container_becomes_ready_by_the_manifests_own_probes(cluster: Cluster) -> None:
    running = {one.pod.name: one for one in cluster.running()}
    assert set(running) == {one["metadata"]["name"] for one in profile().of("Deployment")}
    for name, one in sorted(running.items()):
        say(f"{name:28} ready {one.seconds:5.1f} s after its start, {one.restarts} restarts")
    assert all(one.ready for one in running.values())


# Everything in the container but itself; what it shares with others counts by its part.
HELD = """
import os, pathlib
held = 0
for process in pathlib.Path("/proc").glob("[0-9]*"):
    if int(process.name) != os.getpid():
        held += next(int(line.split()[1]) for line in (process / "smaps_rollup").open() if line.startswith("Pss:"))
print(held * 1024)
"""


def test_every_container_asks_for_a_fifth_more_memory_than_it_holds_when_idle(cluster: Cluster) -> None:
    if isinstance(cluster.engine, Processes):
        pytest.skip("NOT VERIFIED: processes of this checkout see each other, and share more than containers do")
    short = []
    for pod in profile().of("Deployment"):
        (container,) = pod["spec"]["template"]["spec"]["containers"]
        asked = quantity(str(container["resources"]["requests"]["memory"]))
        name = pod["metadata"]["name"]
        done = cluster.one(name).execute(["python", "-c", HELD])
        assert done.returncode == 0, done.stderr
        held = int(done.stdout)
        say(f"{name:28} holds {held / 2**20:4.0f} MiB idle and asks for {asked / 2**20:4.0f}")
        if held * 1.2 > asked:
            short.append(name)
    assert short == []


@pytest.mark.parametrize("story", main_job.STORIES, ids=lambda story: story.__name__)
def test_the_main_job(story: Any, company: Cast, estate: Estate) -> None:
    story(company, estate)


def test_a_merchants_keys_become_a_mount_and_the_channel_pays(cluster: Cluster, company: Cast, estate: Estate) -> None:
    if isinstance(cluster.engine, Processes):
        pytest.skip("NOT VERIFIED: a process reads one folder of secrets, of which a mount here is a part")
    material = next(iter(sorted((FOLDER / "claims" / "manor-simulator" / "merchants").iterdir())))
    secret = f"manor-merchant-{company.company_id}"
    files = ("merchant_private_key.pem", "api_v3_key", "platform_public_key.pem")
    cluster.secrets[secret] = {name: (material / name).read_text() for name in files}
    mount = {"secret": secret, "path": f"/var/lib/manor/merchants/{company.company_id}"}
    cluster.upgrade(profile(services={"payments": {"secretMounts": {"merchant": mount}}}))
    merchant = json.loads((material / "merchant.json").read_text())
    company.administrator.post(
        "/v1/payments/channelAccounts", {"companyId": company.company_id, "channel": "wechat_pay", **merchant}
    )
    estate.bill("2026-10")
    simulator = f"http://{cluster.forward('manor-simulator', 8190)}"
    pay_at_the_channel(company, estate, estate.open_items(12)[0], simulator)


@pytest.fixture
def images_of_a_next_version(cluster: Cluster) -> None:
    if isinstance(cluster.engine, Processes):
        pytest.skip("NOT VERIFIED: there are no images of a next version where containers do not run")
    next_version(images())


@pytest.mark.usefixtures("images_of_a_next_version")
def test_a_rolling_upgrade_with_a_migration_loses_no_request_and_no_fact(cluster: Cluster, estate: Estate) -> None:
    before = {one.name for one in cluster.running()}
    with traffic(estate) as payers:
        cluster.upgrade(profile(NEXT))
    assert not before & {one.name for one in cluster.running()}
    for service in service_names():
        with cluster.postgres.connect(f"manor_{service}") as connection:
            assert connection.execute(f"select count(*) from {TABLE}").fetchone() == (0,)
    nothing_lost(cluster, payers, estate)


@pytest.mark.usefixtures("images_of_a_next_version")
def test_a_failed_migration_leaves_everything_as_it_was(cluster: Cluster) -> None:
    before = {one.name for one in cluster.running()}
    broken_version("billing")
    with pytest.raises(NotRolledOut, match="manor-billing-migrate"):
        cluster.upgrade(profile(BROKEN))
    assert {one.name for one in cluster.running()} == before
    with cluster.postgres.connect("manor_billing") as connection:
        assert connection.execute("select version_num from alembic_version").fetchone() == (NEXT,)


@pytest.mark.usefixtures("images_of_a_next_version")
def test_a_rollback_runs_the_old_code_on_the_new_schema(cluster: Cluster, estate: Estate) -> None:
    with traffic(estate) as payers:
        cluster.upgrade(profile())
    assert not [one.pod.image for one in cluster.running() if one.pod.image.endswith(NEXT)]
    nothing_lost(cluster, payers, estate)


def test_every_container_ends_in_its_grace_period_having_finished_what_it_held(
    cluster: Cluster, estate: Estate
) -> None:
    with traffic(estate) as payers:
        eventually(lambda: len(payers.answered), lambda receipts: receipts > 20)
        ended = cluster.stop_all()
        for end in ended:
            say(f"{end.pod:28} ended with {end.code} {end.seconds:5.1f} s after it was told to, of {end.grace} s")
        assert [end for end in ended if end.killed or end.code or end.seconds > end.grace] == []
        verified()  # what lies in an outbox still is on its way, and nothing is wrong
        cluster.install(profile(upgrade=False))
    nothing_lost(cluster, payers, estate)


def traffic(estate: Estate) -> Traffic:
    """Cashiers at the counter of an estate that has a month to pay."""
    estate.bill("2026-10")
    customers = cycle(item["customerId"] for item in estate.open_items(estate.flats))
    return Traffic(
        estate.cast["cashier"], lambda: estate.receipt(next(customers), RECEIPT_MINOR), estate.listed, patience=600
    )


def nothing_lost(cluster: Cluster, payers: Traffic, estate: Estate) -> None:
    """Every call was answered, every receipt counts once, every fact has arrived, and the books hold."""
    say(f"{len(payers.answered)} receipts, {payers.reads} reads, {payers.again} times tried again, lost: {payers.lost}")
    assert payers.answered
    assert payers.lost == []
    paid = str(payers.paid_minor)
    rate = eventually(lambda: estate.rate("2026-10", "2026-10"), lambda found: found.get("enteredMinor") == paid, 60)
    assert rate["receivableMinor"] == str(estate.flats * 25000)
    settled(cluster)
    assert "The books hold." in verified()
    assert [(one.name, one.failed_probes) for one in cluster.running() if one.restarts] == []
