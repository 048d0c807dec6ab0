"""HQ's figures over all estates, once insight has heard all."""

from __future__ import annotations

from people.person import Json

from localplatform.demo.chapters import Story
from localplatform.demo.insight import figures
from localplatform.demo.money import amount, percent
from localplatform.progress import step

NEEDS = ("tenants", "billing", "payments")


def tell(story: Story) -> Json:
    """Enters the month-end rate, waits until insight has heard all, and gives HQ's home page."""
    with step(f"the month-end rate of {story.month}, entered by HQ finance; insight has heard all"):
        figures.enter_rate(story.group, story.month)
        return figures.caught_up(story.group, story.month)


def report(story: Story) -> None:
    """The year over all estates, as HQ sees it: a line a currency, and the totals at month-end rates."""
    home = story.told["insight"]
    story.lines.append(f"\nAll estates in {home['year']}, as insight has them:")
    for total in (*home["totals"], *home.get("convertedTotals", [])):
        rates = " and ".join(
            f"1 {one['fromCurrencyCode']} = {one['rate']} {one['toCurrencyCode']} on {one['date']}"
            for one in total.get("rates", [])
        )
        story.lines.append(
            f"  {amount(int(total['receivableMinor']), total['currencyCode']):>22} receivable,"
            f" {percent(total['rate'])} verified, {percent(total['enteredRate'])} entered"
            + (f" (all currencies, {rates})" if rates else "")
        )
