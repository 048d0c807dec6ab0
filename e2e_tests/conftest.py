"""A running platform, and a small group in it for each story."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from localplatform.demo.story import bootstrap
from localplatform.paths import TEST_SERVERS_FILE, VAR
from localplatform.platform import Platform
from people.cast import Cast, new_company
from people.person import Person

NAME = "story"


@pytest.fixture(scope="session")
def platform() -> Platform:
    """The stories' own platform; `make test-stories` starts it."""
    file = VAR / NAME / "platform.json"
    if not file.exists():
        pytest.exit("the stories' platform does not run: `make test-stories` starts it", returncode=3)
    public = json.loads(file.read_text())
    running = Platform(NAME, 0, public["base_port"], settings=public["settings"])
    running.servers = json.loads(TEST_SERVERS_FILE.read_text())
    return running


@pytest.fixture(scope="session")
def administrator(platform: Platform) -> Person:
    """The first administrator of the group."""
    return Person(platform.gateway_url, "admin", bootstrap(platform))


@pytest.fixture(scope="session")
def hq(administrator: Person) -> Person:
    """HQ finance of the group."""
    group = administrator.get("/v1/identity/session")["groupId"]
    return Cast(administrator, {"nodeId": group}).at(group, "hq_finance")


@pytest.fixture
def company(administrator: Person, request: pytest.FixtureRequest) -> Cast:
    """A new company in CNY; `@pytest.mark.parametrize("company", ["SGD"], indirect=True)` gives another currency."""
    currency = getattr(request, "param", "CNY")
    return new_company(administrator, currency)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real inputs, beside the checkout."""
    folder = VAR.parent.parent / "shared" / "data"
    if not folder.exists():
        pytest.skip(f"the real inputs are not at {folder}; these stories need them and no registry brings them")
    return folder
