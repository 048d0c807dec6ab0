// Fails where what an application loads first is larger than 300 kB compressed: node web/first-load.mjs console resident staff
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 300_000;
let failed = false;
for (const app of process.argv.slice(2)) {
  const dist = new URL(`../${app}/dist/`, import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
  // What the page names, and what that imports: a build whose entry is part of a larger file has no line of its own.
  const page = readFileSync(new URL('index.html', dist), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="[^"]*\/(assets\/[^"]+)"/g)].map((one) => one[1]);
  const keyOf = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
  const files = new Set(named.filter((file) => !keyOf.has(file)));
  const visit = (key) => {
    const { file, css = [], imports = [] } = manifest[key];
    if (files.has(file)) return;
    files.add(file);
    css.forEach((one) => files.add(one));
    imports.forEach(visit);
  };
  named.filter((file) => keyOf.has(file)).forEach((file) => visit(keyOf.get(file)));
  const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
  console.log(`${app}: first load ${Math.round(size / 1000)} kB in ${files.size} files`);
  if (size > LIMIT) {
    console.error(`${app} loads more than ${LIMIT / 1000} kB first: load more of it when it is opened.`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
