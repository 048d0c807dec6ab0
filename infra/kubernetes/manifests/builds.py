"""Images, built for real by podman for what verifies them and runs them."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path

from manifests.charts import ROOT

REGISTRY = "localhost/manor"
_FOLDER = ROOT / "infra" / "images"


class CannotBuild(Exception):
    """No image can be built here; the message says why."""


def environment() -> dict[str, str]:
    """The environment of a podman command: the machine's, and other settings where there is no systemd."""
    own = dict(os.environ)  # noqa: TID251  podman and the build script need the machine's
    if not Path("/run/systemd/system").is_dir():
        own.setdefault("CONTAINERS_CONF", str(_FOLDER / "containers.conf"))
    return own


def podman(*arguments: str, given: str = "") -> str:
    """What podman prints.

    Raises:
        AssertionError: it failed.
    """
    done = subprocess.run(
        ["podman", *arguments], env=environment(), input=given, capture_output=True, text=True, check=False, timeout=600
    )
    if done.returncode:
        raise AssertionError(f"podman {' '.join(arguments)}: {done.stderr[-2000:]}")
    return done.stdout


@cache
def why_not() -> str:
    """Why containers cannot be built and run here; empty where they can."""
    try:
        podman("info")
    except (OSError, AssertionError) as error:
        return f"podman does not run here ({error})"
    return ""


@cache
def base() -> str:
    """The base image: BASE_IMAGE, or one made of Debian's packages.

    Raises:
        CannotBuild: neither a registry nor debootstrap gives one.
    """
    own = environment()
    if own.get("BASE_IMAGE"):
        return own["BASE_IMAGE"]
    made = subprocess.run([str(_FOLDER / "debian-base")], env=own, capture_output=True, text=True, check=False)
    if made.returncode:
        raise CannotBuild(f"no base image could be made here: {made.stderr[-500:]}")
    return made.stdout.strip().splitlines()[-1]


@cache
def built(name: str) -> str:
    """The tag of an image, built now; what has not changed comes from the layers of the last time.

    Raises:
        CannotBuild: this machine builds none.
        AssertionError: the build failed.
    """
    if why_not():
        raise CannotBuild(why_not())
    own = {**environment(), "BASE_IMAGE": base(), "REGISTRY": REGISTRY}
    done = subprocess.run([str(_FOLDER / "build"), name], env=own, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{name} could not be built: {done.stderr[-3000:]}")
    return done.stdout.strip().splitlines()[-1]
