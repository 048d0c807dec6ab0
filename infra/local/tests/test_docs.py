"""The documents name what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from localplatform.paths import ROOT

DOCUMENTS = [*sorted(ROOT.glob("README*.md")), *sorted(ROOT.glob("docs/*.md")), ROOT / "findings" / "README.md"]
# Paths from the top of the repository. What a document says of parcels, the service that is to be, others have.
TOP = "charts|docs|e2e_tests|findings|gateway|infra|protos|services"


def missing(document: Path) -> Iterator[str]:
    """The links and paths of a document that lead nowhere; those with a placeholder are passed by."""
    words = document.read_text()
    for link in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", words):
        if not link.startswith("http") and not (document.parent / link).exists():
            yield link
    for path in re.findall(rf"`((?:{TOP})/[\w./*-]+)`", words):
        if not any(ROOT.glob(path.replace("parcels", "*"))):
            yield path


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_document_names_what_there_is(document: Path) -> None:
    assert not list(missing(document))


def test_a_path_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    document = tmp_path / "guide.md"
    document.write_text("`services/chassis/` and `services/gone.py`, [here](guide.md) and [there](gone.md#part).")
    assert list(missing(document)) == ["gone.md", "services/gone.py"]
