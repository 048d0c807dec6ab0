"""Tables of figures as workbooks for people."""

from __future__ import annotations

import io
import threading
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.files import storage
from chassis.jobs import attempts, operations
from insight.queries import Which
from insight.usecases.exports import ExportFigures, export_figures
from manor.insight.v1 import figures_pb2 as pb
from openpyxl import load_workbook


def workbook(model: Any, asked: ExportFigures, called: str) -> list[dict[str, Any]]:
    """The rows of the file that an export ends with, by their headings."""
    with UnitOfWork(model.deps.database, model.scope()) as tx:
        started = export_figures(tx, asked)
    while attempts.run_next(model.deps, threading.Event()):
        pass
    with UnitOfWork(model.deps.database, model.scope()) as tx:
        found = operations.get_operation(tx, started.name.rsplit("/", 1)[-1])
    assert not found.HasField("error"), found.error
    result = pb.ExportResult()
    assert found.response.Unpack(result)
    store = storage.store(model.deps.settings)
    reader = model.scope().principal
    assert store.about(result.file_name, reader).filename.startswith(called)
    with store.open(result.file_name, reader) as made:
        heading, *lines = load_workbook(io.BytesIO(made.read())).active.iter_rows(values_only=True)
    return [dict(zip(heading, line, strict=True)) for line in lines]


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


def test_a_company_s_rates_are_numbers_with_names_and_a_total(told: Any) -> None:
    which = Which("estate", told.company)
    asked = ExportFigures("collection_rates", which, True, "2026-01", "2026-12", "", "zh-CN")
    first, second, total = workbook(told, asked, "收缴率-上海物业-20")
    assert (first["公司"], first["管理处"], first["应收"], first["币种"]) == ("上海物业", "明珠花园", 123.45, "CNY")
    assert (first["收缴率（已核销）%"], second["收缴率（已核销）%"]) == (pytest.approx(80.9964), 0)
    assert total["应收"].startswith("=SUBTOTAL")
    assert "收费项目" not in first


@pytest.mark.parametrize(
    ("table", "group_by", "headings"),
    [
        ("months", "all", ["Month", "Receivable"]),
        ("months", "estate", ["Company", "Estate", "Month"]),
        ("arrears", "fee_item", ["Company", "Fee item", "Category", "Open"]),
        ("arrears", "category", ["Category", "Open"]),
        ("yearly_arrears", "company", ["Company", "Year", "Open"]),
        ("occupancy", "estate", ["Company", "Estate", "Units"]),
    ],
)
def test_every_table_of_a_group_says_what_its_lines_stand_for(
    told: Any, table: str, group_by: str, headings: list[str]
) -> None:
    told.hear(told.units("50"), told.opened(500, estate=told.singapore))
    asked = ExportFigures(table, Which(group_by), True, "2026-01", "2026-12", "", "en-US")
    lines = workbook(told, asked, "")
    assert list(lines[0])[: len(headings)] == headings
    assert all(None not in list(one.values())[: len(headings)] for one in lines)
    if table != "occupancy":  # two currencies are not added up
        assert not any(str(cell).startswith("=") for line in lines for cell in line.values())


def test_a_group_s_file_is_called_after_it(told: Any) -> None:
    lines = workbook(
        told, ExportFigures("arrears", Which("company"), True, "", "", "", "zh-CN"), "欠费与账龄-大集团-20"
    )
    assert lines[0]["未收合计"] == 33.46
    assert lines[0]["公司"] == "上海物业"
