"""Imported before any test: the folder gateway/ would otherwise be taken for the package gateway inside it."""

import gateway  # noqa: F401

pytest_plugins = ["localplatform.levels"]
