"""What the lists of all services have in common."""

from __future__ import annotations

import re

from localplatform.paths import ROOT

PAGED = re.compile(r"message (?P<name>List\w+)Response \{(?P<fields>(?:(?!\n\}).)*next_page_token.*?)\n\}", re.DOTALL)
# These do not say how many there are.
UNCOUNTED = {
    "ListArrears": "of billing it says how many receivables it adds up, of insight it has a row for each estate",
    "ListAuditEntries": "the console merges those of all services, and a trail is without end",
    "ListOperations": "the tray shows the latest",
    "ListMessages": "a log of what was sent, read from its newest on",
    "ListMyMessages": "CountUnreadMessages counts those that wait",
    "ListApprovals": "CountWaitingApprovals counts them",
    "ListTodos": "CountTodos counts them, by the same query",
    "ListCollectionRates": "a row for each estate or fee item",
    "ListOccupancy": "a row for each estate",
    "ListOrderLevels": "a row for each estate",
    "ListLeasing": "a row for each estate",
    "ListOccupancyFigures": "a row for each estate or building",
    "ListYearlyArrears": "a row for each year",
}


def test_every_list_that_comes_in_pages_says_how_many_there_are() -> None:
    silent = {
        found["name"]
        for file in (ROOT / "protos" / "manor").rglob("*.proto")
        for found in PAGED.finditer(file.read_text())
        if " total_size = " not in found["fields"]
    }
    assert silent - set(UNCOUNTED) == set(), "return paging.page's total, or say here why not"
    assert set(UNCOUNTED) - silent == set(), "these are counted, or are no lists any more"
