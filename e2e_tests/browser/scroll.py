"""How smoothly a table of 100,000 units scrolls. Not among the stories, since it takes minutes and judges nothing:
`.venv/bin/python -m localplatform stories e2e_tests/browser/scroll.py` prints the figures and writes var/scroll.json.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from localplatform.demo.client import Person
from localplatform.paths import VAR

from e2e_tests.browser.window import Window
from e2e_tests.conftest import Cast
from e2e_tests.estates import Estate
from e2e_tests.town_billing import import_town

ROWS = 100_000
# A wheel that never rests: so many pixels a frame, down to the last row as pages come in, then the whole way back up.
SCROLL = """
async ({ rows, step }) => {
  const holder = document.querySelector('.ant-table-tbody-virtual-holder');
  const frames = [], tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)));
  observer.observe({ type: 'longtask' });
  const next = () => new Promise((done) => requestAnimationFrame(done));
  const said = document.querySelector('.ant-table-footer [role=status]');
  const loaded = () => Number(said.textContent.replace(/\\D/g, ''));
  const turn = async (by, over) => {
    let last = await next();
    while (!over()) {
      holder.scrollTop += by;
      const now = await next();
      frames.push(now - last);
      last = now;
    }
  };
  const bottom = () => loaded() >= rows && holder.scrollTop + holder.clientHeight >= holder.scrollHeight - 2;
  await turn(step, bottom);
  const down = { frames: frames.splice(0), tasks: tasks.splice(0), rows: loaded() };
  await turn(-50 * step, () => holder.scrollTop <= 0);
  return { down, up: { frames, tasks, rows: loaded() } };
}
"""


def summed(seen: dict[str, Any]) -> dict[str, Any]:
    """Frame times and long tasks, in milliseconds."""
    frames = sorted(seen["frames"])
    return {
        "rows": seen["rows"],
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
    seen = window.page.evaluate(SCROLL, {"rows": ROWS, "step": 400})
    figures = {way: summed(seen[way]) for way in ("down", "up")}
    (VAR / "scroll.json").write_text(json.dumps(figures, indent=1))
    print(json.dumps(figures, indent=1))
