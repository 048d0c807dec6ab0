"""PortfolioService."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.money import plain, round_half_up
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.contracts.v1 import portfolio_pb2 as pb
from manor.contracts.v1 import portfolio_pb2_grpc

from contracts.domain.accounting import LeaseMonth
from contracts.domain.portfolio import lets, share
from contracts.queries import portfolio as queries
from contracts.queries.asking_rents import asking_of
from contracts.records.leases import Lease
from contracts.rpc.terms import names_of_terms
from contracts.usecases import portfolio


class PortfolioServicer(portfolio_pb2_grpc.PortfolioServiceServicer):
    """What leases come to."""

    def ListRentRoll(self, request: pb.ListRentRollRequest, call: Call) -> pb.ListRentRollResponse:
        day = portfolio.day_of(call.tx, request.estate_id, fields.to_date(request.date))
        after = paging.decode(request.page_token, date, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_rent_roll(
                tx, portfolio.on_day(request.company_id, request.estate_id, day), limit=limit, after=after
            ),
            lambda lease: (lease.end_date, lease.lease_id),
        )
        rows = list(_rows(call.tx, request.company_id, page, day))
        return pb.ListRentRollResponse(rows=rows, next_page_token=token, total_size=total)

    def GetPortfolio(self, request: pb.GetPortfolioRequest, call: Call) -> pb.Portfolio:
        command = portfolio.GetPortfolio(request.company_id, request.estate_id, fields.to_date(request.date))
        found = portfolio.get_portfolio(call.tx, command)
        let_area = sum((row.area for row in found.rows), Decimal(0))
        monthly = sum(row.monthly for row in found.rows)
        return pb.Portfolio(
            date=str(found.day),
            lease_count=found.leases,
            unit_count=found.units,
            let_count=len(found.rows),
            area=plain(found.area),
            let_area=plain(let_area),
            monthly_minor=monthly,
            wale_by_rent=fields.from_value(found.wale_by_rent),
            wale_by_area=fields.from_value(found.wale_by_area),
            expiries=[
                pb.ExpiryMonth(
                    month=fields.from_month(one.month),
                    unit_count=one.units,
                    area=plain(one.area),
                    monthly_minor=one.monthly,
                )
                for one in found.expiries
            ],
            currency_code=directory.company(call.tx, request.company_id).currency_code,
            incomplete=found.incomplete,
            trades=[
                pb.TradeShare(
                    trade=one.name,
                    unit_count=one.units,
                    area=plain(one.area),
                    monthly_minor=one.monthly,
                    area_share=_rate(share(one.area, let_area)),
                    rent_share=_rate(share(one.monthly, monthly)),
                )
                for one in found.trades
            ],
            asking_minor=found.asked.asking,
            achieved_minor=found.asked.achieved,
            achieved_rate=_rate(found.asked.rate),
            vacant_asking_minor=found.asked.vacant,
            asked_count=found.asked.units,
            vacant_days=found.asked.vacant_days,
        )

    def GetLeaseAccounts(self, request: pb.GetLeaseAccountsRequest, call: Call) -> pb.LeaseAccounts:
        rate = Decimal(request.discount_percent) if request.discount_percent else None
        command = portfolio.GetLeaseAccounts(request.company_id, UUID(request.lease_id), rate)
        found = portfolio.get_lease_accounts(call.tx, command)
        return pb.LeaseAccounts(
            revenue=[
                pb.RevenueMonth(
                    start_date=str(one.month.start),
                    end_date=str(one.month.end),
                    straight_minor=one.straight,
                    billed_minor=one.billed,
                )
                for one in found.revenue
            ],
            liability=[liability_month(one) for one in found.liability],
            currency_code=directory.company(call.tx, request.company_id).currency_code,
        )


def _rate(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.4f}"


def liability_month(one: LeaseMonth) -> pb.LiabilityMonth:
    """A month of what is owed by a lease that is taken, as people read it.

    Args:
        one: the month, in minor units.
    """
    return pb.LiabilityMonth(
        start_date=str(one.month.start),
        end_date=str(one.month.end),
        opening_minor=one.opening,
        interest_minor=one.interest,
        paid_minor=one.paid,
        closing_minor=one.closing,
        depreciation_minor=one.depreciation,
        right_of_use_minor=one.right_of_use,
    )


def _rows(tx: Tx, company_id: int, leases: Sequence[Lease], day: date) -> Iterator[pb.RentRollRow]:
    currency = directory.company(tx, company_id).currency_code
    names = names_of_terms(tx, company_id, (lease.agreed for lease in leases))
    asked = asking_of(tx, company_id, names.units)
    for lease in leases:
        for row in lets(lease.agreed, currency, day):
            yield pb.RentRollRow(
                row_key=f"{lease.lease_id}/{row.unit_id}",
                lease_id=str(lease.lease_id),
                lease_number=lease.number,
                unit_id=str(row.unit_id),
                unit_code=names.units.get(row.unit_id, ""),
                customer_id=str(lease.customer_id),
                customer_name=names.customers.get(lease.customer_id, ""),
                area=plain(row.area),
                monthly_minor=row.monthly,
                square_metre_minor=round_half_up(row.monthly / row.area),
                start_date=str(lease.start_date),
                end_date=str(lease.end_date),
                estate_id=lease.estate_id,
                rent_free=row.rent_free,
                trade=lease.trade,
                asking_minor=asked.get(row.unit_id, 0),
            )
