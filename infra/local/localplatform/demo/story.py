"""`make demo`: tells every service's chapter, and says what came of it."""

from __future__ import annotations

import secrets
import subprocess
import sys
import time
from pathlib import Path

from localplatform.demo.chapters import Story, found, ordered
from localplatform.demo.group import Group
from localplatform.paths import ROOT, VAR, write_private
from localplatform.platform import Platform, base_environment

ADMINISTRATOR = "admin"
OPERATOR = "operator"
GROUP_CODE = "evergreen"
# An owner whom the demonstration lets owe something; who pays follows from ids, so most others will do as well.
RESIDENT = "+8613900000003"
CREDENTIALS = VAR / "demo-credentials.json"
MONTH = "2026-10"


def tell(platform: Platform, began: float) -> int:
    """Tells the whole story; what was told before stays as it is.

    Args:
        platform: a running one.
        began: the monotonic second at which the command began.
    """
    story = Story(platform, Group(platform.gateway_url, (ADMINISTRATOR, bootstrap(platform)), CREDENTIALS), MONTH)
    operator = bootstrap_operator(platform)
    chapters = found()
    order = ordered({name: chapter.NEEDS for name, chapter in chapters.items()})
    for name in order:
        story.told[name] = chapters[name].tell(story)
    for name in order:
        if hasattr(chapters[name], "report"):
            chapters[name].report(story)
    _print(story, operator, time.monotonic() - began)
    return 0


def bootstrap(platform: Platform) -> str:
    """Makes the group and its first administrator; gives the password, which is kept in the sign-ins' file."""
    group = ("--group-code", GROUP_CODE, "--group-name", "常青物业集团 Evergreen Property Group")
    return _bootstrapped(platform, ADMINISTRATOR, "administrator", *group).read_text()


def bootstrap_operator(platform: Platform) -> Path:
    """Makes an operator of the platform, who is in no group; gives the file of the password."""
    return _bootstrapped(platform, OPERATOR, "operator", "--operator")


def _bootstrapped(platform: Platform, username: str, name: str, *what: str) -> Path:
    file = platform.folder / "keys" / f"{name}.password"
    if not file.exists():
        write_private(file, secrets.token_urlsafe(18))
    subprocess.run(
        [sys.executable, "-m", "identity", "bootstrap", *what, "--username", username, "--password-file", str(file)],
        env={**base_environment(), **platform.environment("identity", "bootstrap")},
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    return file


def _print(story: Story, operator: Path, seconds: float) -> None:
    platform = story.platform
    print("", *story.rows(), "", sep="\n")
    print(
        f"{', '.join(story.sums)}, {seconds:.0f} s. Currencies are never added.\n"
        f"Manor runs. The console: {platform.gateway_url}/console/ (the API to browse: {platform.gateway_url}/docs).\n"
        f"Residents: {platform.gateway_url}/app/?group={GROUP_CODE}, such as phone {RESIDENT}; codes are logged in"
        f" {(platform.folder / 'logs' / 'sign-in-codes.log').relative_to(ROOT)}; orders are paid at"
        f" {platform.simulator_url}/wallet\n"
        f"The platform's operator: {OPERATOR}, password in {operator.relative_to(ROOT)}; sees dashboards, alerts and"
        " how the services fare, and no group's data\n"
        f"Sign-ins: {CREDENTIALS.relative_to(ROOT)}. Are the books right? .venv/bin/manor verify"
    )
    print(*story.lines, sep="\n")
