"""Commands of insight's own, which `manor rebuild insight` runs one after the other."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from chassis.deps import Deps

from insight.usecases import rebuilds


def begin_rebuild(deps: Deps, arguments: list[str]) -> int:
    """Empties the read model and prints as JSON what is to be republished, by source."""
    print(json.dumps(rebuilds.begin_rebuild(deps)))
    return 0


def end_rebuild(deps: Deps, arguments: list[str]) -> int:
    """Waits until all has been heard."""
    try:
        rebuilds.end_rebuild(deps)
    except rebuilds.NobodyHears as error:
        print(error, file=sys.stderr)
        return 1
    return 0


COMMANDS: dict[str, Callable[[Deps, list[str]], int]] = {"begin-rebuild": begin_rebuild, "end-rebuild": end_rebuild}
