"""Processes killed at the worst moment while money flows: the books hold, and nothing is lost or doubled."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import cycle
from typing import Any
from xmlrpc.client import Fault

import pytest
import requests
from chassis.testing.polling import eventually
from localplatform import supervision
from localplatform.paths import ROOT
from localplatform.platform import Platform, base_environment
from people.cast import Cast
from people.estates import Estate, calculated, charge_by_area, flat, import_rows, small_estate
from people.months import months_before
from people.person import Json, Refused

pytestmark = pytest.mark.alone

FLATS = 40
MONTHS = months_before("2026-10", 40)
HUNDREDS = pytest.mark.prove("kills")
Record = Callable[[str, object], None]
VICTIMS = ("payments-serve", "payments-work", "payments-jobs", "billing-serve", "billing-work", "billing-jobs")


def kill(platform: Platform, name: str) -> None:
    """SIGKILL to a process that supervisor will start again; one that is just being started is dead enough."""
    with suppress(Fault):
        supervision.ask(platform, "signalProcess", name, "KILL")


def verify(platform: Platform) -> str:
    """`manor verify`, which must find every invariant held; gives what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "manorctl.main", "--platform", str(platform.folder / "operator.json"), "verify"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=base_environment(),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def estate(company: Cast) -> Estate:
    """Forty flats at 250.00 in each month of a test."""
    return small_estate(company, flats=FLATS, area="100", price="2.5", since=f"{MONTHS[0]}-01")


def insist(call: Any) -> Json:
    """What a patient client does: the same key again, until the call was answered."""
    answer: list[Json] = []

    def once() -> bool:
        try:
            answer.append(call())
        except requests.ConnectionError:
            return False
        except Refused as refused:
            # 409 while an attempt that was cut off still holds its key; 502 to 504 while a process starts again.
            if refused.status not in (409, 502, 503, 504):
                raise
            return False
        return True

    eventually(once, bool, 60)
    return answer[0]


@pytest.mark.parametrize(("flats", "every"), [(FLATS, 5), pytest.param(300, 1, marks=HUNDREDS)])
def test_every_receipt_counts_once_though_processes_are_killed_all_the_while(
    platform: Platform, company: Cast, record_property: Record, flats: int, every: int
) -> None:
    estate = small_estate(company, flats=flats, area="100", price="2.5")
    estate.bill("2026-10")
    items = estate.open_items(flats)
    cashier = company["cashier"]
    victims = cycle(random.sample(VICTIMS, len(VICTIMS)))

    def pay(place: int) -> Json:
        if place % every == 0:
            kill(platform, next(victims))
        body = estate.receipt(items[place]["customerId"], 25000)
        return insist(lambda: cashier.post("/v1/payments/receipts", body, key=f"fault-{items[place]['receivableId']}"))

    with ThreadPoolExecutor(4) as people:
        receipts = list(people.map(pay, range(flats)))
    assert len({receipt["number"] for receipt in receipts}) == flats
    assert insist(lambda: {"open": len(estate.listed())}) == {"open": 0}
    rate = eventually(
        lambda: insist(lambda: estate.rate("2026-10", "2026-10")),
        lambda found: found.get("enteredMinor") == str(flats * 25000),
        300,
    )
    assert rate["receivableMinor"] == str(flats * 25000)
    verify(platform)
    record_property("kills", flats // every)
    record_property("receipts", flats)


def test_a_run_waits_for_an_import_whose_news_a_worker_is_late_with(platform: Platform, company: Cast) -> None:
    estate = Estate(company, company.estate("late"), 800)
    charge_by_area(estate, "2.5")
    clerk = company["billing_clerk"]
    # What the clerk may do is news as well.
    insist(lambda: clerk.pages("/v1/billing/runs", "runs", companyId=company.company_id))
    supervision.ask(platform, "stopProcess", "billing-work")
    try:
        import_rows(estate, [flat(number, "100") for number in range(1, estate.flats + 1)])
        scope = {"target": "RUN_TARGET_ESTATE", "estateId": estate.node["nodeId"]}
        started = clerk.post("/v1/billing/runs", {**estate.where, "accountingMonth": "2026-10", "scope": scope})
        (waiting,) = clerk.pages("/v1/billing/runs", "runs", companyId=company.company_id)
        assert waiting["state"] == "RUN_STATE_CALCULATING"
    finally:
        supervision.ask(platform, "startProcess", "billing-work")
    run = calculated(clerk, company.company_id, started)
    assert (run["lines"], run["amountMinor"], run.get("unheard")) == ("800", "20000000", None)


@pytest.mark.parametrize("months", [1, pytest.param(len(MONTHS), marks=HUNDREDS)])
def test_a_run_whose_process_is_killed_in_the_middle_ends_with_every_line_once(
    platform: Platform, company: Cast, estate: Estate, record_property: Record, months: int
) -> None:
    clerk, finance = company["billing_clerk"], company["company_finance"]
    scope = {"target": "RUN_TARGET_ESTATE", "estateId": estate.node["nodeId"]}
    for number, month in enumerate(MONTHS[-months:], 1):
        run = {**estate.where, "accountingMonth": month, "scope": scope}
        started = clerk.post("/v1/billing/runs", run)
        kill(platform, "billing-jobs")
        run_id = calculated(clerk, company.company_id, started)["runId"]
        approving = finance.post(f"/v1/billing/runs/{run_id}:approve", {"companyId": company.company_id})
        kill(platform, "billing-jobs")
        finance.finished(approving)
        kill(platform, "payments-work")
        items = estate.open_items(FLATS * number)
        assert len({item["customerId"] for item in items}) == FLATS
    verify(platform)
    record_property("kills", 3 * months)
    record_property("runs", months)


def test_verify_says_what_it_counted(platform: Platform) -> None:
    told = verify(platform)
    assert "Outstanding in billing equals open items in payments" in told
    assert "The books hold." in told
    assert json.loads((platform.folder / "operator.json").read_text()).keys() >= {"billing", "payments"}


DEAF = ("tenants-work", "billing-work", "payments-work")


@pytest.fixture
def deaf(platform: Platform) -> Iterator[None]:
    """Services that hear no facts, as without a broker."""
    for name in DEAF:
        supervision.ask(platform, "stopProcess", name)
    yield
    for name in DEAF:
        supervision.ask(platform, "startProcess", name)


def test_a_session_that_was_ended_is_refused_within_seconds_where_no_facts_arrive(
    estate: Estate, company: Cast, deaf: None
) -> None:
    manager = company["estate_manager"]
    token = {"Authorization": f"Bearer {manager.bearer()}"}

    def status(path: str) -> int:
        url = f"{manager.gateway}/v1/{path}?companyId={company.company_id}"
        return requests.get(url, headers=token, timeout=30).status_code

    lists = ("tenants/units", "billing/receivables", "payments/openItems")
    assert {path: status(path) for path in lists} == dict.fromkeys(lists, 200)
    signing_out = {**token, "Idempotency-Key": "out"}
    requests.post(f"{manager.gateway}/v1/identity/auth:signOut", json={}, headers=signing_out, timeout=30)
    for path in lists:
        eventually(lambda path=path: status(path), lambda code: code == 401, 10)  # type: ignore[misc]
