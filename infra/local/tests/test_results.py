"""What came of all tests is told in pytest's words."""

from __future__ import annotations

from pathlib import Path

import pytest
from localplatform import results

CASES = """<testsuites><testsuite>
<testcase classname="a" name="quick" time="0.1"/><testcase classname="a" name="slow" time="9.5"/>
<testcase classname="a" name="left out" time="0"><skipped/></testcase>{more}
</testsuite></testsuites>"""
BROKEN = '<testcase classname="a" name="broken" time="1"><failure/></testcase>'


@pytest.mark.parametrize(
    ("more", "line", "code"),
    [("", "2 passed, 1 skipped in 61.00s (0:01:01)", 0), (BROKEN, "1 failed, 2 passed, 1 skipped in 61.00s", 1)],
)
def test_the_last_line_counts_all_suites(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: str,
    line: str,
    code: int,
) -> None:
    monkeypatch.setattr(results, "FOLDER", tmp_path)
    results.file("services/billing").write_text(CASES.format(more=more))
    assert results.main(61.0) == code
    told = capsys.readouterr().out.strip().splitlines()
    assert told[-1].startswith(line)
    assert "a::slow" in told[1]


def test_nothing_run_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "FOLDER", tmp_path)
    assert results.main(1.0) == 1
