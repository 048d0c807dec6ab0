"""Tables of figures on paper."""

from __future__ import annotations

import io
import threading
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.files import storage
from chassis.jobs import attempts, operations
from insight.queries import Which
from insight.usecases import prints
from insight.usecases.exports import ExportFigures, export_figures
from manor.insight.v1 import figures_pb2 as pb
from pypdf import PdfReader


def printed(model: Any, asked: ExportFigures) -> tuple[str, Any]:
    """The name of the file that a print ends with, and what it holds; or why there is none."""
    with UnitOfWork(model.deps.database, model.scope()) as tx:
        started = export_figures(tx, asked)
    while attempts.run_next(model.deps, threading.Event()):
        pass
    with UnitOfWork(model.deps.database, model.scope()) as tx:
        found = operations.get_operation(tx, started.name.rsplit("/", 1)[-1])
    if found.HasField("error"):
        return "", found.error.message
    result = pb.ExportResult()
    assert found.response.Unpack(result)
    store, reader = storage.store(model.deps.settings), model.scope().principal
    with store.open(result.file_name, reader) as made:
        return store.about(result.file_name, reader).filename, PdfReader(io.BytesIO(made.read()))


def said(paper: Any) -> str:
    return "".join(page.extract_text() for page in paper.pages).replace("\n", "")


@pytest.fixture
def told(model: Any) -> Any:
    with model.deps.database.app.begin() as connection:
        connection.exec_driver_sql(
            "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code,"
            f" currency_code, time_zone) values ({model.group_id}, 1, 'group', 0, {model.group_id}, 0, 0, '大集团',"
            " 'g', '', '')"
        )
    fees = model.opened(12_345, estate=model.estate)
    model.hear(fees, model.settled(fees, 0, 1, 9_999, verified=True))
    model.hear(model.opened(1_000, estate=model.other_estate))
    return model


def test_a_report_of_a_company_has_its_lines_its_sum_and_its_rate(told: Any) -> None:
    which = Which("estate", told.company)
    asked = ExportFigures("collection_rates", which, False, "2026-01", "2026-12", "", "zh-CN", pdf=True)
    name, paper = printed(told, asked)
    assert name.startswith("收缴率-上海物业-20") and name.endswith(".pdf")
    text = said(paper)
    for part in ("收缴率", "上海物业", "明珠花园", "2026-01 – 2026-12", "123.45", "合计 CNY", "应收 133.45", "74.93"):
        assert part in text, part
    width, height = (float(one) for one in paper.pages[0].mediabox[2:])
    assert width > height  # so many columns lie on their side


def test_a_group_s_currencies_are_never_added(told: Any) -> None:
    told.hear(told.opened(500, estate=told.singapore))
    _, paper = printed(told, ExportFigures("arrears", Which("company"), False, "", "", "", "en-US", pdf=True))
    text = said(paper)
    assert "Total CNY" in text and "Total SGD" in text and "Open 33.46" in text and "Open 5.00" in text


@pytest.mark.parametrize("table", ["months", "yearly_arrears", "occupancy"])
def test_every_table_is_printed(told: Any, table: str) -> None:
    told.hear(told.units("50"))
    group_by = "all" if table == "months" else "company"
    name, paper = printed(
        told, ExportFigures(table, Which(group_by), False, "2026-01", "2026-12", "", "zh-CN", pdf=True)
    )
    assert name.endswith(".pdf") and len(paper.pages) == 1


def test_what_fills_no_paper_anybody_reads_is_refused(told: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prints, "MOST_ROWS", 1)
    which = Which("estate", told.company)
    name, why = printed(
        told, ExportFigures("collection_rates", which, False, "2026-01", "2026-12", "", "en-US", pdf=True)
    )
    assert name == "" and "export them as Excel" in why
