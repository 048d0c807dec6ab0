"""AttachmentService: files attached to the records of a service."""

from __future__ import annotations

from uuid import UUID

from google.longrunning.operations_pb2 import Operation
from manor.chassis.v1 import attachments_pb2 as pb
from manor.chassis.v1 import attachments_pb2_grpc

from chassis.attachments import keeping, table
from chassis.attachments.kinds import declared
from chassis.attachments.told import told
from chassis.deps import Deps
from chassis.rpc.call import Call
from chassis.rpc.upkeep_services import here


class AttachmentServicer(attachments_pb2_grpc.AttachmentServiceServicer):
    """Files attached to this service's records; it does not start where a kind is declared and cannot be found."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        declared(deps.service)

    def Attach(self, request: pb.AttachRequest, call: Call) -> Operation:
        """Begins with an uploaded file."""
        here(self._deps, request.service)
        return keeping.attach(call.tx, _target(request), request.file_name)

    def ListAttachments(self, request: pb.ListAttachmentsRequest, call: Call) -> pb.ListAttachmentsResponse:
        """Those of a record."""
        here(self._deps, request.service)
        rows = table.list_attachments(call.tx, _target(request))
        return pb.ListAttachmentsResponse(attachments=[told(row) for row in rows])

    def GetAttachment(self, request: pb.GetAttachmentRequest, call: Call) -> pb.Attachment:
        """One of them."""
        here(self._deps, request.service)
        return told(table.get_attachment(call.tx, request.company_id, UUID(request.attachment_id)))

    def RemoveAttachment(self, request: pb.RemoveAttachmentRequest, call: Call) -> pb.Attachment:
        """Takes it away."""
        here(self._deps, request.service)
        return told(table.remove_attachment(call.tx, request.company_id, UUID(request.attachment_id)))


def _target(request: pb.AttachRequest | pb.ListAttachmentsRequest) -> table.Target:
    return table.Target(request.company_id, request.kind, request.record_id)
