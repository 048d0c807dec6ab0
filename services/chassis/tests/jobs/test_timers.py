"""Timers: once per fleet, company by company, whatever one of them does."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from chassis.deps import Deps
from chassis.jobs import timers
from chassis.jobs.timers import Company, fleet_timer, timer
from chassis.listed import register
from chassis.scope import ALL, current
from chassis.testing.fixtures import COMPANY, OTHER_COMPANY
from chassis.testing.polling import eventually
from sqlalchemy import text

pytestmark = pytest.mark.usefixtures("registered")


def sql(deps: Deps, statement: str) -> Any:
    with deps.database.owner.begin() as connection:
        return connection.execute(text(statement))


def only() -> timers.Timer:
    [one] = timers.timers()
    return one


def test_timer_works_on_one_company_at_a_time_under_its_scope(deps: Deps) -> None:
    seen: list[tuple[int, str, object, object]] = []

    @register
    @timer("test.work", every_seconds=60)
    def work(deps: Deps, company: Company) -> None:
        seen.append((company.company_id, company.currency_code, current().companies, current().estates))

    assert timers.fire(deps, only())
    assert seen == [(COMPANY, "CNY", (COMPANY,), ALL), (OTHER_COMPANY, "SGD", (OTHER_COMPANY,), ALL)]


def test_timer_is_not_due_again_before_its_time(deps: Deps) -> None:
    fired: list[int] = []

    @register
    @fleet_timer("test.work", every_seconds=60)
    def work(deps: Deps) -> None:
        fired.append(1)

    assert timers.fire(deps, only()) and not timers.fire(deps, only())
    sql(deps, "update timers set next_at = now() - interval '1 hour'")
    assert timers.fire(deps, only()) and not timers.fire(deps, only())  # what was missed is not made up for
    assert len(fired) == 2


def test_many_that_fire_at_once_fire_once(deps: Deps) -> None:
    fired: list[int] = []

    @register
    @fleet_timer("test.work", every_seconds=60)
    def work(deps: Deps) -> None:
        fired.append(1)

    threads = [threading.Thread(target=timers.fire, args=(deps, only())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert fired == [1]


def test_timer_that_still_runs_is_not_begun_by_another_process(deps: Deps) -> None:
    fired: list[bool] = []

    @register
    @fleet_timer("test.work", every_seconds=0.001)
    def work(deps: Deps) -> None:
        fired.append(timers.fire(deps, only()))

    assert timers.fire(deps, only())
    assert fired == [False]


def test_timer_whose_process_died_is_taken_up_when_its_lease_is_over(deps: Deps) -> None:
    @register
    @fleet_timer("test.work", every_seconds=0.001)
    def work(deps: Deps) -> None:
        pass

    timers.fire(deps, only())
    sql(deps, "update timers set next_at = now(), lease_until = now() + interval '1 hour'")
    assert not timers.fire(deps, only())
    sql(deps, "update timers set lease_until = now() - interval '1 second'")
    assert timers.fire(deps, only())


def test_one_companys_failure_is_written_down_and_the_next_ones_turn_comes(deps: Deps) -> None:
    seen: list[int] = []

    @register
    @timer("test.work", every_seconds=60)
    def work(deps: Deps, company: Company) -> None:
        seen.append(company.company_id)
        if company.company_id == COMPANY:
            raise RuntimeError("boom")

    timers.fire(deps, only())
    assert seen == [COMPANY, OTHER_COMPANY]
    assert sql(deps, "select last_error from timers").scalar() == "RuntimeError: boom"
    sql(deps, "update timers set next_at = now()")
    sql(deps, "delete from nodes where node_id = 2")
    timers.fire(deps, only())
    assert sql(deps, "select last_error from timers").scalar() == ""


def test_stopping_ends_a_timer_between_two_companies(deps: Deps, stop: threading.Event) -> None:
    seen: list[int] = []

    @register
    @timer("test.work", every_seconds=60)
    def work(deps: Deps, company: Company) -> None:
        seen.append(company.company_id)
        stop.set()

    timers.fire(deps, only(), stop)
    assert seen == [COMPANY]


def test_timer_that_runs_keeps_firing_until_stopped(deps: Deps, stop: threading.Event) -> None:
    fired: list[int] = []

    @register
    @fleet_timer("test.work", every_seconds=0.05)
    def work(deps: Deps) -> None:
        fired.append(1)

    thread = threading.Thread(target=timers.run, args=(deps, only(), stop))
    thread.start()
    eventually(lambda: len(fired) >= 4)
    stop.set()
    thread.join(60)
    assert not thread.is_alive()


def test_timer_that_is_asked_first_fires_only_when_there_is_something_to_do(deps: Deps, stop: threading.Event) -> None:
    fired: list[int] = []
    asked: list[int] = []
    waiting = threading.Event()

    def wanted(deps: Deps) -> bool:
        asked.append(1)
        return waiting.is_set()

    @register
    @fleet_timer("test.work", every_seconds=0.05, wanted=wanted)
    def work(deps: Deps) -> None:
        fired.append(1)

    thread = threading.Thread(target=timers.run, args=(deps, only(), stop))
    thread.start()
    eventually(lambda: len(asked) >= 4)
    assert not fired and sql(deps, "select count(*) from timers").scalar_one() == 0
    waiting.set()
    eventually(lambda: len(fired) >= 2)
    stop.set()
    thread.join(60)
    assert not thread.is_alive()


def test_name_is_registered_once(deps: Deps) -> None:
    @register
    @fleet_timer("test.work", every_seconds=60)
    def work(deps: Deps) -> None:
        pass

    with pytest.raises(ValueError, match="registered twice"):
        register(fleet_timer("test.work", every_seconds=60)(work))
