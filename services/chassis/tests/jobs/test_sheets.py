"""Tables in and out: CSV and Excel."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import xlsxwriter
from chassis.files import books, sheets
from chassis.files.folder import FolderStore
from chassis.files.memory import reader_megabytes
from chassis.files.sheets import TooManyRows, UnreadableSheet, columns, csv_pieces, neutral, read, restored, write_excel
from chassis.scope import Principal
from chassis.violations import Fault
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

NAUGHTY = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''@x", "plain", "a=b", "'quoted'", ""]


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def excel(path: Path, rows: list[list[object]], first_row: int = 0) -> Path:
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for place, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(first_row + place, column, value)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_in_the_encodings_and_with_the_delimiters_that_people_have(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = "房号,姓名\r\n A-1 ,张三\r\n\r\nA-2,李四\r\n".replace(",", delimiter)
    rows = list(read(written(tmp_path / "x.csv", text.encode(encoding))))
    assert rows == [(2, {"房号": "A-1", "姓名": "张三"}), (4, {"房号": "A-2", "姓名": "李四"})]


def test_row_numbers_count_rows_as_a_spreadsheet_does(tmp_path: Path) -> None:
    rows = read(written(tmp_path / "x.csv", b'a,b\n"1\n2",x\n3,y\n'))
    assert [(number, row["b"]) for number, row in rows] == [(2, "x"), (3, "y")]


def test_excel_is_read_like_csv(tmp_path: Path) -> None:
    path = excel(
        tmp_path / "x.xlsx", [["房号", "面积", "日期"], ["A-1", 88.5, ""], ["", "", ""], [101, 90, "2026-01-31"]]
    )
    assert list(read(path)) == [
        (2, {"房号": "A-1", "面积": "88.5", "日期": ""}),
        (4, {"房号": "101", "面积": "90", "日期": "2026-01-31"}),
    ]


def test_excel_sheet_that_begins_lower_keeps_its_row_numbers(tmp_path: Path) -> None:
    path = excel(tmp_path / "x.xlsx", [["a"], ["1"]], first_row=4)
    assert [number for number, _ in read(path)] == [6]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"a,a\n1,2\n", "same name: a"),
        (b"a,b\n1,2,3\n", "Row 2 has more cells"),
        (b'a,b\n"1,2\n', "not a table"),
        (b"a\x00b,c\n\x00,\xff\n", "not text"),
        (b"a,b\n1,\xff\n" + b"1,2\n" * 300_000 + b"1,\x00\n", "not text"),
        (b"a,b\n1,\xff\n", "not a table"),
        (b"PK\x03\x04garbage", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1garbage", "cannot be read"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(UnreadableSheet, match=said):
        list(read(written(tmp_path / "x", content)))


def test_workbook_that_unfolds_too_far_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 5_000_000)
    assert path.stat().st_size < 10_000
    with pytest.raises(UnreadableSheet, match="unfolds to more than"):
        list(read(path, expanded_bytes=4_000_000))


def test_workbook_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "liar.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 1_000_000)
    content = path.read_bytes().replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(UnreadableSheet, match="damaged"):
        list(read(written(path, content)))


def far_apart(path: Path) -> Path:
    """A small workbook that unfolds to more cells than any machine holds."""
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(1_048_575, 16_383, "b")
    return path


def test_workbook_with_cells_too_far_apart_costs_the_reader_its_life_and_nobody_else(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSheet, match="Send it as CSV") as refused:
        list(read(far_apart(tmp_path / "far.xlsx"), megabytes=512))
    (violation,) = refused.value.violations
    assert violation.code == Fault.WORKBOOK_TOO_LARGE.name


def test_a_reader_has_a_share_of_its_container_and_says_how_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "reader_megabytes", partial(reader_megabytes, contained(tmp_path, 600)))
    with pytest.raises(UnreadableSheet, match="more than 200 MB"):
        list(read(far_apart(tmp_path / "far.xlsx")))
    assert [cells for _, cells in read(excel(tmp_path / "x.xlsx", [["a"], ["1"]]))] == [{"a": "1"}]


def contained(root: Path, megabytes: int, *, version: int = 2) -> Path:
    """A file system that shows a container with so much memory."""
    line, folder, name = {
        1: ("4:memory:/kubepods/one", "sys/fs/cgroup/memory", "memory.limit_in_bytes"),
        2: ("0::/", "sys/fs/cgroup", "memory.max"),
    }[version]
    for path, text in (("proc/self/cgroup", line), (f"{folder}/{name}", str(megabytes * 1024**2))):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"{text}\n")
    return root


@pytest.mark.parametrize("version", [1, 2])
def test_a_reader_takes_a_third_of_what_either_version_of_control_groups_allows(tmp_path: Path, version: int) -> None:
    assert reader_megabytes(contained(tmp_path, 1536, version=version)) == 512


def test_the_narrowest_of_the_groups_around_it_bounds_a_reader(tmp_path: Path) -> None:
    root = contained(tmp_path, 3000)
    inner = root / "sys/fs/cgroup/pods/one"
    inner.mkdir(parents=True)
    (root / "proc/self/cgroup").write_text("1:cpu:/pods\n0::/pods/one\n")
    (inner / "memory.max").write_text("max\n")
    assert reader_megabytes(root) == 1000
    (inner / "memory.max").write_text(f"{900 * 1024**2}\n")
    assert reader_megabytes(root) == 300


def test_where_nothing_bounds_it_a_reader_takes_no_more_than_two_gigabytes(tmp_path: Path) -> None:
    assert reader_megabytes(tmp_path) == 2_048
    assert reader_megabytes(contained(tmp_path, 9_000_000_000)) == 2_048


@given(st.text())
def test_neutral_text_is_no_formula_and_comes_back(text: str) -> None:
    assert neutral(text)[:1] not in {*"=+-@＝＋－＠", "\t", "\r", "\n"}
    assert restored(neutral(text)) == text


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.sampled_from(NAUGHTY) | st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1), min_size=1)
)
def test_export_is_imported_again_as_it_was(tmp_path_factory: pytest.TempPathFactory, values: list[str]) -> None:
    values = [value.strip() for value in values if value.strip()]
    rows = [{"a": value, "b": "x"} for value in values]
    folder = tmp_path_factory.mktemp("export")
    path = written(folder / "x.csv", b"".join(csv_pieces(columns("a", "b"), rows)))
    assert [row for _, row in read(path)] == rows
    with (folder / "x.xlsx").open("wb") as file:
        write_excel(columns("a", "b"), rows, file)
    assert [row for _, row in read(folder / "x.xlsx")] == rows


def test_no_cell_of_an_export_is_a_formula() -> None:
    rows = [{"x": value} for value in NAUGHTY]
    file = io.BytesIO()
    write_excel(columns("x"), rows, file)
    with zipfile.ZipFile(file) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    for line in b"".join(csv_pieces(columns("x"), rows)).decode("utf-8-sig").split("\r\n"):
        assert line.lstrip('"')[:1] not in {*"=+-@＝\t"}


def test_numbers_and_dates_are_numbers_and_dates(tmp_path: Path) -> None:
    moment = datetime(2026, 1, 31, 8, 30, tzinfo=UTC)
    row = {"a": Decimal("-12.50"), "b": -3, "c": date(2026, 1, 31), "d": moment, "e": None, "f": True}
    text = b"".join(csv_pieces(columns(*row), [row])).decode("utf-8-sig")
    assert text.splitlines()[1] == "-12.50,-3,2026-01-31,2026-01-31 08:30:00+00:00,,true"
    with (tmp_path / "x.xlsx").open("wb") as file:
        write_excel(columns(*row), [row], file)
    [(_, found)] = read(tmp_path / "x.xlsx")
    assert found == {"a": "-12.5", "b": "-3", "c": "2026-01-31", "d": "2026-01-31 08:30:00", "e": "", "f": "true"}


def test_excel_beyond_its_limit_names_csv_and_csv_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "MOST_EXCEL_ROWS", 1000)
    rows = [{"a": 1}] * 1001
    assert write_excel(columns("a"), rows[:1000], io.BytesIO()) == 1000
    with pytest.raises(TooManyRows, match="CSV"):
        write_excel(columns("a"), rows, io.BytesIO())
    assert b"".join(csv_pieces(columns("a"), rows)).count(b"\r\n") == 1002


@pytest.mark.parametrize("excel", [False, True])
def test_saved_rows_are_a_file_of_the_owners_under_their_headings(tmp_path: Path, excel: bool) -> None:
    store, owner = FolderStore(tmp_path), Principal("u", "staff", 1)
    wanted = (sheets.Column("code", "Unit"), sheets.Column("moved_in", "Since", "date"))
    rows = ({"code": f"A{number}", "moved_in": date(2026, 1, number)} for number in (1, 2))
    saved = sheets.save(store, owner, "units", wanted, rows, excel=excel)
    assert saved.rows == 2
    assert store.about(saved.file_name, owner).filename == ("units.xlsx" if excel else "units.csv")
    assert [row for _, row in read(store.path(saved.file_name, owner))] == [
        {"Unit": "A1", "Since": "2026-01-01"},
        {"Unit": "A2", "Since": "2026-01-02"},
    ]


def test_a_workbook_for_people_adds_up_filters_and_tells_the_companys_time(tmp_path: Path) -> None:
    wanted = (
        sheets.Column("name", "客户"),
        sheets.Column("amount", "金额", "amount"),
        sheets.Column("at", "提交时间", "moment"),
    )
    late = datetime(2026, 1, 31, 18, 26, tzinfo=UTC)
    rows = [
        {"name": "=cmd()", "amount": Decimal("1234.50"), "at": late, "currency_code": "CNY"},
        {"name": "+86 139 0000 0000", "amount": Decimal("-0.25"), "at": late, "currency_code": "CNY"},
    ]
    look = sheets.Look(zone=ZoneInfo("Asia/Shanghai"), total="合计")
    with (tmp_path / "x.xlsx").open("wb") as file:
        write_excel(wanted, rows, file, look=look)
    sheet = load_workbook(tmp_path / "x.xlsx").active
    assert [str(cell.value) for cell in sheet[2]] == ["=cmd()", "1234.5", "2026-02-01 02:26:00"]
    assert sheet["A2"].data_type == "s" and sheet["A3"].value == "+86 139 0000 0000"
    assert sheet["B2"].number_format == "#,##0.00"
    assert [sheet["A4"].value, sheet["B4"].value] == ["合计", "=SUBTOTAL(109,B2:B3)"]
    assert load_workbook(tmp_path / "x.xlsx", data_only=True).active["B4"].value == 1234.25
    assert sheet.auto_filter.ref == "A1:C3" and sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["C"].width > 19


def test_amounts_of_several_currencies_are_not_added(tmp_path: Path) -> None:
    rows = [{"amount": Decimal("1.00"), "currency_code": "CNY"}, {"amount": Decimal(5), "currency_code": "JPY"}]
    with (tmp_path / "x.xlsx").open("wb") as file:
        write_excel([sheets.Column("amount", "Amount", "amount")], rows, file, look=sheets.Look(total="Total"))
    sheet = load_workbook(tmp_path / "x.xlsx").active
    assert [row[0].value for row in sheet.iter_rows()] == ["Amount", 1, 5]
    assert [sheet["A2"].number_format, sheet["A3"].number_format] == ["#,##0.00", "#,##0"]


def test_csv_is_streamed_piece_by_piece() -> None:
    pieces = csv_pieces(columns("a"), ({"a": number} for number in range(2000)))
    next(pieces)
    assert len(next(pieces).splitlines()) == 501
