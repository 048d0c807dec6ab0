"""LeasingService."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.insight.v1 import leasing_pb2 as pb
from manor.insight.v1 import leasing_pb2_grpc

from insight import queries
from insight.domain.leasing import years
from insight.domain.rates import share
from insight.queries import LEASING, Which
from insight.rpc.figures import page_of, place_which


class LeasingServicer(leasing_pb2_grpc.LeasingServiceServicer):
    """Figures of leases of all companies and estates that the caller may see."""

    def ListLeasing(self, request: pb.ListLeasingRequest, call: Call) -> pb.ListLeasingResponse:
        rows = queries.list_leasing(call.tx, place_which(request), fields.to_date(request.date))
        page, token = page_of(request, rows)
        return pb.ListLeasingResponse(leasing=map(_line, page), totals=_totals(rows), next_page_token=token)

    def ListLeaseExpiries(self, request: pb.ListLeaseExpiriesRequest, call: Call) -> pb.ListLeaseExpiriesResponse:
        which = Which(company_id=request.company_id, estate_id=request.estate_id)
        rows = queries.list_lease_expiries(call.tx, which, fields.to_date(request.date))
        return pb.ListLeaseExpiriesResponse(
            months=[
                pb.LeaseExpiryMonth(
                    month=fields.from_month(row.month),
                    currency_code=row.currency_code,
                    unit_count=int(row.unit_count),
                    area=f"{row.area:.2f}",
                    monthly_minor=int(row.monthly_minor),
                )
                for row in rows
            ]
        )


def _line(row: Any) -> pb.Leasing:
    names = ("company_id", "company_name", "estate_id", "estate_name", "currency_code")
    return _leasing({name: getattr(row, name) for name in LEASING}, **{name: getattr(row, name) for name in names})


def _totals(rows: Sequence[Any]) -> list[pb.Leasing]:
    """By currency, in the currencies' order; different currencies are never added."""
    added: dict[str, dict[str, Any]] = {}
    for row in rows:
        sums = added.setdefault(row.currency_code, dict.fromkeys(LEASING, 0))
        for name in LEASING:
            sums[name] += getattr(row, name)
    return [_leasing(sums, currency_code=code) for code, sums in sorted(added.items())]


def _leasing(sums: Mapping[str, Any], **names: Any) -> pb.Leasing:
    whole: dict[str, Any] = {name: int(sums[name]) for name in LEASING if name.endswith(("_count", "_minor"))}
    area, let_area = Decimal(sums["area"]), Decimal(sums["let_area"])
    margin = whole["incoming_rent_minor"] - whole["incoming_cost_minor"]
    return pb.Leasing(
        **names,
        **whole,
        area=f"{area:.2f}",
        let_area=f"{let_area:.2f}",
        vacancy_rate=_text(share(whole["unit_count"] - whole["let_count"], whole["unit_count"])),
        # A unit may be let for more than its area on paper.
        vacancy_area_rate=_text(share(max(area - let_area, Decimal(0)), area)),
        wale_by_rent=_years(sums["rent_days"], sums["monthly_minor"]),
        wale_by_area=_years(sums["area_days"], sums["let_area"]),
        margin_minor=margin,
        margin_rate=_text(share(margin, whole["incoming_rent_minor"])),
    )


def _text(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.4f}"


def _years(days: Any, weights: Any) -> str:
    found = years(days, weights)
    return "" if found is None else f"{found:.2f}"
