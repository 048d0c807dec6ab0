/** antd's styles as a file, for whoever is signed in when the console is opened. The sign-in page does without: most of
 * the file is of no use to it. */

let there = false;

/** Loads the file, before anything is drawn that needs it. Where there is none, as on the development server, or it does
 * not come, antd computes what it draws. */
export async function loadSheet(): Promise<void> {
  const address = document.querySelector<HTMLMetaElement>('meta[name=component-sheet]')?.content;
  if (!address) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  there = await new Promise<boolean>((resolve) => {
    link.onload = () => {
      resolve(true);
    };
    link.onerror = () => {
      resolve(false);
    };
    // First, so that what the console says itself stands above it.
    document.head.prepend(link);
  });
}

/** Whether antd's styles are there. */
export function hasSheet(): boolean {
  return there;
}
