"""Rendered profiles, each once."""

from __future__ import annotations

from functools import cache

import pytest
from manifests.charts import PROFILES, Rendered, render


@cache
def rendered_once(profile: str) -> Rendered:
    return render(profile)


@pytest.fixture(params=PROFILES)
def rendered(request: pytest.FixtureRequest) -> Rendered:
    """Each profile."""
    return rendered_once(request.param)
