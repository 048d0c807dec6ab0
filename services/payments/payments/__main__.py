"""python -m payments serve | work | jobs | migrate | verify."""

from chassis.main import run

run("payments")
