"""LeaseCalendarService."""

from __future__ import annotations

from itertools import groupby

from chassis import directory
from chassis.periods import month_of
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.contracts.v1 import lease_calendar_pb2 as pb
from manor.contracts.v1 import lease_calendar_pb2_grpc

from contracts.queries import lease_calendar as queries


class LeaseCalendarServicer(lease_calendar_pb2_grpc.LeaseCalendarServiceServicer):
    """What happens when."""

    def ListLeaseCalendar(self, request: pb.ListLeaseCalendarRequest, call: Call) -> pb.ListLeaseCalendarResponse:
        today = directory.estate(call.tx, request.estate_id).today()
        days = month_of(fields.month(request.month) if request.month else today)
        kind = fields.to_word(pb.CalendarKind, request.kind)
        wanted = queries.Month(request.company_id, request.estate_id, days.start, days.end, kind)
        rows = queries.list_lease_calendar(call.tx, wanted)
        return pb.ListLeaseCalendarResponse(
            days=[
                pb.CalendarDay(
                    date=str(first.day),
                    kind=fields.from_word(pb.CalendarKind, first.kind),
                    count=first.entries,
                    amount_minor=int(first.total),
                    entries=[
                        pb.CalendarEntry(
                            resource=one.resource, label=one.label, person=one.person, amount_minor=int(one.amount)
                        )
                        for one in (first, *others)
                    ],
                )
                for _, (first, *others) in groupby(rows, key=lambda one: (one.day, one.kind))
            ],
            month=fields.from_month(days.start),
            currency_code=directory.company(call.tx, request.company_id).currency_code,
        )
