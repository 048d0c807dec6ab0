"""A run waits for news of units and occupancies, names what it has not heard, and is never approved in silence."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from billing.records.runs import BillingRun, NewsUnheard
from billing.rpc.runs import RunServicer
from billing.usecases import news, runs
from billing.usecases.calculations import run_message
from billing.usecases.news import News
from chassis.testing.polling import eventually
from manor.billing.v1 import runs_pb2 as pb
from manor.tenants.v1 import news_pb2

from .conftest import JUNE

UNKNOWN: Any = {"news": None}


@pytest.fixture
def priced(company: Any) -> Any:
    """Two flats with owners, of whom billing has heard: two changes of units, two of occupancies."""
    company.occupy(company.add_units(2))
    company.assign(company.tariff(company.item()))
    return company


def told(company: Any, units: int, occupancies: int) -> dict[int, News]:
    return {company.estate_id: News(units, occupancies)}


def as_told(company: Any, run_id: Any) -> pb.BillingRun:
    with company.uow() as tx:
        return run_message(tx, tx.get(BillingRun, (company.company_id, run_id)))


def test_a_run_that_has_heard_all_names_nothing(priced: Any) -> None:
    run = as_told(priced, priced.bill(news=told(priced, 2, 2)))
    assert (run.state, run.HasField("unheard")) == (pb.RUN_STATE_APPROVED, False)


def test_a_run_waits_for_news_that_is_on_its_way(priced: Any) -> None:
    awaited = told(priced, 4, 4)
    command = runs.StartRun(priced.company_id, JUNE, "estate", priced.estate_id, news=awaited)
    priced.do(runs.start_run, command)
    with ThreadPoolExecutor(1) as aside:
        working = aside.submit(priced.work)
        asked = "select 1 from operations where company_id = :company and state = 'running'"
        eventually(lambda: priced.rows(asked, company=priced.company_id))
        priced.occupy(priced.add_units(2))
        working.result(30)
    (run,) = priced.rows("select run_id, lines from billing_runs where company_id = :c", c=priced.company_id)
    assert run.lines == 4
    assert not as_told(priced, run.run_id).HasField("unheard")


def test_a_run_says_what_it_had_not_heard_in_time_and_is_approved_knowingly_alone(priced: Any) -> None:
    run_id = priced.calculate(news=told(priced, 5, 3))
    run = as_told(priced, run_id)
    assert (run.lines, run.unheard.unit_changes, run.unheard.occupancy_changes) == (2, 3, 1)
    with pytest.raises(NewsUnheard):
        priced.approve(run_id)
    priced.do(runs.approve_run, runs.ApproveRun(priced.company_id, run_id, accept_unheard=True), priced.checker)
    priced.work()
    assert len(priced.receivables()) == 2
    audited = "select detail from audit where action = 'billing.accept_unheard_news' and company_id = :company"
    (entry,) = priced.rows(audited, company=priced.company_id)
    assert entry.detail == {"units": 3, "occupancies": 1, "unknown": False}


def test_an_empty_run_names_what_it_had_not_heard(company: Any) -> None:
    run = as_told(company, company.calculate(news=told(company, 12_001, 12_001)))
    assert (run.state, run.unheard.unit_changes) == (pb.RUN_STATE_EMPTY, 12_001)


def test_a_run_of_which_nobody_could_say_how_much_news_there_is_is_not_approved_in_silence(priced: Any) -> None:
    run_id = priced.calculate(**UNKNOWN)
    assert as_told(priced, run_id).unheard.unknown
    with pytest.raises(NewsUnheard):
        priced.approve(run_id)


def test_news_of_one_estate_does_not_stand_for_what_another_lacks(priced: Any) -> None:
    awaited = {priced.estate_id: News(1, 1), priced.estate_id + 1: News(1, 0)}
    with priced.uow() as tx:
        assert news.unheard(tx, priced.company_id, awaited) == News(1, 0)


def test_a_start_and_a_start_anew_ask_tenants(priced: Any, neighbour: Any) -> None:
    servicer = RunServicer(priced.deps)
    neighbour.estates = [news_pb2.EstateNews(estate_id=priced.estate_id, unit_changes=3, occupancy_changes=2)]
    scope = pb.RunScope(target=pb.RUN_TARGET_ESTATE, estate_id=priced.estate_id)
    request = pb.StartRunRequest(company_id=priced.company_id, accounting_month="2026-06", scope=scope)
    priced.serve(servicer.StartRun, request)
    priced.work()
    (run,) = priced.rows("select run_id, unheard_units from billing_runs where company_id = :c", c=priced.company_id)
    assert run.unheard_units == 1
    priced.add_units(1)
    priced.serve(servicer.Rerun, pb.RerunRequest(company_id=priced.company_id, run_id=str(run.run_id)))
    priced.work()
    newest = "select unheard_units, news_unknown from billing_runs where company_id = :c order by created_at desc"
    assert priced.rows(newest, c=priced.company_id)[0] == (0, False)
    neighbour.answers = False
    priced.serve(servicer.PreviewRun, pb.PreviewRunRequest(**{
        "company_id": priced.company_id, "accounting_month": "2026-06", "scope": scope,
    }))  # fmt: skip
    priced.work()
    assert priced.rows(newest, c=priced.company_id)[0].news_unknown
