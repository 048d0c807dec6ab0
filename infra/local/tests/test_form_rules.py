"""The rules of a service's form find what they are for, and nothing else."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from localplatform.paths import ROOT

SERVICER = "class RunServicer(Base):\n    def ApproveRun(self, request, call):\n        return {}\n"
USE_CASE = "def approve_run({}):\n    pass\n"


@pytest.fixture
def rules() -> ModuleType:
    specification = importlib.util.spec_from_file_location("form_rules", ROOT / "infra" / "local" / "form_rules.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path: Path) -> Callable[..., Path]:
    """package(rpc="…", usecases="…") writes the modules of a service."""

    def write(**modules: str) -> Path:
        folder = tmp_path / "parcels" / "parcels"
        for name, text in modules.items():
            file = folder / f"{name}.py" if name in ("worker", "jobs") else folder / name / "runs.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return folder

    return write


def test_an_rpc_has_a_use_case_of_its_word_that_takes_tx_first(rules: ModuleType, package: Callable[..., Path]) -> None:
    rpc = SERVICER.format("runs.approve_run(call.tx, request)")
    assert not list(rules.one_word(package(rpc=rpc, usecases=USE_CASE.format("tx, command"))))
    assert not list(rules.one_word(package(rpc=rpc, usecases="", queries=USE_CASE.format("tx"))))
    package(queries="")
    [fault] = rules.one_word(package(usecases=USE_CASE.format("command, tx")))
    assert "does not take tx first" in fault
    [fault] = rules.one_word(package(usecases="def start_approval(tx):\n    pass\n"))
    assert "no use case, query or print called approve_run" in fault
    assert not list(rules.one_word(package(printing=USE_CASE.format("tx, deps"))))


def test_a_record_that_is_read_by_its_key_needs_no_query(rules: ModuleType, package: Callable[..., Path]) -> None:
    assert not list(rules.one_word(package(rpc=SERVICER.format("call.tx.get(Run, 1)"), usecases="", queries="")))


@pytest.mark.parametrize("parameter", ["uow", "deps", "database"])
def test_a_use_case_takes_no_unit_of_work_no_deps_and_no_database(
    rules: ModuleType, package: Callable[..., Path], parameter: str
) -> None:
    [fault] = rules.in_transactions(package(usecases=USE_CASE.format(f"tx, *, {parameter}")))
    assert f"approve_run takes {parameter}" in fault


def test_what_the_jobs_process_calls_takes_deps(rules: ModuleType, package: Callable[..., Path]) -> None:
    timer = '@fleet_timer("parcels.prune", every_seconds=60)\ndef prune(deps):\n    pass\n'
    assert not list(rules.in_transactions(package(usecases=timer)))


@pytest.mark.parametrize(
    "mark", ['operation("x.y")', 'timer("x.y", every_seconds=1)', "measure(A)", "republishes(Fact)"]
)
def test_what_runs_without_being_called_is_listed(rules: ModuleType, package: Callable[..., Path], mark: str) -> None:
    folder = package(usecases=f"@{mark}\ndef sweep(op):\n    pass\n\ndef plain():\n    pass\n")
    [fault] = rules.listed(folder)
    assert "sweep never runs; list it in parcels/jobs.py" in fault
    package(jobs="from parcels.usecases import runs\n\nJOBS = (runs.sweep,)\n")
    assert not list(rules.listed(folder))


def test_a_module_that_is_named_as_acting_outside_takes_deps(
    rules: ModuleType, package: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = package(rpc=SERVICER.format("runs.approve_run(self.deps)"), usecases=USE_CASE.format("deps"), queries="")
    assert list(rules.one_word(folder)) and list(rules.in_transactions(folder))
    monkeypatch.setattr(rules, "OUTSIDE", {"parcels/usecases/runs.py"})
    assert not list(rules.one_word(folder)) and not list(rules.in_transactions(folder))


def test_a_servicer_opens_no_unit_of_work(rules: ModuleType, package: Callable[..., Path]) -> None:
    assert not list(rules.answered_in_call(package(rpc=SERVICER.format("call.tx"))))
    [fault] = rules.answered_in_call(package(rpc=SERVICER.format("UnitOfWork(self.database)")))
    assert "a servicer has call.tx" in fault


def test_a_worker_is_functions_of_tx_and_fact(rules: ModuleType, package: Callable[..., Path]) -> None:
    assert not list(rules.plain_worker(package(worker="@hears(Fact)\ndef fact_told(tx, fact):\n    pass\n")))
    [fault] = rules.plain_worker(package(worker="@hears(Fact)\ndef fact_told(fact, tx):\n    pass\n"))
    assert "other than (tx, fact)" in fault
    [fault] = rules.plain_worker(package(worker="class Worker:\n    pass\n"))
    assert "a worker is plain functions" in fault


@pytest.mark.parametrize("line", ["from manor.parcels.v1 import runs_pb2", "from manor.homes.v1 import events_pb2"])
def test_a_use_case_knows_its_services_messages_and_the_facts_of_others(
    rules: ModuleType, package: Callable[..., Path], line: str
) -> None:
    assert not list(rules.own_messages(package(usecases=line)))


@pytest.mark.parametrize("line", ["from manor.homes.v1 import homes_pb2", "from manor.homes.v1.homes_pb2 import Home"])
def test_a_use_case_knows_no_messages_of_other_services(
    rules: ModuleType, package: Callable[..., Path], line: str
) -> None:
    [fault] = rules.own_messages(package(usecases=line))
    assert "which is no fact and not its service's" in fault


@pytest.mark.parametrize("fact", ["fact", "fact: Any"])
def test_whoever_takes_a_fact_names_its_type(rules: ModuleType, package: Callable[..., Path], fact: str) -> None:
    [fault] = rules.typed_facts(package(usecases=f"def change_units(tx: Tx, {fact}):\n    pass\n"))
    assert "change_units takes any fact" in fault
    named = "def change_units(tx: Tx, fact: UnitsChanged):\n    pass\n"
    assert not list(rules.typed_facts(package(usecases=named, worker=named)))


def test_every_exception_is_a_module_that_there_is(rules: ModuleType) -> None:
    missing = [path for path in rules.OUTSIDE if not (ROOT / "services" / path.partition("/")[0] / path).is_file()]
    assert not missing
