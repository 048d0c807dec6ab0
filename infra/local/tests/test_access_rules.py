"""What the access rules of all RPCs have in common."""

from __future__ import annotations

import re
from pathlib import Path

from localplatform.paths import ROOT

RPC = re.compile(r"  rpc (?P<name>\w+)\(.*?\n  \}\n", re.DOTALL)
# Who holds these moves money, forgives it, or says what it will cost.
OF_MONEY = re.compile(
    r'permission: "(payments\.(receipts|orders|prepayments|deposits|payables|payment_runs|disputes|channel_accounts'
    r"|months)\.(?!read|export)\w+"
    r'|billing\.(charges\.write|receivables\.(change|approve)|runs\.approve|tariffs\.(write|assign)))"'
)
# It makes a file of what is there already.
MOVES_NOTHING = re.compile(r"^(Print|Export|Count|List|Get|Preview|Create\w+Template)")


def test_whoever_moves_money_is_asked_of_identity_whether_the_session_stands() -> None:
    trusting = [
        f"{file.name}: {rpc['name']}"
        for file in _protos()
        for rpc in RPC.finditer(file.read_text())
        if OF_MONEY.search(rpc[0]) and not MOVES_NOTHING.match(rpc["name"]) and "fresh_session: true" not in rpc[0]
    ]
    assert not trusting, "these take a token's word for five minutes"


def _protos() -> list[Path]:
    return sorted((ROOT / "protos" / "manor").rglob("*.proto"))
