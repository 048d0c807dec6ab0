"""Whatever a form offers to choose does something: a rule of a service reads it.

Four forms set what others are billed by; each of their settings and choices must be read by a rule, under its own name.
The fields of every other form and list must be read too, or say here what they are for.
"""

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


# A field of any form or list of the console: `{ name: 'unit.floor', label: …` or with its kind, or more, after it.
FIELD = re.compile(r"\bname: '(?:\w+\.)*(\w+)',\s*(?:label:|kind:|\.\.\.)")
# What a servicer passes on under another name.
PASSED_ON = {
    "accountingDateFrom": "date_from", "accountingDateTo": "date_to", "action": "preview", "agreedMinor": "agreed",
    "asOfDate": "as_of", "auditedMinor": "audited", "besideRent": "rent", "checklistLines": "checklist",
    "country": "country_code", "expiring": "expiring_by",
    "goodsLines": "goods", "plantedDate": "planted_on",
    "fromDate": "first", "toDate": "last", "from": "from_minute", "to": "to_minute", "numberPrefix": "prefix",
    "paidTime": "paid_at", "paymentDateFrom": "date_from", "paymentDateTo": "date_to",
    "paymentReference": "reference", "stateTime": "at", "text": "text_", "timing": "in_advance", "unreadMonth": "month",
    "staleSeconds": "stale_ms", "withEnded": "ended", "withRetired": "retired",
}  # fmt: skip
# What decides nothing: people read it on pages, prints and files, and look for it.
FOR_PEOPLE = {
    "sex", "relation", "identityKind", "identityNumber", "floors", "completionYear", "contact",
    "estateType", "landArea", "developer", "takeoverDate", "contacts", "standard", "bearer", "system", "litres",
    "occasion", "issuer", "paymentDays", "plantedDate", "availableDate",
}  # fmt: skip
# Read by the chassis, for every service.
OF_THE_CHASSIS = {
    "type",
    "template",
    "unread",
    "languageCode",
    "sms",
    "emailAddress",
    "fromMinor",
    "quietHours",
    "departmentIds",
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


def fields() -> list[tuple[str, str]]:
    """(form or list, field) of all pages but those whose settings are held more strictly; each field once."""
    first: dict[str, str] = {}
    for path in sorted(FORMS.rglob("*.tsx")):
        file = str(path.relative_to(FORMS))
        if file not in OFFERED and path.name not in ("index.tsx", "search.tsx"):
            for name in FIELD.findall(path.read_text()):
                first.setdefault(name, file)
    return [(file, name) for name, file in first.items() if name not in NAMES | FOR_PEOPLE | OF_THE_CHASSIS]


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


@pytest.mark.parametrize(("form", "name"), fields())
def test_a_field_of_a_form_or_list_is_read(form: str, name: str) -> None:
    called = PASSED_ON.get(name, snake(name))
    # As a value in a list's query, not where it is declared or handed over; or as the name of a condition.
    narrows = re.compile(rf"""(?<![\w."']){called}(?![\w"'])(?!\s*=[^=])(?!: \w)|"{called}": f?\"""")
    lists = (text for path, text in rules().items() if path.parent.name == "queries")
    assert reads(called) or any(map(narrows.search, lists)), (
        f"{form} offers {name}, which nothing reads: hide it until something does, or say that it is for people"
    )


def test_what_is_for_people_is_kept_and_shown() -> None:
    """A field that nothing reads and nothing shows would be typed for nobody."""
    shown = "\n".join(path.read_text() for path in ROOT.glob("services/*/*/rpc/*.py"))
    assert [name for name in FOR_PEOPLE if not re.search(rf"\b{snake(name)}\b", shown)] == []


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
    assert len({file for file, _ in fields()}) > 30


@pytest.mark.parametrize("name", ["late_fee_from_due", "revenue_account", "bill_per_unit"])
def test_what_nothing_reads_is_seen(name: str) -> None:
    """These are stored and do nothing yet; when one is read, its form may offer it again."""
    assert reads(name) == []
