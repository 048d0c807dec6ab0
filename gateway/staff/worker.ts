/** Puts the service worker into the build, with the names of all files that it keeps on the device. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Files of `public`, which no bundle names. */
const PUBLIC = ['icon.svg', 'manifest.webmanifest'];

export function worker(): Plugin {
  return {
    name: 'service-worker',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = [...Object.keys(bundle).filter((one) => one.startsWith('assets/')), ...PUBLIC].sort();
        const source = readFileSync(new URL('worker.js', import.meta.url), 'utf8');
        // Another build has other names of files, and so another worker.
        const version = createHash('sha256')
          .update(source)
          .update(files.join('\n'))
          .digest('hex')
          .slice(0, 12);
        const named = `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(files)};\n`;
        this.emitFile({ type: 'asset', fileName: 'worker.js', source: named + source });
      },
    },
  };
}
