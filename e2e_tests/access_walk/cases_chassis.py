"""The RPCs that every service has."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json

from chassis.data.ids import uuid7
from localplatform.platform import SMS_SIGNER

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_chassis import Chassis


@case("chassis.GetOperation", resident=lambda world: {"service": "tenants", "operation_id": world.residents_operation})
def get_operation(world: Chassis) -> Json:
    return {"service": "tenants", "operation_id": world.operation_id}


@case(
    "chassis.WaitOperation",
    resident=lambda world: {"service": "tenants", "operation_id": world.residents_operation, "timeout_seconds": 1},
)
def wait_operation(world: Chassis) -> Json:
    return {**get_operation(world), "timeout_seconds": 1}


@case("chassis.CancelOperation")
def cancel_operation(world: Chassis) -> Json:
    return get_operation(world)


@case("chassis.ListOperations", lists=True)
def list_operations(world: Chassis) -> Json:
    assert world.operation_id
    return {"service": "tenants", "page_size": 200}


@case("chassis.ListApprovals", lists=True)
def list_approvals(world: Chassis) -> Json:
    assert world.waiting
    return {"service": "billing", "page_size": 200}


@case("chassis.CountWaitingApprovals", lists=True)
def count_waiting_approvals(world: Chassis) -> Json:
    assert world.waiting
    return {"service": "billing"}


@case("chassis.ListAuditEntries")
def list_audit_entries(world: Chassis) -> Json:
    return {"service": "tenants", **world.company, "page_size": 200}


@case("chassis.ListOwnAuditEntries")
def list_own_audit_entries(world: Chassis) -> Json:
    assert world.home
    return {"service": "tenants", "page_size": 200}


@case("chassis.ListRecordHistory", lists=True)
def list_record_history(world: Chassis) -> Json:
    return {"service": "tenants", **world.company, "resource": f"units/{world.home['unitId']}"}


@case("chassis.CountActions")
def count_actions(world: Chassis) -> Json:
    return {"service": "tenants", **world.company, "from_date": "2026-01-01", "to_date": "2026-06-30"}


@case("chassis.VerifyAuditChain")
def verify_audit_chain(world: Chassis) -> Json:
    return {"service": "tenants", **world.company}


@case("chassis.ListDeadLetters", lists=True)
def list_dead_letters(world: Chassis) -> Json:
    assert world.dead_letter()
    return {"service": "billing", "page_size": 200}


@case("chassis.GetDeadLetter")
@case("chassis.ReplayDeadLetter")
def dead_letter(world: Chassis) -> Json:
    return {"service": "billing", "fact_id": world.dead_letter()}


@case("chassis.ReplayDeadLetters", lists=True)
def replay_dead_letters(world: Chassis) -> Json:
    assert world.dead_letter()
    return {"service": "billing", "type": "tenants.units_changed.v1"}


@case("chassis.GetServiceHealth", own=True)
def get_service_health(world: Chassis) -> Json:
    return {"service": "billing"}


@case("chassis.SendMessageAgain")
def send_message_again(world: Chassis) -> Json:
    return {"service": "tenants", "message_id": world.failed_message()["messageId"]}


@case("chassis.ListMessages", lists=True)
def list_messages(world: Chassis) -> Json:
    assert world.message()
    return {"service": "tenants", "page_size": 200}


@case("chassis.ListMyMessages")
@case("chassis.CountUnreadMessages")
@case("chassis.MarkMessagesRead")
def my_messages(world: Chassis) -> Json:
    assert world.message()
    return {"service": "identity"}


@case("chassis.HoldCurrency")
def hold_currency(world: Chassis) -> Json:
    return {"service": "tenants", **world.company}  # which keeps no money: the walk goes on in this company


@case("chassis.GetMessagePreferences")
def get_message_preferences(world: Chassis) -> Json:
    assert world.mark
    return {"service": "identity"}


@case("chassis.SetMessagePreferences")
def set_message_preferences(world: Chassis) -> Json:
    return {**get_message_preferences(world), "preferences": {"sms": True, "email": True}}


@case("chassis.ListMessageTexts", lists=True)
def list_message_texts(world: Chassis) -> Json:
    return {"service": "tenants", **world.company}


@case("chassis.SetMessageText")
@case("chassis.PreviewMessageText")
def message_text(world: Chassis) -> Json:
    said = {"subject_en": "{month}", "text_en": "{amount}", "subject_zh": "{month}", "text_zh": "{amount}"}
    return {**list_message_texts(world), "template": "billing.bill_ready", "text": said}


@case("chassis.ReceiveDeliveryReport")
def receive_delivery_report(world: Chassis) -> Json:
    body = json.dumps({"id": str(uuid7()), "status": "delivered"}).encode()
    return {
        "service": "tenants",
        "group_id": world.group.node_id,
        "message_id": str(uuid7()),
        "body": base64.b64encode(body).decode(),
        "signature": hmac.new(SMS_SIGNER.encode(), body, hashlib.sha256).hexdigest(),
    }
