"""tenants hears nothing but the tree and the grants, which the chassis applies."""

from __future__ import annotations

from chassis.facts import hearing


class Worker(hearing.Worker):
    """What tenants hears."""

    name = "tenants"
