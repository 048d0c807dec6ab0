"""StaffService."""

from __future__ import annotations

import uuid

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.rpc.call import Call
from google.protobuf.empty_pb2 import Empty
from manor.identity.v1 import staff_pb2, staff_pb2_grpc

from identity import queries
from identity.records import Staff
from identity.rpc.gate import passwords_of
from identity.rpc.messages import changes, staff_message, standing_session
from identity.usecases import attempts, staff, staff_sessions


class StaffServicer(staff_pb2_grpc.StaffServiceServicer):
    """Those who work for the group, a company or an estate.

    Args:
        deps: identity's.
    """

    def __init__(self, deps: Deps) -> None:
        self._passwords = passwords_of(deps)
        self._database = deps.database

    def ListStaff(self, request: staff_pb2.ListStaffRequest, call: Call) -> staff_pb2.ListStaffResponse:
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_staff(
                tx,
                node_id=request.node_id,
                username=request.username,
                text_=request.text,
                after=paging.decode(request.page_token, str, uuid.UUID),
                limit=limit,
            ),
            lambda member: (member.username.lower(), member.principal_id),
        )
        locks, able = queries.locks_of(call.tx, page), queries.with_role(call.tx, page)
        return staff_pb2.ListStaffResponse(
            staff=[
                staff_message(member, locks.get(member.principal_id), has_role=member.principal_id in able)
                for member in page
            ],
            next_page_token=token,
            total_size=total,
        )

    def GetStaff(self, request: staff_pb2.GetStaffRequest, call: Call) -> staff_pb2.Staff:
        return full_message(call.tx, call.tx.get(Staff, uuid.UUID(request.principal_id)))

    def ListStaffSessions(
        self, request: staff_pb2.ListStaffSessionsRequest, call: Call
    ) -> staff_pb2.ListStaffSessionsResponse:
        found = staff_sessions.list_staff_sessions(call.tx, uuid.UUID(request.principal_id))
        mine = call.tx.scope.principal.session_id
        sessions = [standing_session(one, current=str(one.session_id) == mine) for one in found]
        return staff_pb2.ListStaffSessionsResponse(sessions=sessions)

    def EndStaffSession(self, request: staff_pb2.EndStaffSessionRequest, call: Call) -> Empty:
        command = staff_sessions.EndStaffSession(uuid.UUID(request.principal_id), uuid.UUID(request.session_id))
        staff_sessions.end_staff_session(call.tx, command)
        return Empty()

    def CreateStaff(self, request: staff_pb2.CreateStaffRequest, call: Call) -> staff_pb2.Staff:
        password_hash = self._passwords.hash(request.password)
        command = staff.CreateStaff(request.node_id, request.username, request.display_name, password_hash)
        with attempts.counted_names(self._database, call.tx.scope.principal.id):
            return full_message(call.tx, staff.create_staff(call.tx, command))

    def UpdateStaff(self, request: staff_pb2.UpdateStaffRequest, call: Call) -> staff_pb2.Staff:
        command = staff.UpdateStaff(uuid.UUID(request.principal_id), changes(request, "principal_id"), request.etag)
        return full_message(call.tx, staff.update_staff(call.tx, command))

    def DisableStaff(self, request: staff_pb2.DisableStaffRequest, call: Call) -> staff_pb2.Staff:
        command = staff.DisableStaff(uuid.UUID(request.principal_id), request.etag)
        return full_message(call.tx, staff.disable_staff(call.tx, command))

    def EnableStaff(self, request: staff_pb2.EnableStaffRequest, call: Call) -> staff_pb2.Staff:
        command = staff.EnableStaff(uuid.UUID(request.principal_id), request.etag)
        return full_message(call.tx, staff.enable_staff(call.tx, command))

    def ResetPassword(self, request: staff_pb2.ResetPasswordRequest, call: Call) -> staff_pb2.Staff:
        password_hash = self._passwords.hash(request.new_password)
        command = staff.ResetPassword(uuid.UUID(request.principal_id), password_hash)
        return full_message(call.tx, staff.reset_password(call.tx, command))

    def UnlockStaff(self, request: staff_pb2.UnlockStaffRequest, call: Call) -> staff_pb2.Staff:
        return full_message(call.tx, staff.unlock_staff(call.tx, uuid.UUID(request.principal_id)))


def full_message(tx: Tx, member: Staff) -> staff_pb2.Staff:
    """A member of staff with what other tables say of them."""
    locked_until = queries.locks_of(tx, [member]).get(member.principal_id)
    return staff_message(member, locked_until, has_role=bool(queries.with_role(tx, [member])))
