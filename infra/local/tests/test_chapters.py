"""The demonstration's chapters are found by their services and told in an order that their needs allow."""

from __future__ import annotations

from graphlib import CycleError

import pytest
from localplatform.demo.chapters import Unknown, found, ordered
from localplatform.platform import Platform


def test_every_service_tells_a_chapter() -> None:
    assert sorted(found()) == Platform("test", 0, 1).services


def test_a_chapter_comes_after_those_it_needs_and_after_identitys() -> None:
    order = ordered({"billing": ["tenants"], "contracts": ["billing"], "identity": [], "tenants": []})
    assert order == ["identity", "tenants", "billing", "contracts"]
    assert ordered({name: chapter.NEEDS for name, chapter in found().items()})[0] == "identity"


def test_a_need_that_nobody_tells_or_that_goes_in_a_circle_is_refused() -> None:
    with pytest.raises(Unknown, match="devices"):
        ordered({"identity": [], "workorders": ["devices"]})
    with pytest.raises(CycleError):
        ordered({"identity": [], "devices": ["workorders"], "workorders": ["devices"]})
