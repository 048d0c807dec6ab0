"""The export of receipts, as an operation that the jobs process runs."""

from __future__ import annotations

import csv
import io
import threading
from datetime import date

import pytest
from chassis.data.uow import UnitOfWork
from chassis.files import folder, sheets, storage
from chassis.jobs import attempts
from chassis.scope import ALL, Scope
from google.protobuf.any_pb2 import Any as AnyMessage
from manor.payments.v1 import receipts_pb2 as pb
from openpyxl import load_workbook
from payments.queries.receipts import ReceiptFilter
from payments.usecases.exports import ExportReceipts, export_receipts


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_an_export_holds_what_the_filters_leave_and_no_formula(books, file_format, monkeypatch):
    # What is made here is not held to the size of what is uploaded.
    monkeypatch.setitem(folder.FolderStore.put.__kwdefaults__, "max_bytes", 10)
    customer, month = books.customer("=HYPERLINK(1)"), 1 if file_format == "csv" else 2
    mine = books.pay(customer, 12_345, payment_date=date(2026, month, 5))
    books.pay(customer, 100, payment_date=date(2026, month, 6))
    scope = Scope(1, (books.company_id,), ALL, books.finance)
    with UnitOfWork(books.deps.database, scope) as tx:
        asked = ReceiptFilter(
            books.company_id,
            customer_id=customer.customer_id if hasattr(customer, "customer_id") else customer,
            state="submitted",
            method="cash",
            date_from=date(2026, month, 5),
            date_to=date(2026, month, 6),
            number=(mine.number_year, mine.number),
            standing_only=True,
        )
        started = export_receipts(tx, ExportReceipts(asked, file_format))
    while attempts.run_next(books.deps, threading.Event()):
        pass
    row = books.rows("select state, response from operations where operation_id = :id", id=started.name.split("/")[-1])
    assert row[0].state == "done"
    packed, result = AnyMessage.FromString(bytes(row[0].response)), pb.ExportReceiptsResult()
    assert packed.Unpack(result)
    assert result.row_count == 1
    path = storage.store(books.deps.settings).path(result.file_name, books.finance)
    if file_format == "csv":
        (line,) = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
        assert line["customer_name"] == "'=HYPERLINK(1)"
    else:
        ((_, line),) = sheets.read(path)
    assert (line["number"], line["amount"], line["state"]) == (mine.full_number, "123.45", "submitted")


@pytest.mark.parametrize(
    ("language", "sheet", "headings"),
    [
        ("zh-CN", "收款单", ["收款单号", "付款日期", "管理处", "客户编号", "客户", "收款方式", "收款账户", "金额"]),
        (
            "en-US",
            "Receipts",
            ["Receipt", "Paid on", "Estate", "Customer code", "Customer", "Paid by", "Paid into", "Amount"],
        ),
    ],
)
def test_a_workbook_is_for_people_and_its_amounts_add_up(books, language, sheet, headings, monkeypatch):
    def asked_outside_a_transaction(*_: object) -> dict[str, str]:
        assert books.deps.database.app.pool.checkedout() == 0
        return {books.cashier.id: "林收费"}

    monkeypatch.setattr("chassis.rpc.exports.staff_names", asked_outside_a_transaction)
    customer = books.customer("王芳", "K-207")
    day = date(2026, 3, 5) if language == "zh-CN" else date(2026, 3, 6)
    books.pay(customer, 123_456, payment_date=day)
    books.pay(customer, 44, payment_date=day)
    scope = Scope(1, (books.company_id,), ALL, books.finance)
    with UnitOfWork(books.deps.database, scope) as tx:
        asked = ReceiptFilter(books.company_id, customer_id=customer, date_from=day, date_to=day)
        started = export_receipts(tx, ExportReceipts(asked, "xlsx", language))
    while attempts.run_next(books.deps, threading.Event()):
        pass
    row = books.rows("select response from operations where operation_id = :id", id=started.name.split("/")[-1])
    packed, result = AnyMessage.FromString(bytes(row[0].response)), pb.ExportReceiptsResult()
    packed.Unpack(result)
    store = storage.store(books.deps.settings)
    assert store.about(result.file_name, books.finance).filename.startswith(f"{sheet}-company-{books.company_id}-2")
    page = load_workbook(io.BytesIO(store.path(result.file_name, books.finance).read_bytes())).active
    said = list(page.iter_rows(values_only=True))
    assert list(said[0][:8]) == headings
    assert sum(line[7] for line in said[1:-1]) == 1235.0  # numbers, which SUM adds up
    assert said[-1][7] == "=SUBTOTAL(109,H2:H3)"
    cashier, method = page.max_column, said[1][5]
    assert "林收费" in said[1] and cashier == len(said[0])
    assert method == ("现金" if language == "zh-CN" else "Cash")
    assert said[1][3:5] == ("K-207", "王芳")  # several customers have one name
    assert not any("-7000-" in str(cell) for line in said for cell in line)  # no ids
