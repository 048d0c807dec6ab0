"""A second channel is one more file: nothing else names the first one."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import payments
import pytest
from chassis.errors import Invalid
from payments import channels
from payments.channels.kinds import kind, kinds

PACKAGE = Path(payments.__file__).parent
FILE = """
from payments.channels.channel import Answer, Channel, Paid, Trade


class Tally(Channel):
    name = "tally"
    currencies = frozenset({"SGD"})
    url = "https://tally.example"
    refund_days = 0
    labels = {"zh-CN": "记账", "en-US": "Tally"}

    def __init__(self, merchant, base_url, timeout):
        self.merchant = merchant

    def place(self, out_trade_no, amount_minor, currency_code, expires_at):
        return f"tally:{out_trade_no}"
"""


@pytest.fixture
def second(tmp_path, monkeypatch):
    """A second channel, as one file beside the first."""
    (tmp_path / "tally.py").write_text(FILE)
    monkeypatch.setattr(channels, "__path__", [*channels.__path__, str(tmp_path)])
    kinds.cache_clear()
    yield kind("tally")
    monkeypatch.undo()
    kinds.cache_clear()


def test_a_second_channel_is_found_by_its_file_alone(second):
    assert set(kinds()) == {"wechat_pay", "tally"}
    assert second(None, "", 1).place("1", 100, "SGD", datetime.now(UTC)) == "tally:1"  # noqa: TID251  any moment


def test_a_channel_that_nobody_wrote_is_refused_by_field():
    with pytest.raises(Invalid) as refused:
        kind("cowrie")
    assert [violation.field for violation in refused.value.violations] == ["channel"]


def test_no_files_but_the_channels_own_name_it():
    naming = [
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.rglob("*.py")
        if re.search(r"wechat|CNY", file.read_text(), re.IGNORECASE) and not file.name.startswith("wechat_")
    ]
    # Amounts in words are written for renminbi alone, whatever the channel.
    assert sorted(naming) == ["printing/capitals.py", "printing/payments.py"]
