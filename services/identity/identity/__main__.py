"""python -m identity serve | work | jobs | migrate | verify | bootstrap."""

from chassis.main import run

run("identity")
