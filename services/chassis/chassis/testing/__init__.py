"""Harnesses for tests; no image of the product contains them."""

pytest_plugins = ("chassis.testing.fixtures",)
