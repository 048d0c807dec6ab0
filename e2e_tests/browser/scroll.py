"""How smoothly a table of 100,000 units scrolls. Not among the stories, since it takes minutes and judges nothing:
`.venv/bin/python -m localplatform stories e2e_tests/browser/scroll.py` prints the figures and writes var/scroll.json.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from localplatform.paths import VAR
from people.cast import Cast
from people.estates import Estate
from people.person import Person

from e2e_tests.browser.window import Window
from e2e_tests.town_billing import import_town

ROWS = 100_000
# Three rows a frame, as fast as a hand turns a wheel.
STEP, TURNS = 120, 1000
# To the last row by dragging, which reads all pages; then a wheel that turns without rest, up and down again.
SCROLL = """
async ({ rows, step, turns }) => {
  const holder = document.querySelector('.long');
  const said = document.querySelector('.list-foot');
  const loaded = () => Number(said.firstChild.textContent.replace(/\\D/g, ''));
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)));
  observer.observe({ type: 'longtask' });
  const next = () => new Promise((done) => requestAnimationFrame(done));
  const turn = async (by, over) => {
    const frames = [];
    let last = await next();
    while (!over(frames.length)) {
      holder.scrollTop += by;
      const now = await next();
      frames.push(now - last);
      last = now;
    }
    return { frames, tasks: tasks.splice(0), rows: loaded() };
  };
  const gather = await turn(1e9, () => loaded() >= rows);
  const up = await turn(-step, (count) => count >= turns);
  const down = await turn(step, (count) => count >= turns);
  return { gather, up, down };
}
"""


def summed(seen: dict[str, Any]) -> dict[str, Any]:
    """Frame times and long tasks, in milliseconds."""
    frames = sorted(seen["frames"])
    return {
        "rows": seen["rows"],
        "seconds": round(sum(frames) / 1000, 1),
        "frames": len(frames),
        "median_ms": round(frames[len(frames) // 2], 1),
        "p99_ms": round(frames[int(len(frames) * 0.99)], 1),
        "longest_ms": round(frames[-1], 1),
        "long_tasks": len(seen["tasks"]),
        "longest_task_ms": max(seen["tasks"], default=0),
    }


@pytest.mark.parametrize("company", ["SGD"], indirect=True)
def test_scroll(console: Callable[[Person, str], Window], company: Cast) -> None:
    for town in ("TAP", "JW"):
        import_town(Estate(company, company.estate(town), ROWS // 2), town, ROWS // 2)
    window = console(company["estate_manager"], company.company_id)
    window.page.set_default_timeout(0)
    window.open("tenants/units")
    seen = window.page.evaluate(SCROLL, {"rows": ROWS, "step": STEP, "turns": TURNS})
    figures = {way: summed(found) for way, found in seen.items()}
    (VAR / "scroll.json").write_text(json.dumps(figures, indent=1))
    print(json.dumps(figures, indent=1))
