"""Whatever the API's own document allows, and what it forbids, is answered without a 5xx."""

from __future__ import annotations

from typing import Any, cast

import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from .conftest import FakeServices

HEADERS = {"Idempotency-Key": "k"}


def test_no_request_made_of_the_document_is_a_server_error(app: Flask, services: FakeServices) -> None:
    schema = schemathesis.openapi.from_wsgi("/openapi.json", app)
    described: list[Any] = [cast(Any, found).ok() for found in schema.get_all_operations()]
    operations = [one for one in described if one.path.startswith("/v1/zoo/")]
    assert len(operations) == 8
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    cases = st.one_of(*(one.as_strategy(generation_mode=mode) for one in operations for mode in modes))

    @settings(
        max_examples=150,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def check(case: Any) -> None:
        response = case.call(headers=HEADERS)
        assert response.status_code < 500, response.text
        if response.status_code >= 400:
            assert response.headers["content-type"] == ["application/problem+json"]

    check()
    assert services.calls
