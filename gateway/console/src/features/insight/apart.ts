/** The best and the worst of few: none of them is among both. */

/**
 * Of the worst and the best, each from its end on, so many that none is in both lists.
 *
 * @param worst the worst first.
 * @param best the best first.
 * @param key of a line.
 */
export function apart<Line>(worst: Line[], best: Line[], key: (line: Line) => string) {
  const all = new Set([...worst, ...best].map(key)).size;
  return { worst: worst.slice(0, Math.ceil(all / 2)), best: best.slice(0, Math.floor(all / 2)) };
}
