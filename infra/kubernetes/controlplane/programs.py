"""The programs of a control plane: built once by tools/build, or found on the PATH."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from manifests.charts import ROOT

TOOLS = ROOT / "infra" / "kubernetes" / "tools"
NAMES = ("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok", "kubectl", "helm")


def _own() -> dict[str, str]:
    return dict(os.environ)  # noqa: TID251  what a child process needs to start


def folder() -> Path:
    """Where tools/build puts the programs of the version that go.mod pins."""
    pinned = re.search(r"^\s+k8s\.io/kubernetes (\S+)", (TOOLS / "go.mod").read_text(), re.MULTILINE)
    assert pinned
    own = _own()
    cache = Path(own.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "manor" / "kubernetes"
    return Path(own.get("MANOR_KUBERNETES_BIN") or cache) / pinned[1]


def environment() -> dict[str, str]:
    """This machine's environment, in which the programs are found: those of the pinned version first."""
    own = _own()
    return {**own, "PATH": f"{folder()}:{own.get('PATH', '')}"}


def find(name: str) -> str:
    """The path of a program.

    Raises:
        FileNotFoundError: it is neither built nor on the PATH.
    """
    found = shutil.which(name, path=environment()["PATH"])
    if found is None:
        raise FileNotFoundError(f"{name} is neither in {folder()} nor on the PATH")
    return found


def definitions() -> list[Path]:
    """The operators' resource definitions, a file for each operator."""
    return sorted((folder() / "crds").glob("[!.]*.yaml"))


def why_not() -> str:
    """Why the charts cannot be tried on a control plane here; empty where they can."""
    path = environment()["PATH"]
    missing = [name for name in NAMES if shutil.which(name, path=path) is None]
    if not missing:
        return ""
    return (
        f"NOT VERIFIED: the charts were not tried on a real API server, since {', '.join(missing)} are not here."
        " `make verify-kubernetes` builds them once where there is Go."
    )
