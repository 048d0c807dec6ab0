/** Boxes that scroll take keys: a reader without a mouse sees what is beyond their edge, where nothing in them can be
 * pressed either. The library's tables make such boxes and offer no place to say so. */
import { useEffect } from 'react';

const BOXES = '.ant-table-wrapper, .ant-table-content, .ant-table-body, .list.matrix, .scroll';
const REACHED = 'a[href], button, input, select, textarea, [tabindex]';
const MARK = 'data-reachable';
// What is drawn is looked at once it stands.
const SETTLED = 300;

/** Lets the boxes of a page that scroll and hold nothing to press be reached, and those no longer that do neither. */
export function makeReachable(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>(BOXES)) {
    if (box.hasAttribute(MARK)) {
      box.removeAttribute(MARK);
      box.removeAttribute('tabindex');
    }
    if (scrolls(box) && !box.querySelector(REACHED)) {
      box.setAttribute(MARK, '');
      box.tabIndex = 0;
    }
  }
}

function scrolls(box: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(box);
  const wide = box.scrollWidth > box.clientWidth && /auto|scroll/.test(overflowX);
  return wide || (box.scrollHeight > box.clientHeight && /auto|scroll/.test(overflowY));
}

/** Keeps to it while pages and drawers come and go. */
export function useReachable(): void {
  useEffect(() => {
    let waiting = 0;
    const soon = (): void => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        makeReachable(document);
      }, SETTLED);
    };
    const seen = new MutationObserver(soon);
    seen.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', soon);
    soon();
    return () => {
      clearTimeout(waiting);
      seen.disconnect();
      window.removeEventListener('resize', soon);
    };
  }, []);
}
