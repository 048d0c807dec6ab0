"""The processes of the insight service."""

from chassis.main import run

run("insight")
