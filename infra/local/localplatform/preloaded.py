"""supervisord with what the services share in its memory: `python -m localplatform.preloaded -c supervisord.conf`.

What `serve` and `jobs` of every service load is the same, but for the service's own package. Each of them is forked
from here instead of being started anew, so that they share that memory and are up at once; otherwise they are processes
like any other, with settings, a log, signals and restarts of their own. Workers are started as programs: eventlet must
be loaded before everything else. `make up` starts everything anew where the code has changed since.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from chassis.main import preload, run
from setproctitle import setproctitle
from supervisor.medusa import asyncore_25 as asyncore
from supervisor.options import ServerOptions
from supervisor.supervisord import Supervisor

FORKED = ("serve", "jobs")


def forked(argv: Sequence[str]) -> bool:
    """Whether most of this command's code lies in memory: `python -m <service> serve|jobs`."""
    return len(argv) == 4 and argv[1] == "-m" and argv[3] in FORKED


class PreloadedOptions(ServerOptions):  # type: ignore[misc]  # supervisor has no types
    """supervisor's options, whose children go on in this memory where they can."""

    def execve(self, filename: str, argv: Sequence[str], env: dict[str, str]) -> None:
        """In the child, after supervisor has set its files, folder and environment."""
        if forked(argv):
            become(argv, env)
        super().execve(filename, argv, env)


def become(argv: Sequence[str], env: dict[str, str]) -> NoReturn:
    """Makes this fork of supervisord the process of a service, as a program started anew would be."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGCHLD, signal.SIGUSR2):
        signal.signal(number, signal.SIG_DFL)
    os.environ.clear()  # noqa: TID251  a process begins with its own environment
    os.environ.update(env)  # noqa: TID251
    sys.stdout, sys.stderr = (os.fdopen(number, "w", buffering=1, closefd=False) for number in (1, 2))
    setproctitle(" ".join(argv))
    sys.argv = [argv[2], argv[3]]
    code = 1
    try:
        run(argv[2])
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)  # the rest of supervisord's memory is not this process's to clean up


def main() -> None:
    """Loads what the services share, then is supervisord."""
    preload()
    setproctitle("supervisord of Manor")  # finds the room for titles, which must be before an environment changes
    gc.collect()
    gc.freeze()  # a collection in a child would write into the memory that it shares
    options = PreloadedOptions()
    options.realize(sys.argv[1:])
    options.first, options.test = True, False
    with suppress(asyncore.ExitNow):
        Supervisor(options).main()
    options.close_httpservers()
    options.close_logger()


if __name__ == "__main__":
    main()
