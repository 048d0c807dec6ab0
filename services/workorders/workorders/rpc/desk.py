"""DeskService."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.errors import Invalid, NotFound, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import desk_pb2 as pb
from manor.workorders.v1 import desk_pb2_grpc, orders_pb2

from workorders.queries import desk as queries
from workorders.rpc.told import order_messages
from workorders.violations import Fault

MOST_DAYS = 366
_OF = {
    "": pb.STATISTICS_OF_UNSPECIFIED,
    "kind": pb.STATISTICS_OF_KIND,
    "estate_id": pb.STATISTICS_OF_ESTATE,
    "assignee_id": pb.STATISTICS_OF_PERSON,
    "category_id": pb.STATISTICS_OF_CATEGORY,
    "hour": pb.STATISTICS_OF_HOUR,
    "root_cause": pb.STATISTICS_OF_ROOT_CAUSE,
    "cause": pb.STATISTICS_OF_CAUSE,
}


class DeskServicer(desk_pb2_grpc.DeskServiceServicer):
    """The desk's view."""

    def GetBoard(self, request: pb.GetBoardRequest, call: Call) -> pb.Board:
        tx, company_id = call.tx, request.company_id
        estate = directory.estate(tx, request.estate_id)
        if estate.company_id != company_id:
            raise NotFound(f"Estate {request.estate_id} does not exist or is not yours to see")
        board = queries.get_board(tx, estate, fields.to_date(request.date), clock.now())
        columns = [
            pb.BoardColumn(
                state=fields.from_word(orders_pb2.OrderState, one.state),
                count=one.count,
                late_count=one.late,
                orders=order_messages(tx, company_id, one.orders, moves=True),
            )
            for one in board.columns
        ]
        people = [
            pb.BoardPerson(
                principal_id=one.id,
                name=one.name,
                absent=one.absent,
                duties=[pb.Duty(start_time=start, end_time=end) for start, end in board.duties.get(one.id, ())],
                orders=order_messages(tx, company_id, board.held.get(one.id, []), moves=True),
            )
            for one in board.crew
        ]
        return pb.Board(columns=columns, people=people, date=str(board.day))

    def GetStatistics(self, request: pb.GetStatisticsRequest, call: Call) -> pb.Statistics:
        span = _span(call, request)
        rows = [_row(by, key, row) for by, key, row in queries.get_statistics(call.tx, span, clock.now())]
        return pb.Statistics(rows=rows)


def _span(call: Call, request: pb.GetStatisticsRequest) -> queries.Span:
    """The orders that are asked for.

    Raises:
        Invalid: the days are in the wrong order, or too many.
    """
    first, last = date.fromisoformat(request.from_date), date.fromisoformat(request.to_date)
    if not first <= last < first + timedelta(days=MOST_DAYS):
        fault = Violation("to_date", Fault.NOT_A_SPAN, most=MOST_DAYS)
        raise Invalid("These are no days to count over", violations=[fault])
    if request.estate_id:
        zone = directory.estate(call.tx, request.estate_id).time_zone
    else:
        zone = directory.company(call.tx, request.company_id).time_zone
    return queries.Span(
        company_id=request.company_id,
        estate_id=request.estate_id,
        since=datetime.combine(first, time(), ZoneInfo(zone)),
        until=datetime.combine(last + timedelta(days=1), time(), ZoneInfo(zone)),
        zone=zone,
        kind=fields.to_word(orders_pb2.OrderKind, request.kind),
    )


def _row(by: str, key: str, row: Any) -> pb.StatisticsRow:
    return pb.StatisticsRow(
        of=_OF[by],
        key=key,
        count=row.count,
        done_count=row.done,
        open_count=row.open,
        dropped_count=row.dropped,
        answered_in_time_count=row.answered_in_time,
        answer_promised_count=row.answer_promised,
        done_in_time_count=row.done_in_time,
        done_promised_count=row.done_promised,
        reopened_count=row.reopened,
        rated_count=row.rated,
        rating_sum=row.rating_sum or 0,
        response=_times(row, "response"),
        repair=_times(row, "repair"),
        work=_times(row, "work"),
    )


def _times(row: Any, name: str) -> pb.Times:
    half, three_quarters, nine_tenths, most = getattr(row, f"{name}_at") or (0, 0, 0, 0)
    return pb.Times(
        count=getattr(row, f"{name}_count"),
        p50_minutes=half,
        p75_minutes=three_quarters,
        p90_minutes=nine_tenths,
        p95_minutes=most,
        buckets=getattr(row, f"{name}_buckets"),
    )
