"""RosterService."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from chassis import clock
from chassis.calendars import clock_of, minutes_of
from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.identity.v1 import attendance_pb2, rosters_pb2_grpc
from manor.identity.v1 import rosters_pb2 as pb

from identity.domain.rosters import attended
from identity.queries import people
from identity.records.work import Duty, Shift
from identity.rpc.messages import changes
from identity.usecases import rosters


class RosterServicer(rosters_pb2_grpc.RosterServiceServicer):
    """Shifts, and who works them."""

    def ListShifts(self, request: pb.ListShiftsRequest, call: Call) -> pb.ListShiftsResponse:
        after = paging.decode(request.page_token, int, str, uuid.UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_shifts(tx, node_id=request.node_id, after=after, limit=limit),
            lambda row: (row.from_minute, row.name, row.shift_id),
        )
        return pb.ListShiftsResponse(shifts=map(_shift, page), next_page_token=token, total_size=total)

    def CreateShift(self, request: pb.CreateShiftRequest, call: Call) -> pb.Shift:
        begins, ends = minutes_of(getattr(request, "from")), minutes_of(request.to)
        command = rosters.CreateShift(request.node_id, request.name, begins, ends)
        return _shift(rosters.create_shift(call.tx, command))

    def UpdateShift(self, request: pb.UpdateShiftRequest, call: Call) -> pb.Shift:
        command = rosters.UpdateShift(uuid.UUID(request.shift_id), changes(request, "shift_id"), request.etag)
        return _shift(rosters.update_shift(call.tx, command))

    def ListDuties(self, request: pb.ListDutiesRequest, call: Call) -> pb.ListDutiesResponse:
        after = paging.decode(request.page_token, datetime, uuid.UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_duties(tx, wanted_duties(request), after=after, limit=limit),
            lambda row: (row.starts_at, row.duty_id),
        )
        absent = people.absent_days(call.tx, page)
        return pb.ListDutiesResponse(
            duties=[duty_message(duty, absent=duty.duty_id in absent) for duty in page],
            next_page_token=token,
            total_size=total,
        )

    def FillRoster(self, request: pb.FillRosterRequest, call: Call) -> pb.FillRosterResponse:
        command = rosters.FillRoster(
            request.estate_id,
            [uuid.UUID(one) for one in request.principal_ids],
            [fields.to_uuid(one) for one in request.pattern],
            date.fromisoformat(request.from_date),
            date.fromisoformat(request.to_date),
            request.stagger,
        )
        return pb.FillRosterResponse(duties=map(duty_message, rosters.fill_roster(call.tx, command)))

    def RemoveDuties(self, request: pb.RemoveDutiesRequest, call: Call) -> pb.RemoveDutiesResponse:
        command = rosters.RemoveDuties(request.estate_id, [uuid.UUID(one) for one in request.duty_ids])
        return pb.RemoveDutiesResponse(removed=rosters.remove_duties(call.tx, command))

    def ListOnDuty(self, request: pb.ListOnDutyRequest, call: Call) -> pb.ListOnDutyResponse:
        after = paging.decode(request.page_token, uuid.UUID)
        at = fields.to_moment(request.time) if request.HasField("time") else clock.now()
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_on_duty(
                tx,
                at=at,
                estate_id=request.estate_id,
                skill_id=fields.to_uuid(request.skill_id),
                after=after[0] if after else None,
                limit=limit,
            ),
            lambda row: (row.duty.duty_id,),
        )
        events = people.events_of(call.tx, [row.duty for row in page])
        return pb.ListOnDutyResponse(
            on_duty=[_on_duty(row, events[row.duty.principal_id], at) for row in page],
            next_page_token=token,
            total_size=total,
        )


def wanted_duties(request: pb.ListDutiesRequest | attendance_pb2.ListAttendanceRequest) -> people.DutyFilter:
    """Which duties a list of them or of their attendance asks for."""
    first, last = date.fromisoformat(request.from_date), date.fromisoformat(request.to_date)
    rosters.require_days(first, last)
    return people.DutyFilter(request.estate_id, first, last, fields.to_uuid(request.principal_id))


def duty_message(duty: Duty, *, absent: bool = False) -> pb.Duty:
    """Somebody works a shift."""
    return pb.Duty(
        duty_id=str(duty.duty_id),
        company_id=duty.company_id,
        estate_id=duty.estate_id,
        principal_id=str(duty.principal_id),
        shift_id=str(duty.shift_id),
        date=str(duty.day),
        start_time=duty.starts_at,
        end_time=duty.ends_at,
        absent=absent,
    )


def _on_duty(row: people.OnDuty, events: list[tuple[datetime, str]], at: datetime) -> pb.OnDuty:
    how = attended(row.duty.starts_at, row.duty.ends_at, [one for one in events if one[0] <= at], at)
    return pb.OnDuty(
        duty=duty_message(row.duty),
        display_name=row.display_name,
        shift_name=row.shift_name,
        post_name=row.post_name,
        skill_ids=map(str, row.skill_ids),
        present=how.came is not None and how.left is None,
    )


def _shift(row: Shift) -> pb.Shift:
    return pb.Shift(
        shift_id=str(row.shift_id),
        node_id=row.node_id,
        name=row.name,
        to=clock_of(row.to_minute),
        closed=row.closed,
        etag=row.etag,
        **{"from": clock_of(row.from_minute)},
    )
