"""One set of sentences for faults: the console's, which services have for the files they write."""

from __future__ import annotations

from localplatform import fault_words


def test_services_have_the_consoles_sentences() -> None:
    for file, content in fault_words.files().items():
        assert file.is_file() and file.read_text() == content, "run python -m localplatform.fault_words"


def test_every_service_that_refuses_rows_of_files_has_sentences() -> None:
    """Those of the chassis are for all of them."""
    services = {file.parent.name for file in fault_words.files()}
    assert {"chassis", "billing", "tenants"} <= services
