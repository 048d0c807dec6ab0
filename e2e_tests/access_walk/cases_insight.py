"""insight's RPCs."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_payments import Payments


@case("insight.GetHome")
@case("insight.ListArrears")
@case("insight.ListYearlyArrears")
@case("insight.ListOccupancy")
@case("insight.ListLeasing")
@case("insight.ListLeaseExpiries")
def of_the_estate(world: Payments) -> Json:
    assert world.paid
    return world.where


@case("insight.ListCollectionRates")
@case("insight.ListMonths")
@case("insight.ListOrderLevels")
def of_the_year(world: Payments) -> Json:
    return {**world.where, "from_month": "2026-01", "to_month": "2026-12"}


@case("insight.ExportFigures")
def export_figures(world: Payments) -> Json:
    return {**world.where, "table": "FIGURE_TABLE_ARREARS", "format": "FILE_FORMAT_CSV"}


@case("insight.GetFreshness", place="group", own=True)
def get_freshness(world: Payments) -> Json:
    return {}
