/** What a reader is told of a reason: the entry's name, and what was said after a colon.
 *
 * @param said the words that a record keeps.
 * @param code of the entry that they name; empty where they name none.
 * @param name what a code is called.
 */
export function reasonIn(said: string, code: string, name: (code: string) => string): string {
  const called = code ? name(code) : '';
  if (!called || called === code) return said;
  const [, ...more] = said.replace('：', ':').split(':');
  return [called, ...more.map((part) => part.trim()).filter(Boolean)].join(': ');
}
