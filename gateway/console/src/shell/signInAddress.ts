/** The address of the sign-in page that leads back afterwards.
 *
 * @param back within the application, with its search.
 */
export function signInAddress(back: string): string {
  return `/sign-in${back === '/' ? '' : `?back=${encodeURIComponent(back)}`}`;
}
