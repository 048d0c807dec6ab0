"""Companies, estates and the people who work there, and when."""

from __future__ import annotations

from localplatform.demo.chapters import Story
from localplatform.demo.identity import flows, partners, roster
from localplatform.progress import step

NEEDS: tuple[str, ...] = ()


def tell(story: Story) -> None:
    """Makes what is missing of the tree and its people."""
    with step("the group: companies, estates, people"):
        story.group.build()
        roster.plan(story.group)
        flows.set_up(story.group)
        partners.register(story.group)
