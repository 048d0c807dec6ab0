"""python -m warehouse serve | work | jobs | migrate | verify."""

from chassis.main import run

run("warehouse")
