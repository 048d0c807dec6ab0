"""Whatever a form offers to choose does something: a rule of a service reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from localplatform.paths import ROOT

FORMS = ROOT / "gateway" / "console" / "src" / "features"
# Where a form's fields come from, and how its source names them.
OFFERED = {
    "identity/NodeForm.tsx": r"\['\w+', '(\w+)'\],$|pathOf\('\w+', '(\w+)'\)",
    "billing/feeItems/FeeItemDialog.tsx": r"name: '(\w+)'",
    "billing/tariffs/TariffDialog.tsx": r"name: 'version\.(\w+)'",
    "tenants/moves/Terms.tsx": r"choose\(\{ (\w+):",
}
# What only says who or what it is, and what has another name where it is read.
NAMES = {"code", "name", "role", "date"}
CALLED = {"away": "not_residing", "taxRate": "tax_rate"}
CHOICES = {
    "billing/feeItems/FeeItemDialog.tsx": ("PAYERS", ""),
    "billing/tariffs/TariffDialog.tsx": ("KINDS", "TARIFF_KIND_"),
    "tenants/moves/choice.ts": ("ROLES", "OCCUPANCY_ROLE_"),
}


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def offered() -> list[tuple[str, str]]:
    found = []
    for file, pattern in OFFERED.items():
        for groups in re.findall(pattern, (FORMS / file).read_text(), re.MULTILINE):
            name = "".join(groups)
            if name not in NAMES:
                found.append((file, name))
    return found


def rules() -> dict[Path, str]:
    """What decides something in the services: use cases, pure rules, queries; not what stores and tells a value."""
    return {
        path: path.read_text()
        for folder in ("usecases", "domain", "queries")
        for path in ROOT.glob(f"services/*/*/{folder}/*.py")
    }


def reads(name: str) -> list[Path]:
    """Modules that read a value: as an attribute, or as a column of a condition in SQL."""
    read = re.compile(rf"\.{name}\b(?!\s*=[^=])")
    return [path for path, text in rules().items() if read.search(text)]


@pytest.mark.parametrize(("form", "name"), offered())
def test_a_setting_that_a_form_offers_is_read_by_a_rule(form: str, name: str) -> None:
    assert reads(CALLED.get(name, snake(name))), f"{form} offers {name}, which no rule reads: hide it until one does"


@pytest.mark.parametrize(("form", "listed"), CHOICES.items())
def test_each_value_that_a_form_offers_is_told_apart_by_a_rule(form: str, listed: tuple[str, str]) -> None:
    constant, prefix = listed
    (block,) = re.findall(rf"const {constant} = \[(.*?)\]", (FORMS / form).read_text(), re.DOTALL)
    words = [value.removeprefix(prefix).lower() for value in re.findall(r"'(\w+)'", block)]
    assert words
    text = "\n".join(rules().values())
    assert [word for word in words if f'"{word}"' not in text and f"'{word}'" not in text] == []


def test_the_forms_are_read_at_all() -> None:
    counts = {file: sum(form == file for form, _ in offered()) for file in OFFERED}
    assert min(counts.values()) >= 1, counts


@pytest.mark.parametrize("name", ["late_fee_from_due", "move_in_step", "revenue_account", "bill_per_unit"])
def test_what_nothing_reads_is_seen(name: str) -> None:
    """These are stored and do nothing yet; when one is read, its form may offer it again."""
    assert reads(name) == []
