"""Sending again what failed, by somebody who has mended why: a few times, and then no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, existing
from chassis.messages.listing import COLUMNS

AT_MOST = 3
FAILED = ("failed", "undeliverable")

_READ = text(f"select {COLUMNS}, sent_again from messages where message_id = :message_id for update")
_AGAIN = text(
    "update messages set state = 'wanted', attempts = 0, fault = '', sent_again = sent_again + 1,"
    " sent_as = case when report = '' then sent_as else :another end, report = '', reported_at = null"
    " where company_id = :company_id and message_id = :message_id"
)
_QUEUE = text(
    "insert into message_queue (message_id, group_id, company_id, next_at)"
    " values (:message_id, :group_id, :company_id, :now) on conflict do nothing"
)


class NotFailed(Conflict):
    """It was sent, or is about to be."""

    default_reason = "MESSAGE_NOT_FAILED"


class SentOftenEnough(Conflict):
    """It failed as often as anybody tries."""

    default_reason = "MESSAGE_SENT_OFTEN_ENOUGH"


@dataclass(frozen=True, slots=True)
class SendMessageAgain:
    """Which message is to be sent again."""

    message_id: UUID


def send_message_again(tx: Tx, command: SendMessageAgain) -> Any:
    """Has a message that failed sent again, under the id that it had, so that a gateway that took it after all does not
    send it twice; one that it took and reported as failed goes under another. Gives the message as a list has it.

    Args:
        tx: of the call.
        command: which.

    Raises:
        NotFound: there is none in scope.
        NotFailed: it was sent, waits, or is sent by no channel.
        SentOftenEnough: it was sent again three times.
    """
    key = {"message_id": command.message_id}
    found = existing(tx.execute(_READ, key).one_or_none(), f"Message {command.message_id}")
    if found.state not in FAILED:
        raise NotFailed("Only a message that failed is sent again: this one was sent, or is to be")
    if found.sent_again >= AT_MOST:
        raise SentOftenEnough(f"It was sent again {AT_MOST} times and failed each time: tell its reader in another way")
    key["company_id"] = found.company_id
    tx.execute(_AGAIN, {**key, "another": uuid7()})
    tx.execute(_QUEUE, {**key, "group_id": tx.scope.group_id, "now": clock.now()})
    tx.audit(
        "chassis.send_message_again",
        f"messages/{command.message_id}",
        {"template": found.template, "fault": found.fault},
        company_id=found.company_id,
        estate_id=found.estate_id,
    )
    return tx.execute(_READ, {"message_id": command.message_id}).one()
