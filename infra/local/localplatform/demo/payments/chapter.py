"""Some pay at the counter, some by the channel, some not at all; and the company pays its suppliers."""

from __future__ import annotations

from collections import Counter

from people.person import Json

from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES
from localplatform.demo.payments import collecting, owing
from localplatform.progress import step

NEEDS = ("billing",)


def tell(story: Story) -> list[Json]:
    """Takes the money of all who pay, and has most receipts approved; gives what is owed to suppliers."""
    for company in COMPANIES:
        with step(f"{company.name}: payments at the counter and by the channel"):
            lines = int(story.told["billing"][company.code]["approvedLines"])
            collecting.collect(story.group, company, story.platform, lines)
    with step(f"{COMPANIES[0].name}: invoices approved by two, and paid by a run"):
        return owing.owe(story.group)


def report(story: Story) -> None:
    """How many payables there are, and how far they are."""
    states = Counter(one["state"].removeprefix("PAYABLE_STATE_").lower() for one in story.told["payments"])
    told = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    story.lines.append(f"\n{COMPANIES[0].name} owes suppliers and landlords: {told} (one came back from the bank).")
