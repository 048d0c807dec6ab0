"""`python -m localplatform servers`: starts the private servers and says where they listen."""

from __future__ import annotations

import sys

from localplatform import servers

PORTS = {"postgres": 15432, "amqp": 15672, "management": 15673, "prometheus": 15674, "dist": 15680, "epmd": 15679}


def main() -> int:
    try:
        if sys.argv[1:] == ["servers"]:
            servers.ensure(PORTS)
        elif sys.argv[1:] == ["stop"]:
            servers.stop()
        else:
            print("usage: python -m localplatform servers|stop", file=sys.stderr)
            return 2
    except servers.CannotStart as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
