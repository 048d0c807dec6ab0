"""python -m contracts serve | work | jobs | migrate | verify."""

from chassis.main import run

run("contracts")
