"""python -m devices serve | work | jobs | migrate | verify."""

from chassis.main import run

run("devices")
