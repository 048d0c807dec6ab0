"""The demonstration's chapters: each service tells its own, `demo/<service>/chapter.py`, found by its folder.

A chapter is a module with

- `NEEDS`: the services whose chapters come before it (identity's comes before all),
- `tell(story)`: does what it tells through the public API, once however often it is told; gives what others may need,
- `report(story)`, where it has something to say once all is told: cells of the companies' table, sums, lines.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path
from types import ModuleType
from typing import Any

from localplatform.demo.group import COMPANIES, Company, Group
from localplatform.needs import ALWAYS
from localplatform.platform import Platform


class Unknown(ValueError):
    """A chapter needs another that there is not."""


@dataclass
class Story:
    """What the chapters share.

    Args:
        platform: a running one.
        group: its people.
        month: the month that is billed, YYYY-MM.
        told: what each chapter gave, by service.
        table: what the report says of each company: texts by column.
        sums: what it says of all companies together.
        lines: what it says below.
    """

    platform: Platform
    group: Group
    month: str
    told: dict[str, Any] = field(default_factory=dict)
    table: dict[str, dict[str, str]] = field(default_factory=lambda: {one.code: {} for one in COMPANIES})
    sums: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def company_id(self, company: Company) -> str:
        """A company's id."""
        return str(self.group.nodes[company.code]["nodeId"])

    def rows(self) -> Iterator[str]:
        """The companies' table for people: a heading, then a line each."""
        columns = list(dict.fromkeys(column for cells in self.table.values() for column in cells))
        texts = [[cells.get(column, "") for column in columns] for cells in self.table.values()]
        widths = [max(map(len, column)) + 2 for column in zip(columns, *texts, strict=True)]
        for name, line in zip(["", *(one.name for one in COMPANIES)], [columns, *texts], strict=True):
            cells = (f"{text:>{width}}" for text, width in zip(line, widths, strict=True))
            yield f"{name:34.34}" + "".join(cells)


def found() -> dict[str, ModuleType]:
    """Every chapter, by its service."""
    names = (file.parent.name for file in Path(__file__).parent.glob("*/chapter.py"))
    return {name: importlib.import_module(f"localplatform.demo.{name}.chapter") for name in names}


def ordered(needs: Mapping[str, Iterable[str]]) -> list[str]:
    """Services in an order in which each chapter comes after those that it needs, and otherwise by name.

    Args:
        needs: what each service's chapter needs.

    Raises:
        Unknown: one needs a chapter that there is not.
        graphlib.CycleError: two need each other.
    """
    if missing := {name for those in needs.values() for name in those} - needs.keys():
        raise Unknown(f"No chapter of the demonstration is told by {', '.join(sorted(missing))}")
    graph = {name: {*those, ALWAYS} - {name} for name, those in sorted(needs.items())}
    return list(TopologicalSorter(graph).static_order())
