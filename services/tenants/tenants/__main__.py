"""The processes of the tenants service."""

from chassis.main import run

run("tenants")
