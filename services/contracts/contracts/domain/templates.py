"""Templates of contracts: plain text with fields in braces, and no logic: nothing is computed, fetched or run."""

from __future__ import annotations

import re
from collections.abc import Mapping

FIELDS = (
    "number", "company", "estate", "tenant", "payers", "units", "area", "start_date", "end_date", "monthly", "deposit",
    "currency", "cycle_months", "due_day", "total", "note",
)  # fmt: skip
_FIELD = re.compile(r"\{([^{}]*)\}")


def unknown_fields(text: str) -> list[str]:
    """What stands in braces in a template and is none of FIELDS, in its order; a brace without its pair is one."""
    strange = [name for name in _FIELD.findall(text) if name not in FIELDS]
    return strange + re.findall(r"[{}]", _FIELD.sub("", text))


def filled(text: str, values: Mapping[str, str]) -> list[str]:
    """The paragraphs of a template with values in the places of its fields; values are text, and never fields again.

    Args:
        text: a template whose fields are all known.
        values: by field.
    """
    return [_FIELD.sub(lambda found: values[found[1]], line) for line in text.splitlines()]
