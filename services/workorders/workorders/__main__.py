"""python -m workorders serve | work | jobs | migrate | verify."""

from chassis.main import run

run("workorders")
