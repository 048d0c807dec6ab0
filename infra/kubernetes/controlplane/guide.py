"""docs/deploy.md as a reader would follow it: its blocks of shell."""

from __future__ import annotations

import re

from manifests.charts import ROOT

_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(title: str) -> list[str]:
    """The blocks of shell under a heading.

    Args:
        title: of the heading, without its signs.

    Raises:
        KeyError: there is no such heading.
    """
    sections = re.split(r"^## ", (ROOT / "docs" / "deploy.md").read_text(), flags=re.MULTILINE)
    for section in sections:
        if section.startswith(f"{title}\n"):
            return _BLOCK.findall(section)
    raise KeyError(f"docs/deploy.md has no heading {title!r}")
