"""The main job over HTTP: bill an estate's month and collect the money."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from people import main_job
from people.cast import Cast
from people.estates import Estate, small_estate


@pytest.fixture
def estate(company: Cast) -> Estate:
    """Twelve flats of 100 m² at 2.50 a m²: 250.00 a month each."""
    return small_estate(company, flats=12, area="100", price="2.5")


@pytest.mark.parametrize("story", main_job.STORIES, ids=lambda story: story.__name__)
def test_the_main_job(story: Callable[[Cast, Estate], None], company: Cast, estate: Estate) -> None:
    story(company, estate)
