"""Units, owners and tenants of every estate."""

from __future__ import annotations

from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES
from localplatform.demo.tenants import attached, estates, handing, units
from localplatform.progress import step

NEEDS: tuple[str, ...] = ()


def tell(story: Story) -> dict[str, int]:
    """Imports every estate, attaches files, and lets some customers wait; gives how many units, by company's code."""
    counts = {}
    for place, company in enumerate(COMPANIES):
        with step(f"{company.name}: units, owners and tenants"):
            counts[company.code] = units.load(story.group, company, 10 * place)
            estates.describe(story.group, company)
            attached.attach(story.group, company)
            handing.hand_over(story.group, company)
            handing.accept(story.group, company)
    return counts


def report(story: Story) -> None:
    """How many units there are."""
    for code, count in story.told["tenants"].items():
        story.table[code]["units"] = f"{count:,}"
    story.sums.append(f"{sum(story.told['tenants'].values()):,} units")
