"""The platform that is walked through, and its world."""

from __future__ import annotations

import pytest
from localplatform.platform import Platform

from e2e_tests.access_walk.people import Desk
from e2e_tests.access_walk.rpcs import Grpc, Http, Rpcs, Way
from e2e_tests.access_walk.world import World, whole


@pytest.fixture(scope="session")
def rpcs() -> Rpcs:
    return Rpcs()


@pytest.fixture(scope="session")
def ways(platform: Platform) -> dict[str, Way]:
    return {"http": Http(platform.gateway_url), "grpc": Grpc(addresses(platform))}


@pytest.fixture(scope="session")
def world(platform: Platform, rpcs: Rpcs) -> World:
    return whole()(platform, Desk(rpcs, Grpc(addresses(platform))))


def addresses(platform: Platform) -> dict[str, str]:
    """Where each service listens."""
    pairs = ((one.split("=", 1)[0], one.split("=", 1)[1]) for one in platform.addresses().split(","))
    return dict(pairs)
