/** Both languages say the same things, and nothing is said that no page says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['web/src', 'console/src', 'resident/src', 'staff/src'];

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((one) => ending.test(one))
    .map((one) => join(ROOT, folder, one));
}

function flat(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as object).flatMap(([key, one]) =>
    flat(one, prefix ? `${prefix}.${key}` : key),
  );
}

function sentences(file: string): [string, string][] {
  return flat(JSON.parse(readFileSync(file, 'utf8')));
}

const chinese = FOLDERS.flatMap((folder) => files(folder, /zh-CN\.json$/));
const sources = FOLDERS.flatMap((folder) => files(folder, /(?<!\.test)\.tsx?$/)).map((one) =>
  readFileSync(one, 'utf8'),
);
const spoken = sources.join('\n');
// Read once: a search through every page for each sentence would grow with both.
const words = new Set([...spoken.matchAll(/['"`:]([\w.-]+)(?=['"`])/g)].map((one) => one[1]));
const templates = new Set([...spoken.matchAll(/([\w.]+)\.\$\{/g)].map((one) => one[1]));

/** True where a page says the sentence: by its key, or by a template that its key fits, such as t(`state.${state}`). */
function used(key: string): boolean {
  const plain = key.replace(/_(one|other|zero)$/, '');
  const parts = plain.split('.');
  return (
    words.has(plain) ||
    parts.slice(0, -1).some((_, index) => templates.has(parts.slice(0, index + 1).join('.')))
  );
}

it.each(chinese)('%s has the same sentences in English', (file) => {
  const english = sentences(file.replace('zh-CN', 'en-US'));
  expect(english.map(([key]) => key).sort()).toEqual(
    sentences(file)
      .map(([key]) => key)
      .sort(),
  );
});

it.each(chinese)('%s names the same values in both languages', (file) => {
  const values = (text: string): string[] => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort();
  const english = new Map(sentences(file.replace('zh-CN', 'en-US')));
  const faults = sentences(file)
    // Where the platform's own sentence is English already, the English one may be that sentence; what a violation's
    // words may name is told by its code.
    .filter(([key]) => !key.startsWith('code.') && !key.startsWith('violation.'))
    .filter(([key, text]) => values(text).join() !== values(english.get(key) ?? '').join());
  expect(faults.map(([key]) => key)).toEqual([]);
});

// What the features call the platform's names is said by the platform.
const own = chinese.filter((file) => !/\/words\.[\w-]+\.json$/.test(file));

it.each(own)('%s says nothing that no page says', (file) => {
  expect(
    sentences(file)
      .map(([key]) => key)
      .filter((key) => !used(key)),
  ).toEqual([]);
});

/** What the platform's own sources name, such as the kinds of operations. */
function named(folder: string, ending: RegExp, pattern: RegExp): string[] {
  const root = join(ROOT, '..', folder);
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((one) => ending.test(one))
    .flatMap((one) => [...readFileSync(join(root, one), 'utf8').matchAll(pattern)])
    .map((one) => one[1] ?? '');
  return [...new Set(found)];
}

/** The keys of one kind of words of a service's feature. */
function worded(service: string, kind: string): Set<string> {
  const file = join(ROOT, `console/src/features/${service}/words.zh-CN.json`);
  const keys = existsSync(file) ? sentences(file).map(([key]) => key) : [];
  return new Set(keys.filter((key) => key.startsWith(`${kind}.`)).map((key) => key.slice(kind.length + 1)));
}

/** Those of `names` (`service.name`) that have no words in their service's feature. */
function wordless(kind: string, names: string[]): string[] {
  return names.filter((name) => {
    const [service = '', ...rest] = name.split('.');
    return !worded(service, kind).has(rest.join('.'));
  });
}

it('every kind of operation has words', () => {
  const kinds = named('services', /^(?!.*tests\/).*\.py$/, /^(?:\w*KIND = |@operation\()"(\w+\.\w+)"/gm);
  expect(kinds).toContain('billing.calculate_run');
  expect(wordless('operation', kinds)).toEqual([]);
});

it('every action that the audit trail names has words', () => {
  const ending = /^(?!.*tests\/).*\.py$/;
  const said = named('services', ending, /\baudit\(\s*"(\w+\.\w+)"/g);
  const passedOn = named(
    'services',
    ending,
    /"(identity\.(?:create|update|assign|set|remove|fill|cancel|grant|refuse|request)_\w+)"/g,
  );
  expect(said).toContain('identity.assign_post');
  expect(passedOn).toContain('identity.create_absence');
  const shared = worded('administration', 'action');
  // A permission that services declare has three parts, and none of these is a message's template.
  const missing = wordless('action', [...said, ...passedOn]).filter(
    (name) => !shared.has(name.split('.')[1] ?? ''),
  );
  expect(missing).toEqual([]);
});

it('every template of messages has words', () => {
  const templates = named(
    'protos/manor',
    /\.proto$/,
    /message_template\) = \{\s*(?:\/\/.*\s*)*name: "(\w+\.\w+)"/g,
  );
  expect(templates).toContain('workorders.order_done');
  // Those that all services have, such as an approval that is late, are the administration's.
  const names = templates.map((name) => name.replace(/^chassis\./, 'administration.'));
  expect(wordless('template', names)).toEqual([]);
});

it('every permission has words', () => {
  const permissions = named('protos/manor', /\.proto$/, /permission: "([\w.]+)"/g);
  expect(permissions).toContain('billing.runs.approve');
  // Permissions of two parts are every service's; the administration has their words.
  const names = permissions.map((name) => (name.split('.').length === 2 ? `administration.${name}` : name));
  expect(wordless('permission', names)).toEqual([]);
});

/** The codes of a service's violations with the values of their sentences, as its violations.py declares them. */
function faults(file: string): [string, string][] {
  const source = readFileSync(join(ROOT, '..', 'services', file), 'utf8');
  return [...source.matchAll(/^ {4}([A-Z][A-Z0-9_]+) = (\([^)]*\n {4}\)|"[^\n]*")$/gm)].map(
    ([, code = '', sentence = '']) => [code, [...new Set(sentence.match(/{\w+}/g) ?? [])].sort().join()],
  );
}

const common = faults('chassis/chassis/violations.py');
const ofServices = readdirSync(join(ROOT, '../services')).filter((service) =>
  existsSync(join(ROOT, `../services/${service}/${service}/violations.py`)),
);

it.each(['zh-CN', 'en-US'])(
  'every code of a violation has words in %s with its own values alone',
  (language) => {
    const faulty = (codes: [string, string][], file: string): string[] => {
      const words = new Map(sentences(join(ROOT, file)));
      return codes
        .filter(([code, values]) => {
          const sentence = words.get(`violation.${code}`);
          return (
            !sentence || (sentence.match(/{{\w+}}/g) ?? []).some((one) => !values.includes(one.slice(1, -1)))
          );
        })
        .map(([code]) => `${file} ${code}`);
    };
    expect(common.map(([code]) => code)).toContain('REQUIRED');
    expect(faulty(common, `web/src/locales/${language}.json`)).toEqual([]);
    for (const service of ofServices.filter((name) => name !== 'chassis')) {
      const codes = faults(`${service}/${service}/violations.py`);
      expect(codes.length).toBeGreaterThan(0);
      expect(faulty(codes, `console/src/features/${service}/words.${language}.json`)).toEqual([]);
    }
  },
);

it('no two services mean different things by one code of a violation', () => {
  const codes = ofServices
    .flatMap((service) => faults(`${service}/${service}/violations.py`))
    .map(([code]) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
