"""Some pay at the counter, some by the channel, some not at all; the company pays its suppliers, and holds deposits."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from people.person import Json

from localplatform.demo.billing import once
from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES
from localplatform.demo.money import amount
from localplatform.demo.payments import closing, collecting, holding, owing
from localplatform.progress import step

NEEDS = ("billing",)


@dataclass(frozen=True)
class Told:
    """What there is then: payables to suppliers, charges that no run billed, deposits."""

    payables: list[Json]
    charges: list[Json]
    deposits: list[Json]


def tell(story: Story) -> Told:
    """Takes the money of all who pay, and has most receipts approved; then what is told of the first company alone."""
    for company in COMPANIES:
        with step(f"{company.name}: payments at the counter and by the channel"):
            lines = int(story.told["billing"][company.code]["approvedLines"])
            collecting.collect(story.group, company, story.platform, lines)
    with step("days closed by cashiers"):
        closing.close(story.group)
    with step(f"{COMPANIES[0].name}: invoices approved by two, and paid by a run"):
        payables = owing.owe(story.group)
    with step(f"{COMPANIES[0].name}: charges by hand and by file; deposits held, deducted, refunded, carried over"):
        once.charge(story.group)
        deposits = holding.hold(story.group, story.platform)
        charges = list(once.charged(story.group).values())
    with step(f"{COMPANIES[0].name}: a payment that the channel gave back on its own pages"):
        collecting.give_back(story.group, COMPANIES[0], story.platform.simulator_url)
    return Told(payables, charges, deposits)


def report(story: Story) -> None:
    """How many payables there are, and how far they are; what was charged once, and what is held."""
    told, name, currency = story.told["payments"], COMPANIES[0].name, COMPANIES[0].currency
    owed = _states(told.payables, "PAYABLE_STATE_")
    story.lines.append(f"\n{name} owes suppliers and landlords: {owed} (one came back from the bank).")
    sums = {
        what: amount(sum(int(one[f"{what}Minor"]) for one in told.deposits), currency)
        for what in ("asked", "used", "held")
    }
    story.lines.append(
        f"Beside the runs it charged by hand and by file: {_states(told.charges, 'CHARGE_STATE_')}; of these"
        f" {len(told.deposits)} deposits: {sums['asked']} asked for, {sums['used']} deducted or refunded,"
        f" {sums['held']} held."
    )


def _states(records: list[Json], prefix: str) -> str:
    states = Counter(one["state"].removeprefix(prefix).lower() for one in records)
    return ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
