"""Messages that are wanted: a fact becomes a row for each reader, once for each reason."""

from __future__ import annotations

import json
from typing import Any

from google.protobuf.message import Message
from sqlalchemy import text

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.facts import columns
from chassis.facts.applying import Undecodable
from chassis.messages.templates import Template, WrongFields, template

LONGEST_REASON = 100

# Whoever was told of a reason is not told again, whatever the fact's id is: the unique index says so, and not a look
# before. The queue takes what is new and has a channel.
_TAKE = text(
    "with added as (insert into messages (message_id, group_id, company_id, estate_id, recipient_id, template, reason,"
    " fields, state, created_at, text_version) select message_id, :group_id, :company_id, :estate_id, recipient_id,"
    " :template, reason, fields, :state, :now, coalesce((select max(version) from message_texts"
    " where company_id = :company_id and template = :template), 0)"
    " from unnest(cast(:message_id as uuid[]), cast(:recipient_id as uuid[]),"
    " cast(:reason as text[]), cast(:fields as jsonb[])) as wanted (message_id, recipient_id, reason, fields)"
    " on conflict (company_id, recipient_id, template, reason) do nothing returning message_id)"
    " insert into message_queue (message_id, group_id, company_id, next_at)"
    " select message_id, :group_id, :company_id, :now from added where :state = 'wanted'"
)


class Unfit(Undecodable):
    """A message that no try can make one: the fact is parked at once, where staff can read it."""


def take_messages(tx: Tx, fact: Message) -> None:
    """Enters the messages that a fact wants, but for those of a reason that their readers were told of before.

    Args:
        tx: the transaction that hears it.
        fact: `MessagesWanted` of tenants or of identity.

    Raises:
        UnknownTemplate: this release has no such template.
        Unfit: a message lacks a reason, or its fields are not the template's.
    """
    wanted: Any = fact
    by = template(wanted.template)
    rows = list(columns.items(fact))
    for row in rows:
        _require_fit(by, row)
    values = {
        "group_id": tx.scope.group_id,
        "company_id": wanted.company_id,
        "estate_id": wanted.estate_id or None,
        "template": by.name,
        "state": "wanted" if by.channels else "listed",
        "now": clock.now(),
        "message_id": [uuid7() for _ in rows],
        **{name: [row[name] for row in rows] for name in ("recipient_id", "reason", "fields")},
    }
    tx.execute(_TAKE, values)


def _require_fit(by: Template, row: dict[str, Any]) -> None:
    if not 1 <= len(row["reason"]) <= LONGEST_REASON:
        raise Unfit(f"a message by {by.name} needs a reason of 1 to {LONGEST_REASON} letters")
    try:
        values = json.loads(row["fields"])
        if not isinstance(values, dict):
            raise WrongFields(f"the fields of a message by {by.name} are no JSON object")
        by.check(values)
    except ValueError as error:  # WrongFields, or no JSON
        raise Unfit(str(error)) from error
