"""StaffService."""

from __future__ import annotations

import uuid
from typing import Any

from chassis.data import paging
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from manor.identity.v1 import staff_pb2, staff_pb2_grpc

from identity import queries
from identity.records import Staff
from identity.rpc.gate import passwords_of
from identity.rpc.messages import changes, staff_message
from identity.usecases import staff


class StaffServicer(staff_pb2_grpc.StaffServiceServicer):
    """Those who work for the group, a company or an estate.

    Args:
        deps: identity's.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database
        self._passwords = passwords_of(deps)

    def ListStaff(self, request: staff_pb2.ListStaffRequest, context: Any) -> staff_pb2.ListStaffResponse:
        limit = paging.size(request.page_size)
        rows = queries.list_staff(
            UnitOfWork(self._database),
            node_id=request.node_id,
            username=request.username,
            after=paging.decode(request.page_token, str, uuid.UUID),
            limit=limit + 1,
        )
        page, token = paging.cut(rows, limit, lambda one: (one.username.lower(), one.principal_id))
        locks = queries.locks_of(UnitOfWork(self._database), page)
        return staff_pb2.ListStaffResponse(
            staff=[staff_message(one, locks.get(one.principal_id)) for one in page], next_page_token=token
        )

    def GetStaff(self, request: staff_pb2.GetStaffRequest, context: Any) -> staff_pb2.Staff:
        return self._message(queries.get_staff(self._uow(), principal_id=uuid.UUID(request.principal_id)))

    def CreateStaff(self, request: staff_pb2.CreateStaffRequest, context: Any) -> staff_pb2.Staff:
        return self._message(
            staff.create_staff(
                self._uow(),
                self._passwords,
                node_id=request.node_id,
                username=request.username,
                display_name=request.display_name,
                password=request.password,
            )
        )

    def UpdateStaff(self, request: staff_pb2.UpdateStaffRequest, context: Any) -> staff_pb2.Staff:
        return self._message(
            staff.update_staff(
                self._uow(),
                principal_id=uuid.UUID(request.principal_id),
                changes=changes(request, "principal_id"),
                etag=request.etag,
            )
        )

    def DisableStaff(self, request: staff_pb2.DisableStaffRequest, context: Any) -> staff_pb2.Staff:
        principal_id = uuid.UUID(request.principal_id)
        return self._message(staff.disable_staff(self._uow(), principal_id=principal_id, etag=request.etag))

    def EnableStaff(self, request: staff_pb2.EnableStaffRequest, context: Any) -> staff_pb2.Staff:
        principal_id = uuid.UUID(request.principal_id)
        return self._message(staff.enable_staff(self._uow(), principal_id=principal_id, etag=request.etag))

    def ResetPassword(self, request: staff_pb2.ResetPasswordRequest, context: Any) -> staff_pb2.Staff:
        return self._message(
            staff.reset_password(
                self._uow(),
                self._passwords,
                principal_id=uuid.UUID(request.principal_id),
                new_password=request.new_password,
            )
        )

    def UnlockStaff(self, request: staff_pb2.UnlockStaffRequest, context: Any) -> staff_pb2.Staff:
        return self._message(staff.unlock_staff(self._uow(), principal_id=uuid.UUID(request.principal_id)))

    def _uow(self) -> UnitOfWork:
        return UnitOfWork(self._database)

    def _message(self, member: Staff) -> staff_pb2.Staff:
        return staff_message(member, queries.locks_of(self._uow(), [member]).get(member.principal_id))
