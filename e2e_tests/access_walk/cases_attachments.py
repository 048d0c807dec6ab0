"""Files attached to records: whoever may see the record sees them, in every service by the same RPCs."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_attachments import Attachments


@case("chassis.Attach")
def attach(world: Attachments) -> Json:
    return world.new_attach()


@case("chassis.ListAttachments")
def list_attachments(world: Attachments) -> Json:
    assert world.new_attachment()
    return world.record


@case("chassis.GetAttachment")
@case("chassis.RemoveAttachment")
def one_attachment(world: Attachments) -> Json:
    return world.new_attachment()
