"""Patches the standard library for eventlet. Imported first by the worker's process, and nowhere else."""

import os
import warnings

# Names are looked up when a connection is made, which is rare; a resolver in Python costs more than it gives.
os.environ["EVENTLET_NO_GREENDNS"] = "yes"  # noqa: TID251  eventlet reads it at import
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet calls itself deprecated on import; nameko stands on it
    import eventlet

eventlet.monkey_patch()
# psycopg waits in C otherwise, and one slow statement would stop every handler of the process.
os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"  # noqa: TID251  psycopg reads it at import
