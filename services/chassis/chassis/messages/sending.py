"""Sends what waits: claimed in batches, handed over outside any transaction, and noted.

A message in hand has a lease: whoever is killed with it leaves it `sending`, and after the lease it is handed over
again under the same id (chassis.messages.channels says what that is worth). Tries are counted and have an end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from prometheus_client import Counter
from sqlalchemy import Connection, text

from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.messages.channels import Channel, Letter, NotTaken, Refused, Send, channels_of
from chassis.messages.preferences import Preferences, preferred
from chassis.messages.quiet import quiet_until
from chassis.messages.templates import CHANNELS, Sentences, Template, find_template
from chassis.messages.texts import key_of, own_texts, reworded
from chassis.scope import Principal, Scope
from chassis.settings import SendingSettings

BATCH = 200
SPELL_SECONDS = 5.0  # then the timer is called again, so that a process that is to stop does
HAND_OVER_SECONDS = 8.0  # of a batch; what is left of it then waits for the next one
LEASE = timedelta(seconds=90)
UNKNOWN_TEMPLATE_WAIT = timedelta(minutes=10)

SENT = Counter("manor_messages_total", "Messages by channel and what became of a try", ["channel", "outcome"])


@dataclass(frozen=True, slots=True)
class Reader:
    """How somebody is reached: phone and mail address, empty where they have none; what they have said besides, their
    preferences say."""

    phone: str = ""
    email: str = ""
    language: str = ""
    channels: frozenset[str] = frozenset(CHANNELS)
    quiet_hours: str = ""

    def address(self, channel: str) -> str:
        """Their address in a channel; empty where they have none, or want nothing by it."""
        if channel not in self.channels:
            return ""
        return self.phone if channel == "sms" else self.email


# The readers of messages of one company, by id; whoever is not there has no address.
Readers = Callable[[Tx, int, Sequence[UUID]], Mapping[UUID, Reader]]
# The quiet hours that an estate has set for those whom the service sends to; empty for the platform's.
Quiet = Callable[[Tx, int], str]


@dataclass(slots=True)
class _InHand:
    """A message in hand, and what is to be written about it."""

    row: Any
    attempts: int
    state: str = "wanted"
    channel: str = ""
    fault: str = ""
    next_at: datetime | None = None  # back into the queue; None: done with
    letter: Letter | None = None


def is_due(deps: Deps) -> bool:
    """Whether a message of any company is to be handed over by now.

    Args:
        deps: of a service that sends.
    """
    with deps.database.app.begin() as connection:
        return _next_due(connection) is not None


def send_due(deps: Deps, readers: Readers, quiet: Quiet = lambda tx, estate_id: "") -> None:
    """Hands over what is due, batch by batch, for SPELL_SECONDS at most.

    Args:
        deps: of a service whose settings are SendingSettings.
        readers: finds addresses.
        quiet: finds an estate's quiet hours.
    """
    settings = deps.settings
    assert isinstance(settings, SendingSettings)  # the service's class says so
    office = _Office(deps, settings, readers, channels_of(settings, deps.service), quiet)
    ends = time.monotonic() + SPELL_SECONDS
    while time.monotonic() < ends and office.send_batch():
        pass


@dataclass
class _Office:
    deps: Deps
    settings: SendingSettings
    readers: Readers
    channels: dict[str, Channel]
    quiet: Quiet
    _zones: dict[tuple[int, int], str] = field(default_factory=dict)
    _hours: dict[int, str] = field(default_factory=dict)

    def send_batch(self) -> bool:
        """One batch of one company; False where nothing is due."""
        with self.deps.database.app.begin() as connection:
            due = _next_due(connection)
        if due is None:
            return False
        # Of the group, since staff of the group are told of companies' affairs; the claim takes one company's.
        scope = Scope.group(due.group_id, Principal(self.deps.service, "service", due.group_id))
        with UnitOfWork(self.deps.database, scope) as tx:
            batch = self._prepared(tx, due.company_id)
            _note(tx, due.company_id, batch)
        letters = [one for one in batch if one.letter]
        if letters:
            self._hand_over(letters)
            with UnitOfWork(self.deps.database, scope) as tx:
                _note(tx, due.company_id, letters)
        return True

    def _prepared(self, tx: Tx, company_id: int) -> list[_InHand]:
        """Claims a batch, and decides for each message by which channel it goes, if by any, and whether now."""
        now = clock.now()
        asked = {"group_id": tx.scope.group_id, "company_id": company_id, "now": now}
        rows = tx.execute(_CLAIM, {**asked, "until": now + LEASE, "most": BATCH}).all()
        asked_for = list({row.recipient_id for row in rows})
        known, said = self.readers(tx, company_id, asked_for), preferred(tx, asked_for)
        home = self._language(tx, company_id)
        batch = []
        own = own_texts(tx, rows)
        for row in rows:
            wish = said.get(row.recipient_id, Preferences())
            reader = known.get(row.recipient_id, Reader())
            one = _InHand(row, row.attempts)
            reader = replace(
                reader, language=wish.language or home, channels=wish.channels, quiet_hours=wish.quiet_hours
            )
            self._decide(tx, one, reader, now, own.get(key_of(row)))
            batch.append(one)
        return batch

    def _decide(self, tx: Tx, one: _InHand, reader: Reader, now: datetime, own: Mapping[str, Sentences] | None) -> None:
        made = find_template(one.row.template)
        if made is None or made.fields - one.row.fields.keys():  # another release entered it
            one.next_at, one.attempts = now + UNKNOWN_TEMPLATE_WAIT, one.attempts - 1
            return
        channel, one.fault = self._channel(made, reader)
        if not channel:
            one.state = "undeliverable" if one.fault else "listed"
            return
        zone = self._zone(tx, one.row.company_id, one.row.estate_id)
        if not made.urgent and (
            morning := quiet_until(now, zone, reader.quiet_hours or self._quiet_hours(tx, one.row))
        ):
            one.next_at, one.attempts = morning, one.attempts - 1
            return
        sentences = reworded(made, own).filled(one.row.fields, reader.language)
        one.state, one.channel, one.next_at = "sending", channel, now + LEASE
        reports = f"{tx.scope.group_id}/{one.row.message_id}"
        one.letter = Letter(
            one.row.sent_as or one.row.message_id, reader.address(channel), sentences.subject, sentences.text, reports
        )

    def _channel(self, made: Template, reader: Reader) -> tuple[str, str]:
        """The first channel that reaches them, or why none does; neither where they want none."""
        open_here = [channel for channel in made.channels if channel in self.channels]
        if not open_here:
            return "", "NO_CHANNEL"
        wanted = [channel for channel in open_here if channel in reader.channels]
        reaching = next((channel for channel in wanted if reader.address(channel)), "")
        return reaching, "" if reaching or not wanted else "NO_ADDRESS"

    def _hand_over(self, batch: list[_InHand]) -> None:
        """Hands letters over, one after another; after a channel's first failure its others wait for another try."""
        ends = time.monotonic() + HAND_OVER_SECONDS
        down: dict[str, str] = {}
        with ExitStack() as stack:
            sends: dict[str, Send] = {}
            for one in batch:
                if time.monotonic() > ends:
                    one.state, one.next_at, one.attempts = "wanted", clock.now(), one.attempts - 1
                    continue
                if one.channel not in sends:
                    sends[one.channel] = stack.enter_context(self.channels[one.channel].opened())
                self._try(one, sends[one.channel], down)

    def _try(self, one: _InHand, send: Send, down: dict[str, str]) -> None:
        assert one.letter is not None  # the caller asked
        try:
            if one.channel in down:
                raise NotTaken(down[one.channel])
            send(one.letter)
            one.state, one.fault, one.next_at = "sent", "", None
        except Refused as refusal:
            one.state, one.fault, one.next_at = "undeliverable", str(refusal), None
        except NotTaken as failure:
            one.fault = str(failure)
            if one.fault == "UNREACHABLE":
                down[one.channel] = one.fault
            waits = self.settings.message_retry_seconds
            if one.attempts > len(waits):
                one.state, one.next_at = "failed", None
            else:
                one.state = "wanted"
                one.next_at = clock.now() + timedelta(seconds=waits[one.attempts - 1])
        SENT.labels(one.channel, one.state).inc()

    def _language(self, tx: Tx, company_id: int) -> str:
        """What readers are taken to read who have not said it: Chinese where phones are Chinese."""
        region = directory.company(tx, company_id).region if company_id else ""
        return "zh-CN" if region in ("CN", "HK", "MO", "TW") else "en-US"

    def _quiet_hours(self, tx: Tx, row: Any) -> str:
        """When nothing is sent about an estate that can wait: its own hours, else the platform's."""
        if row.estate_id and row.estate_id not in self._hours:
            self._hours[row.estate_id] = self.quiet(tx, row.estate_id)
        return self._hours.get(row.estate_id, "") or self.settings.message_quiet_hours

    def _zone(self, tx: Tx, company_id: int, estate_id: int) -> str:
        """Whose clock shows the night: the estate's, or the company's; none for what is about the group."""
        key = (company_id, estate_id)
        if company_id and key not in self._zones:
            place = directory.place(tx, company_id, estate_id)
            self._zones[key] = place.estate_zone or place.company_zone
        return self._zones.get(key, "")


