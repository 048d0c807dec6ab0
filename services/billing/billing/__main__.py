"""python -m billing serve|work|jobs|migrate|verify"""

from chassis.main import run

run("billing")
