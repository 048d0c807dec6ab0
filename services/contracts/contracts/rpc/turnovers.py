"""TurnoverService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.contracts.v1 import turnovers_pb2 as pb
from manor.contracts.v1 import turnovers_pb2_grpc

from contracts.queries import turnovers as queries
from contracts.records.leases import Lease, TrueUp
from contracts.rpc.terms import names_of
from contracts.usecases import turnovers


class TurnoverServicer(turnovers_pb2_grpc.TurnoverServiceServicer):
    """What shops sold, and what their years come to."""

    def ListTurnovers(self, request: pb.ListTurnoversRequest, call: Call) -> pb.ListTurnoversResponse:
        after = paging.decode(request.page_token, UUID, int)
        wanted = queries.MonthFilter(
            request.company_id, request.estate_id, fields.month(request.month), request.missing
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_turnovers(tx, wanted, limit=limit, after=after),
            lambda row: (row.lease_id, row.place),
        )
        found = _messages(call.tx, request.company_id, page, wanted.month)
        return pb.ListTurnoversResponse(turnovers=found, next_page_token=token, total_size=total)

    def DeclareTurnover(self, request: pb.DeclareTurnoverRequest, call: Call) -> pb.Turnover:
        command = turnovers.DeclareTurnover(
            request.company_id,
            UUID(request.lease_id),
            UUID(request.unit_id),
            request.fee_item_code,
            fields.month(request.month),
            request.amount_minor,
            request.note,
        )
        turnovers.declare_turnover(call.tx, command)
        wanted = queries.MonthFilter(request.company_id, 0, command.month, lease_id=command.lease_id)
        rows = queries.list_turnovers(call.tx, wanted, limit=200, after=None)
        named = [row for row in rows if (row.unit_id, row.item) == (command.unit_id, command.fee_item_code)]
        return _messages(call.tx, request.company_id, named, command.month)[0]

    def ListTurnoverYears(self, request: pb.ListTurnoverYearsRequest, call: Call) -> pb.ListTurnoverYearsResponse:
        command = turnovers.ListTurnoverYears(request.company_id, UUID(request.lease_id))
        years = turnovers.list_turnover_years(call.tx, command)
        names = names_of(call.tx, request.company_id, (one.charge.unit_id for one in years), ())
        found = [_year(one, names.units.get(one.charge.unit_id, "")) for one in years]
        return pb.ListTurnoverYearsResponse(years=found)

    def BookTrueUp(self, request: pb.BookTrueUpRequest, call: Call) -> pb.TrueUp:
        command = turnovers.BookTrueUp(
            request.company_id,
            UUID(request.lease_id),
            UUID(request.unit_id),
            request.fee_item_code,
            date.fromisoformat(request.start_date),
            request.audited_minor if request.HasField("audited_minor") else None,
            request.agreed_minor if request.HasField("agreed_minor") else None,
            request.reason,
        )
        return _true_ups(call.tx, request.company_id, [turnovers.book_true_up(call.tx, command)])[0]

    def ListTrueUps(self, request: pb.ListTrueUpsRequest, call: Call) -> pb.ListTrueUpsResponse:
        lease = call.tx.get(Lease, (request.company_id, UUID(request.lease_id)))
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_true_ups(tx, lease, limit=limit, before=before[0] if before else None),
            lambda row: (row.true_up_id,),
        )
        found = _true_ups(call.tx, request.company_id, page)
        return pb.ListTrueUpsResponse(true_ups=found, next_page_token=token, total_size=total)


def _messages(tx: Tx, company_id: int, rows: Sequence[Any], month: date) -> list[pb.Turnover]:
    names = names_of(tx, company_id, (row.unit_id for row in rows), (row.customer_id for row in rows))
    return [
        pb.Turnover(
            lease_id=str(row.lease_id),
            lease_number=row.number,
            unit_id=str(row.unit_id),
            unit_code=names.units.get(row.unit_id, ""),
            fee_item_code=row.item,
            month=fields.from_month(month),
            customer_id=str(row.customer_id),
            customer_name=names.customers.get(row.customer_id, ""),
            amount_minor=row.amount_minor or 0,
            declared=row.amount_minor is not None,
            note=row.note or "",
            maker=row.maker or "",
            declare_time=row.declared_at,
            estate_id=row.estate_id,
            turnover_key=f"{row.lease_id}/{row.unit_id}/{row.item}",
        )
        for row in rows
    ]


def _year(one: turnovers.Year, unit_code: str) -> pb.TurnoverYear:
    return pb.TurnoverYear(
        unit_id=str(one.charge.unit_id),
        unit_code=unit_code,
        fee_item_code=one.charge.item,
        start_date=str(one.days.start),
        end_date=str(one.days.end),
        turnover_minor=one.turnover,
        missing_months=[fields.from_month(month) for month in one.missing],
        minimum_minor=one.minimum,
        rent_minor=one.rent,
        slices=[pb.TurnoverSlice(turnover_minor=cut.turnover, percent=str(cut.percent)) for cut in one.slices],
        extra_minor=one.extra,
        booked_minor=one.booked,
        over=one.over,
    )


def _true_ups(tx: Tx, company_id: int, many: Sequence[TrueUp]) -> list[pb.TrueUp]:
    names = names_of(tx, company_id, (one.unit_id for one in many), ())
    return [
        pb.TrueUp(
            true_up_id=str(one.true_up_id),
            lease_id=str(one.lease_id),
            unit_id=str(one.unit_id),
            unit_code=names.units.get(one.unit_id, ""),
            fee_item_code=one.fee_item_code,
            start_date=str(one.start_date),
            end_date=str(one.end_date),
            turnover_minor=one.turnover_minor,
            audited=one.audited,
            agreed=one.agreed,
            minimum_minor=one.minimum_minor,
            rent_minor=one.rent_minor,
            extra_minor=one.extra_minor,
            amount_minor=one.amount_minor,
            reason=one.reason,
            maker=one.maker,
            create_time=one.created_at,
        )
        for one in many
    ]