def _next_due(connection: Connection) -> Any:
    """Group and company of the message that is due first; None where none is."""
    return connection.execute(_DUE, {"now": clock.now()}).one_or_none()


def _note(tx: Tx, company_id: int, batch: Sequence[_InHand]) -> None:
    """Writes what became of messages: their rows, and the queue."""
    if not batch:
        return
    names = ("state", "channel", "attempts", "fault", "next_at")
    values: dict[str, Any] = {name: [getattr(one, name) for one in batch] for name in names}
    values["message_id"] = [one.row.message_id for one in batch]
    tx.execute(_WRITE, {**values, "company_id": company_id, "now": clock.now()})
    tx.execute(_QUEUE, {**values, "company_id": company_id})
    tx.execute(_DONE, {**values, "company_id": company_id})


_NOTED = (
    "unnest(cast(:message_id as uuid[]), cast(:state as text[]), cast(:channel as text[]), cast(:attempts as int[]),"
    " cast(:fault as text[]), cast(:next_at as timestamptz[])) as n (message_id, state, channel, attempts, fault,"
    " next_at)"
)
_DUE = text("select group_id, company_id from message_queue where next_at <= :now order by next_at limit 1")
_CLAIM = text(
    "with mine as (select company_id, message_id from message_queue where next_at <= :now and group_id = :group_id"
    " and company_id = :company_id order by next_at limit :most for update skip locked),"
    " claimed as (update message_queue q set attempts = q.attempts + 1, next_at = :until from mine"
    " where q.company_id = mine.company_id and q.message_id = mine.message_id"
    " returning q.company_id, q.message_id, q.attempts)"
    " select m.message_id, m.company_id, coalesce(m.estate_id, 0) as estate_id, m.recipient_id, m.template, m.fields,"
    " m.text_version, m.sent_as, c.attempts from claimed c join messages m using (company_id, message_id)"
)
# A message that is sent is never anything else again, whoever else had it in hand.
_WRITE = text(
    "update messages m set state = n.state, channel = n.channel, attempts = n.attempts, fault = n.fault,"
    f" sent_at = case n.state when 'sent' then cast(:now as timestamptz) end from {_NOTED}"
    " where m.company_id = :company_id and m.message_id = n.message_id and m.state <> 'sent'"
)
_QUEUE = text(
    f"update message_queue q set next_at = n.next_at, attempts = n.attempts from {_NOTED}"
    " where q.company_id = :company_id and q.message_id = n.message_id and n.next_at is not null"
)
_DONE = text(
    f"delete from message_queue q using {_NOTED}"
    " where q.company_id = :company_id and q.message_id = n.message_id and n.next_at is null"
)
