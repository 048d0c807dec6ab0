"""Requests made of the API's own document, by every role: the platform keeps to the document, whatever it is asked."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from people.cast import Cast
from people.estates import small_estate
from people.person import Person
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

REQUESTS = int(os.environ.get("CONTRACT_REQUESTS") or 1_500)  # noqa: TID251  a role; more is for whoever runs it to say
CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]
# These end the session that asks, or wait for an operation by intention.
LEFT_OUT = ("auth:signOut", "auth:changePassword", ":end", ":wait")

pytestmark = pytest.mark.prove("contract")


def operations(gateway: str) -> list[Any]:
    """What the document describes, less what would end the session that asks."""
    schema = schemathesis.openapi.from_url(f"{gateway}/openapi.json")
    described = [cast(Any, found).ok() for found in schema.get_all_operations()]
    return [one for one in described if not any(part in one.path for part in LEFT_OUT)]


def callers(company: Cast) -> Iterator[Person]:
    """Somebody of each built-in role, at the company or, where the role is the group's, at the group."""
    group = company.administrator.get("/v1/identity/session")["groupId"]
    for role in company.administrator.get("/v1/identity/roles")["roles"]:
        if role.get("builtIn"):
            node = group if role["roleId"].startswith("hq_") else company.company_id
            yield company.at(node, role["roleId"])


def ask(person: Person, described: list[Any], count: int) -> int:
    """Makes requests as somebody, valid ones and others, and holds each answer against the document; gives how many."""
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    cases = st.one_of(*(one.as_strategy(generation_mode=mode) for one in described for mode in modes))
    asked = 0

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def check(case: Any) -> None:
        nonlocal asked
        asked += 1
        headers = {"Authorization": f"Bearer {person.bearer()}", "Idempotency-Key": secrets.token_hex(8)}
        case.call_and_validate(headers=headers, checks=CHECKS, timeout=60)

    check()
    return asked


def test_every_answer_is_one_that_the_document_describes(
    company: Cast, record_property: Callable[[str, object], None]
) -> None:
    small_estate(company, flats=4, area="100", price="2.5").bill("2026-10")
    described = operations(company.administrator.gateway)
    assert len(described) > 150
    people = list(callers(company))
    assert len(people) > 5
    faults: list[str] = []
    asked = 0
    for person in people:
        try:
            asked += ask(person, described, REQUESTS)
        except (Exception, BaseExceptionGroup) as fault:
            faults.append(f"{person.username}: {fault}")
    record_property("requests", asked)
    assert not faults, "\n\n".join(faults)


def test_a_stranger_is_told_in_the_words_of_the_document(company: Cast) -> None:
    gateway = company.administrator.gateway
    for path in ("/v1/billing/receivables", "/v1/payments/receipts", "/v1/tenants/units", "/v1/identity/staff"):
        answer = requests.get(gateway + path, timeout=20)
        assert (answer.status_code, answer.headers["Content-Type"]) == (401, "application/problem+json")
