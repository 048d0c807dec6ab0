/** antd's styles as a file, for whoever is signed in when the console is opened. The sign-in page does without. */

let there = false;
let coming: Promise<void> | undefined;

/** Loads the file, before anything is drawn that needs it. Where there is none, as on the development server, or it does
 * not come, antd computes what it draws. */
export function loadSheet(): Promise<void> {
  return (coming ??= load());
}

async function load(): Promise<void> {
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
