"""The RPCs of services that keep messages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from manor.chassis.v1 import messages_pb2 as pb
from manor.chassis.v1 import messages_pb2_grpc

from chassis.data import paging
from chassis.deps import Deps
from chassis.messages import listing
from chassis.rpc import fields
from chassis.rpc.call import Call
from chassis.rpc.upkeep_services import here

_STATES = {state: getattr(pb, f"MESSAGE_STATE_{state.upper()}") for state in listing.STATES}
_WORDS = {number: state for state, number in _STATES.items()}


class MessageServicer(messages_pb2_grpc.MessageServiceServicer):
    """Messages to those whose addresses this service has."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListMyMessages(self, request: pb.ListMyMessagesRequest, call: Call) -> pb.ListMyMessagesResponse:
        """The caller's own."""
        here(self._deps, request.service)
        limit, before = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        rows = listing.list_mine(call.tx, unread=request.unread, limit=limit + 1, before=before[0] if before else None)
        page, token = paging.cut(rows, limit, lambda row: (row.message_id,))
        messages = [_message(row, request.language_code) for row in page]
        return pb.ListMyMessagesResponse(messages=messages, next_page_token=token)

    def CountUnreadMessages(self, request: pb.CountUnreadMessagesRequest, call: Call) -> pb.CountUnreadMessagesResponse:
        """How many of them are new to the caller."""
        here(self._deps, request.service)
        return pb.CountUnreadMessagesResponse(unread_count=listing.count_unread(call.tx))

    def MarkMessagesRead(self, request: pb.MarkMessagesReadRequest, call: Call) -> pb.MarkMessagesReadResponse:
        """They are new no longer."""
        here(self._deps, request.service)
        listing.mark_read(call.tx, [UUID(one) for one in request.message_ids])
        return pb.MarkMessagesReadResponse(unread_count=listing.count_unread(call.tx))

    def ListMessages(self, request: pb.ListMessagesRequest, call: Call) -> pb.ListMessagesResponse:
        """What was sent, or is to be."""
        here(self._deps, request.service)
        wanted = listing.MessageFilter(
            company_id=request.company_id,
            estate_id=request.estate_id,
            state=_WORDS.get(request.state, ""),
            template=request.template,
            recipient_id=fields.to_uuid(request.recipient_id),
        )
        limit, before = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        rows = listing.list_messages(call.tx, wanted, limit=limit + 1, before=before[0] if before else None)
        page, token = paging.cut(rows, limit, lambda row: (row.message_id,))
        messages = [_message(row, request.language_code) for row in page]
        return pb.ListMessagesResponse(messages=messages, next_page_token=token)


def _message(row: Any, language: str) -> pb.Message:
    sentences = listing.worded(row, language)
    return pb.Message(
        message_id=str(row.message_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        recipient_id=str(row.recipient_id),
        template=row.template,
        subject=sentences.subject,
        text=sentences.text,
        state=_STATES[row.state],
        channel=row.channel,
        attempts=row.attempts,
        fault=row.fault,
        create_time=row.created_at,
        send_time=row.sent_at,
        read_time=row.read_at,
    )
