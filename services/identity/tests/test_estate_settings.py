"""An estate's settings: a block per service, and the form of the previous release beside them."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.errors import Invalid
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from identity.records import Node, estate_settings
from identity.rpc.messages import node_message, service_blocks
from identity.usecases import nodes
from manor.billing.v1 import settings_pb2 as billing
from manor.identity.v1 import events_pb2
from manor.tenants.v1 import settings_pb2 as tenants
from sqlalchemy import text


def packed(*messages: Message) -> list[AnyMessage]:
    packs = []
    for message in messages:
        packs.append(AnyMessage())
        packs[-1].Pack(message)
    return packs


def update(world: Any, changes: dict[str, Any]) -> Node:
    with world.as_admin("identity.nodes.write") as tx:
        return nodes.update_estate(tx, nodes.UpdateEstate(world.estate_id, changes))


def test_a_block_is_replaced_and_the_others_stay(world: Any) -> None:
    both = packed(billing.EstateSettings(prorate_move_out=True), tenants.EstateSettings(move_out_months_back=3))
    update(world, {"service_settings": service_blocks(both)})
    node = update(world, {"service_settings": service_blocks(packed(billing.EstateSettings(thirty_day_months=True)))})
    assert node.service_settings == {
        "billing": {"thirty_day_months": True},
        "tenants": {"move_out_months_back": 3},
    }
    assert sorted(pack.TypeName() for pack in node_message(node).service_settings) == [
        "manor.billing.v1.EstateSettings",
        "manor.tenants.v1.EstateSettings",
    ]


def test_the_audit_trail_says_what_was_decided_before_and_after(world: Any) -> None:
    update(world, {"service_settings": service_blocks(packed(billing.EstateSettings(prorate_move_out=True)))})
    thirty = service_blocks(packed(billing.EstateSettings(thirty_day_months=True)))
    update(world, {"name": "Other", "service_settings": thirty})
    with world.within() as tx:
        query = text("select detail from audit where action = 'identity.update_estate' order by id desc limit 1")
        detail = tx.execute(query).scalar_one()
    assert detail["changed"] == ["name", "service_settings"]
    assert detail["before"] == {"name": "First", "prorate_move_out": True, "thirty_day_months": None}
    assert detail["after"] == {"name": "Other", "prorate_move_out": None, "thirty_day_months": True}


def test_services_of_the_previous_release_hear_the_same_settings(world: Any) -> None:
    update(world, {"service_settings": service_blocks(packed(billing.EstateSettings(prorate_move_out=True)))})
    fact = world.facts(events_pb2.NodeChanged)[-1]
    assert fact.settings == events_pb2.EstateSettings(
        prorate_move_out=True, vacancy_rate_basis_points=10_000, move_out_months_back=1
    )


def test_the_previous_form_is_carried_into_the_blocks() -> None:
    flat = events_pb2.EstateSettings(starter_may_approve_run=True, move_out_months_back=0)
    blocks = estate_settings.from_flat(flat)
    assert blocks == {"billing": {"starter_may_approve_run": True}, "tenants": {"move_out_months_back": 0}}
    assert estate_settings.to_flat(blocks).move_out_months_back == 0


def test_what_the_previous_release_writes_reaches_the_blocks(world: Any) -> None:
    with world.within() as tx:
        tx.execute(
            text("update tree set settings = cast(:settings as jsonb) where node_id = :node"),
            {"settings": '{"prorate_move_out": true, "move_out_months_back": 2}', "node": world.estate_id},
        )
        blocks = tx.execute(
            text("select service_settings from tree where node_id = :node"), {"node": world.estate_id}
        ).scalar_one()
    assert blocks["billing"] == {"prorate_move_out": True}
    assert blocks["tenants"] == {"move_out_months_back": 2}


@pytest.mark.parametrize(
    ("blocks", "field"),
    [
        (packed(events_pb2.EstateSettings()), "service_settings[0]"),
        (packed(events_pb2.NodeChanged()), "service_settings[0]"),
        ([AnyMessage(type_url="type.googleapis.com/manor.nothing.v1.EstateSettings")], "service_settings[0]"),
        (packed(billing.EstateSettings(), billing.EstateSettings()), "service_settings[1]"),
        (
            packed(billing.EstateSettings(vacancy_rate_basis_points=10_001)),
            "service_settings[0].vacancy_rate_basis_points",
        ),
    ],
)
def test_a_block_that_no_service_knows_or_that_breaks_its_rules_is_refused(
    blocks: list[AnyMessage], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        service_blocks(blocks)
    assert [violation.field for violation in refused.value.violations] == [field]
