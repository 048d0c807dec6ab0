"""`make up S=…` starts what is named, and what that needs."""

from __future__ import annotations

import pytest
from chassis.data.db import Database
from chassis.settings import ServiceSettings
from localplatform.needs import UnknownService, needs, with_their_needs
from localplatform.platform import PROCESSES, Platform
from localplatform.servers import TUNING

SERVICES = Platform("unused").services


def test_a_service_brings_those_that_it_calls_and_whose_facts_it_hears() -> None:
    assert needs("payments") == {"identity", "tenants", "billing"}
    assert set(with_their_needs("payments", SERVICES)) >= {"identity", "tenants", "billing", "payments"}


def test_what_a_service_does_without_is_not_brought() -> None:
    assert "contracts" not in with_their_needs("billing", SERVICES)


def test_nobody_named_is_everybody() -> None:
    platform = Platform("unused", only=with_their_needs("", SERVICES))
    assert platform.running == SERVICES


def test_only_the_chosen_run_and_keep_their_ports() -> None:
    platform = Platform("unused", base_port=1000, only=("billing", "identity"))
    assert platform.running == ["billing", "identity"]
    assert "tenants=127.0.0.1:" in platform.addresses()


def test_a_service_that_there_is_not_is_named_with_those_that_there_are() -> None:
    with pytest.raises(UnknownService, match=r"No such service: bills\. There are .*billing"):
        with_their_needs("billing,bills", SERVICES)


def test_the_pools_of_nine_services_stay_under_the_servers_limit() -> None:
    settings = ServiceSettings(service="parcels")
    relay, listening = 2, 3
    service = sum(Database(settings, process).app_connections for process in PROCESSES) + relay + listening
    (limit,) = [int(line.split("=")[1]) for line in TUNING.splitlines() if line.startswith("max_connections")]
    assert 9 * service <= 0.75 * limit
