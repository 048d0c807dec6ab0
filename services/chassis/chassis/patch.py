"""Patches the standard library for eventlet. Imported first by the worker's process, and nowhere else."""

import os

import eventlet

eventlet.monkey_patch()
# psycopg waits in C otherwise, and one slow statement would stop every handler of the process.
os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"  # noqa: TID251  psycopg reads it at import
