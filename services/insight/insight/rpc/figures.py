"""FigureService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from chassis import clock
from chassis.data import paging
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from chassis.violations import Fault as Common
from manor.insight.v1 import figures_pb2 as pb
from manor.insight.v1 import figures_pb2_grpc

from insight import queries
from insight.domain.rates import ExchangeRate
from insight.queries import Which
from insight.rpc import lines
from insight.usecases import exports

SHOWN_ESTATES = 10
MOST_MONTHS = 60
# Paper is for people: the language of those that name none.
PAPER = "zh-CN"
# The broker is asked every few seconds; where the last answer is older than this, nobody knows what waits.
OBSERVED_WITHIN = timedelta(seconds=30)
_GROUPINGS = {
    pb.GROUPING_COMPANY: "company",
    pb.GROUPING_ESTATE: "estate",
    pb.GROUPING_FEE_ITEM: "fee_item",
    pb.GROUPING_CATEGORY: "category",
}
_TABLES = {
    pb.FIGURE_TABLE_COLLECTION_RATES: "collection_rates",
    pb.FIGURE_TABLE_MONTHS: "months",
    pb.FIGURE_TABLE_ARREARS: "arrears",
    pb.FIGURE_TABLE_YEARLY_ARREARS: "yearly_arrears",
    pb.FIGURE_TABLE_OCCUPANCY: "occupancy",
    pb.FIGURE_TABLE_LEASING: "leasing",
}
R = TypeVar("R")


class FigureServicer(figures_pb2_grpc.FigureServiceServicer):
    """Figures of all companies and estates that the caller may see."""

    def GetHome(self, request: pb.GetHomeRequest, call: Call) -> pb.Home:
        year = request.year or clock.now().year
        _check_year(year)
        home = queries.get_home(call.tx, Which(company_id=request.company_id, estate_id=request.estate_id), year)
        estates, rates = _by_rate(home.estates), _rates(home.exchange_rates)
        return pb.Home(
            year=year,
            totals=lines.collection_totals(home.companies),
            converted_totals=lines.converted_collections(home.companies, rates),
            companies=map(lines.collection, home.companies),
            best_estates=map(lines.collection, reversed(estates[-SHOWN_ESTATES:])),
            worst_estates=map(lines.collection, estates[:SHOWN_ESTATES]),
            months=map(lines.month, home.months),
            arrears=lines.arrears_totals(home.arrears),
            converted_arrears=lines.converted_arrears(home.arrears, rates),
            company_arrears=map(lines.arrears, home.arrears),
            occupancy=lines.occupancy_total(home.occupancy),
            company_occupancy=map(lines.occupancy, home.occupancy),
            freshness=_freshness(home.freshness),
        )

    def ListCollectionRates(self, request: pb.ListCollectionRatesRequest, call: Call) -> pb.ListCollectionRatesResponse:
        first, last = _months(request)
        rows = queries.list_collection_rates(call.tx, _which(request, "company"), first, last)
        rates = _rates(queries.exchange_rates(call.tx, last))
        page, token = page_of(request, _ordered(rows, request.order))
        return pb.ListCollectionRatesResponse(
            collections=map(lines.collection, page),
            totals=lines.collection_totals(rows),
            converted_totals=lines.converted_collections(rows, rates),
            next_page_token=token,
        )

    def ListMonths(self, request: pb.ListMonthsRequest, call: Call) -> pb.ListMonthsResponse:
        first, last = _months(request)
        if (last.year - first.year) * 12 + last.month - first.month >= MOST_MONTHS:
            wrong = Violation("to_month", Common.TOO_MANY_MONTHS, most=MOST_MONTHS)
            raise Invalid("These are too many months", violations=[wrong])
        rows = queries.list_months(call.tx, place_which(request, "all"), first, last)
        return pb.ListMonthsResponse(months=map(lines.month, rows))

    def ListArrears(self, request: pb.ListArrearsRequest, call: Call) -> pb.ListArrearsResponse:
        rows = queries.list_arrears(call.tx, _which(request, "company"), fields.to_date(request.date))
        rates = _rates(queries.exchange_rates(call.tx, clock.now().date().replace(day=1)))
        page, token = page_of(request, sorted(rows, key=lambda row: -row.overdue_minor))
        return pb.ListArrearsResponse(
            arrears=map(lines.arrears, page),
            totals=lines.arrears_totals(rows),
            converted_totals=lines.converted_arrears(rows, rates),
            next_page_token=token,
        )

    def ListYearlyArrears(self, request: pb.ListYearlyArrearsRequest, call: Call) -> pb.ListYearlyArrearsResponse:
        rows = queries.list_yearly_arrears(call.tx, place_which(request))
        page, token = page_of(request, rows)
        return pb.ListYearlyArrearsResponse(
            yearly_arrears=map(lines.yearly, page), totals=lines.yearly_totals(rows), next_page_token=token
        )

    def ListOccupancy(self, request: pb.ListOccupancyRequest, call: Call) -> pb.ListOccupancyResponse:
        rows = queries.list_occupancy(call.tx, place_which(request), fields.to_date(request.date))
        page, token = page_of(request, rows)
        return pb.ListOccupancyResponse(
            occupancies=map(lines.occupancy, page), total=lines.occupancy_total(rows), next_page_token=token
        )

    def ListOrderLevels(self, request: pb.ListOrderLevelsRequest, call: Call) -> pb.ListOrderLevelsResponse:
        rows = queries.list_order_levels(call.tx, place_which(request), *_months(request), request.kind)
        page, token = page_of(request, rows)
        return pb.ListOrderLevelsResponse(
            levels=map(lines.levels, page), total=lines.levels_total(rows), next_page_token=token
        )

    def ExportFigures(self, request: pb.ExportFiguresRequest, call: Call) -> Any:
        table = _TABLES[request.table]
        if table in ("collection_rates", "months"):
            missing = [name for name in ("from_month", "to_month") if not getattr(request, name)]
            if missing:
                raise Invalid("Say which months", violations=[Violation(name, Common.REQUIRED) for name in missing])
            _months(request)
        if table == "months":
            which = place_which(request, "all")
        else:
            which = (
                place_which(request)
                if table in ("yearly_arrears", "occupancy", "leasing")
                else _which(request, "company")
            )
        excel, pdf = request.format == pb.FILE_FORMAT_XLSX, request.format == pb.FILE_FORMAT_PDF
        language = request.language_code or (PAPER if pdf else "")
        months = (request.from_month, request.to_month)
        command = exports.ExportFigures(table, which, excel, *months, request.date, language, pdf)
        return exports.export_figures(call.tx, command)

    def GetFreshness(self, request: pb.GetFreshnessRequest, call: Call) -> pb.Freshness:
        return _freshness(queries.get_freshness(call.tx))


def _freshness(seen: queries.Freshness) -> pb.Freshness:
    observed = seen.observed_at is not None and clock.now() - seen.observed_at < OBSERVED_WITHIN
    return pb.Freshness(
        sources=[
            pb.Source(
                source=one.source,
                last_fact_time=one.last_fact_at,
                last_heard_time=one.last_heard_at,
                waiting_count=one.waiting_count,
                last_fact_age_seconds=_age(one),
                behind_seconds=_age(one) if one.waiting_count else 0,
            )
            for one in seen.sources
        ],
        failed_count=seen.failed_count,
        observe_time=seen.observed_at,
        rebuilding=seen.rebuilding,
        rebuild_time=seen.rebuild_began_at,
        up_to_date=observed
        and not seen.rebuilding
        and not seen.failed_count
        and not any(one.waiting_count for one in seen.sources),
    )


def _age(source: Any) -> int:
    return max(int((clock.now() - source.last_fact_at).total_seconds()), 0) if source.last_fact_at else 0


def _which(request: Any, otherwise: str) -> Which:
    return Which(
        _GROUPINGS.get(request.group_by, otherwise),
        request.company_id,
        request.estate_id,
        getattr(request, "fee_item_id", 0),
        getattr(request, "category", ""),
    )


def place_which(request: Any, otherwise: str = "estate") -> Which:
    """For tables that know companies and estates alone."""
    group_by = _GROUPINGS.get(request.group_by, otherwise)
    if group_by not in ("company", "estate", otherwise):
        raise Invalid(
            "A line is a company or an estate here",
            violations=[Violation("group_by", Common.NOT_ONE_OF, known="GROUPING_COMPANY, GROUPING_ESTATE")],
        )
    return Which(group_by, request.company_id, request.estate_id)


def _months(request: Any) -> tuple[date, date]:
    first, last = fields.month(request.from_month), fields.month(request.to_month)
    if last < first:
        raise Invalid(
            "The months are the wrong way round",
            violations=[Violation("to_month", Common.NOT_BEFORE, first=request.from_month)],
        )
    return first, last


def _check_year(year: int) -> None:
    if not 1900 <= year <= 2199:
        raise Invalid(
            "There are no such figures", violations=[Violation("year", Common.OUT_OF_RANGE, least=1900, most=2199)]
        )


def _rates(rows: Sequence[Any]) -> list[ExchangeRate]:
    return [ExchangeRate(row.from_currency_code, row.to_currency_code, row.rate, row.month, row.day) for row in rows]


def _by_rate(rows: Sequence[Any]) -> list[Any]:
    """Lines that have a rate, the lowest first."""
    rated = [row for row in rows if row.receivable_minor]
    return sorted(rated, key=lambda row: row.verified_minor / row.receivable_minor)


def _ordered(rows: Sequence[Any], order: int) -> Sequence[Any]:
    if order == pb.COLLECTION_ORDER_UNSPECIFIED:
        return rows
    rated = _by_rate(rows)
    if order == pb.COLLECTION_ORDER_BEST_FIRST:
        rated.reverse()
    return [*rated, *(row for row in rows if not row.receivable_minor)]


def page_of(request: Any, rows: Sequence[R]) -> tuple[Sequence[R], str]:
    """A page of lines; its token is a position, since lines are added up anew and may be in an order of rank."""
    limit = paging.size(request.page_size)
    begin = (paging.decode(request.page_token, int) or (0,))[0]
    if begin < 0:
        raise Invalid("The page token is not one of this list", reason="PAGE_TOKEN_INVALID")
    end = begin + limit
    return rows[begin:end], paging.encode(end) if end < len(rows) else ""
