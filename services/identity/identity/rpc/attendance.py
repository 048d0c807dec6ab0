"""AttendanceService."""

from __future__ import annotations

import uuid
from datetime import datetime

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from manor.identity.v1 import attendance_pb2 as pb
from manor.identity.v1 import attendance_pb2_grpc

from identity.queries import people
from identity.rpc.rosters import duty_message, wanted_duties
from identity.usecases import attendance


class AttendanceServicer(attendance_pb2_grpc.AttendanceServiceServicer):
    """Who came when, beside the roster."""

    def RecordClockEvent(self, request: pb.RecordClockEventRequest, call: Call) -> pb.ClockEvent:
        command = attendance.RecordClockEvent(fields.to_word(pb.ClockDirection, request.direction))
        event = attendance.record_clock_event(call.tx, command)
        return pb.ClockEvent(principal_id=str(event.principal_id), time=event.happened_at, direction=request.direction)

    def ListAttendance(self, request: pb.ListAttendanceRequest, call: Call) -> pb.ListAttendanceResponse:
        after = paging.decode(request.page_token, datetime, uuid.UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_attendance(tx, wanted_duties(request), after=after, limit=limit),
            lambda row: (row.duty.starts_at, row.duty.duty_id),
        )
        return pb.ListAttendanceResponse(attendance=map(_attendance, page), next_page_token=token, total_size=total)

    def ImportAttendance(self, request: pb.ImportAttendanceRequest, call: Call) -> Operation:
        command = attendance.ImportAttendance(request.estate_id, request.file_name, request.dry_run)
        return attendance.import_attendance(call.tx, command)


def _attendance(row: people.Kept) -> pb.Attendance:
    return pb.Attendance(
        duty=duty_message(row.duty, absent=row.absent),
        state=fields.from_word(pb.AttendanceState, row.how.state),
        in_time=row.how.came,
        out_time=row.how.left,
        late_minutes=row.how.late,
        early_minutes=row.how.early,
    )
