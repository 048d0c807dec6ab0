"""Files attached to records: whoever may see the record sees them, in every service by the same RPCs."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_attachments import Attachments


@case("chassis.Attach", resident=lambda world: world.residents_attach())
def attach(world: Attachments) -> Json:
    return world.new_attach()


@case("chassis.ListAttachments", resident=lambda world: world.residents_list())
def list_attachments(world: Attachments) -> Json:
    assert world.new_attachment()
    return world.record


@case("chassis.GetAttachment", resident=lambda world: world.residents_attachment())
@case("chassis.RemoveAttachment", resident=lambda world: world.residents_attachment())
def one_attachment(world: Attachments) -> Json:
    return world.new_attachment()
