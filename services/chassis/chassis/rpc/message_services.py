"""The RPCs of services that keep messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from manor.chassis.v1 import messages_pb2 as pb
from manor.chassis.v1 import messages_pb2_grpc

from chassis import directory, phones
from chassis.data import paging
from chassis.data.crypto import FieldCipher, Vault, masked_email, masked_phone
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.errors import Faulty, Invalid, Violation
from chassis.messages import again, listing, preferences, reports, texts
from chassis.messages.templates import Sentences
from chassis.rpc import fields
from chassis.rpc.call import Call
from chassis.rpc.formats import FORMATS
from chassis.rpc.upkeep_services import here
from chassis.violations import Fault

# What the readers of rows of a list are called.
Names = Callable[[Tx, Sequence[Any]], Mapping[UUID, str]]
_STATES = {state: getattr(pb, f"MESSAGE_STATE_{state.upper()}") for state in listing.STATES}
_WORDS = {number: state for state, number in _STATES.items()}


class MessageServicer(messages_pb2_grpc.MessageServiceServicer):
    """Messages to those whose addresses this service has.

    Args:
        deps: the service's.
        vault: the keys of addresses that readers give themselves; None where their addresses are with the service.
        names: finds what readers are called, where the service has them and others do not.
    """

    def __init__(self, deps: Deps, vault: Vault | None = None, names: Names = lambda tx, rows: {}) -> None:
        self._deps = deps
        self._vault = vault
        self._names = names

    def ListMyMessages(self, request: pb.ListMyMessagesRequest, call: Call) -> pb.ListMyMessagesResponse:
        """The caller's own."""
        here(self._deps, request.service)
        limit, before = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        rows = listing.list_mine(call.tx, unread=request.unread, limit=limit + 1, before=before[0] if before else None)
        page, token = paging.cut(rows, limit, lambda row: (row.message_id,))
        own = texts.own_texts(call.tx, page)
        messages = [_message(row, request.language_code, own) for row in page]
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
        called = self._names(call.tx, page)
        own = texts.own_texts(call.tx, page)
        messages = [_message(row, request.language_code, own, called.get(row.recipient_id, "")) for row in page]
        return pb.ListMessagesResponse(messages=messages, next_page_token=token)

    def SendMessageAgain(self, request: pb.SendMessageAgainRequest, call: Call) -> pb.Message:
        """One that failed."""
        here(self._deps, request.service)
        row = again.send_message_again(call.tx, again.SendMessageAgain(UUID(request.message_id)))
        called = self._names(call.tx, [row])
        own = texts.own_texts(call.tx, [row])
        return _message(row, request.language_code, own, called.get(row.recipient_id, ""))

    def ListMessageTexts(self, request: pb.ListMessageTextsRequest, call: Call) -> pb.ListMessageTextsResponse:
        """By template."""
        here(self._deps, request.service)
        # Whoever keeps the addresses itself sends to staff.
        found = texts.list_message_texts(call.tx, request.company_id, to_staff=self._vault is not None)
        return pb.ListMessageTextsResponse(texts=[_text(one) for one in found])

    def SetMessageText(self, request: pb.SetMessageTextRequest, call: Call) -> pb.MessageText:
        """As the company words it."""
        here(self._deps, request.service)
        command = texts.SetMessageText(request.company_id, request.template, _said(request.text))
        return _text(texts.set_message_text(call.tx, command))

    def PreviewMessageText(self, request: pb.PreviewMessageTextRequest, call: Call) -> pb.PreviewMessageTextResponse:
        """What it would say."""
        here(self._deps, request.service)
        said = _said(request.text)
        made = texts.reworded(texts.checked(request.template, said), said)
        values = texts.sample(made)
        filled = {language: made.filled(values, language) for language in texts.LANGUAGES}
        return pb.PreviewMessageTextResponse(text=_sentences(filled))

    def ReceiveDeliveryReport(
        self, request: pb.ReceiveDeliveryReportRequest, call: Call
    ) -> pb.ReceiveDeliveryReportResponse:
        """What a gateway says of a message."""
        here(self._deps, request.service)
        report = reports.Report(request.group_id, UUID(request.message_id), request.body, request.signature)
        reports.receive_report(self._deps, report)
        return pb.ReceiveDeliveryReportResponse()

    def GetMessagePreferences(self, request: pb.GetMessagePreferencesRequest, call: Call) -> pb.MessagePreferences:
        """The caller's."""
        here(self._deps, request.service)
        return self._told(call, preferences.get_preferences(call.tx))

    def SetMessagePreferences(self, request: pb.SetMessagePreferencesRequest, call: Call) -> pb.MessagePreferences:
        """The caller's from now on."""
        here(self._deps, request.service)
        asked, before = request.preferences, preferences.get_preferences(call.tx)
        wanted = preferences.Preferences(
            asked.language_code,
            frozenset(name for name in ("sms", "email") if getattr(asked, name)),
            self._sealed(call, asked, "phone", before.phone),
            self._sealed(call, asked, "email_address", before.email),
            asked.quiet_hours,
        )
        preferences.set_preferences(call.tx, wanted)
        return self._told(call, wanted)

    def _told(self, call: Call, found: preferences.Preferences) -> pb.MessagePreferences:
        phone, email = preferences.opened(self._cipher(call), found) if self._vault else ("", "")
        return pb.MessagePreferences(
            language_code=found.language,
            sms="sms" in found.channels,
            email="email" in found.channels,
            phone=masked_phone(phone),
            email_address=masked_email(email),
            quiet_hours=found.quiet_hours,
        )

    def _cipher(self, call: Call) -> FieldCipher:
        assert self._vault is not None  # the caller asked
        return self._vault.company(call.tx.scope.group_id, 0)

    def _sealed(self, call: Call, asked: pb.MessagePreferences, name: str, before: bytes | None) -> bytes | None:
        """An address as the table has it; one that comes back masked stays what it is.

        Raises:
            Invalid: it is none, or not the reader's to give.
        """
        value, field = getattr(asked, name), f"preferences.{name}"
        if "*" in value:
            return before
        if not value:
            return None
        if self._vault is None:
            fault = Violation(field, Fault.FIXED, changeable="language_code, sms, email")
            raise Invalid("Whoever looks after customers changes their addresses", violations=[fault])
        if name == "phone":
            regions = [one.region for one in directory.companies_in_scope(call.tx)]
            try:
                number = phones.read_phone(value, next(iter(regions), "CN"))
            except Faulty as fault_found:
                raise Invalid("The phone cannot be read", violations=[fault_found.at(field)]) from fault_found
            return self._cipher(call).encrypt(preferences.PHONE, number)
        good, wrong = FORMATS["email"]
        if not good(value):
            raise Invalid("The mail address cannot be read", violations=[Violation(field, wrong)])
        return self._cipher(call).encrypt(preferences.EMAIL, value)


def _said(told: pb.MessageSentences) -> dict[str, Sentences]:
    return {"en": Sentences(told.subject_en, told.text_en), "zh": Sentences(told.subject_zh, told.text_zh)}


def _sentences(said: Mapping[str, Sentences]) -> pb.MessageSentences:
    words = {f"{part}_{one}": getattr(said[one], part) for one in said for part in ("subject", "text")}
    return pb.MessageSentences(**words)


def _text(found: texts.Worded) -> pb.MessageText:
    made = found.template
    told = pb.MessageText(template=made.name, fields=sorted(made.fields), platform=_sentences(made.sentences))
    if found.own:
        told.own.CopyFrom(_sentences(found.own))
    return told


def _message(row: Any, language: str, own: Any, name: str = "") -> pb.Message:
    sentences = listing.worded(row, language, own)
    return pb.Message(
        message_id=str(row.message_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        recipient_id=str(row.recipient_id),
        recipient_name=name,
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
        report_time=row.reported_at,
    )
