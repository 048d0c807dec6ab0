"""Some pay at the counter, some by the channel, some not at all."""

from __future__ import annotations

from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES
from localplatform.demo.payments import collecting
from localplatform.progress import step

NEEDS = ("billing",)


def tell(story: Story) -> None:
    """Takes the money of all who pay, and has most receipts approved."""
    for company in COMPANIES:
        with step(f"{company.name}: payments at the counter and by the channel"):
            lines = int(story.told["billing"][company.code]["approvedLines"])
            collecting.collect(story.group, company, story.platform, lines)
