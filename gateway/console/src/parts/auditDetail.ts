/** What an entry of the audit trail says, in words: a line for each particular, what was and what is side by side. */
import { deviceName } from '@manor/web/device';
import { day, enumerated, moment, money } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { useTranslation } from 'react-i18next';

export interface Particular {
  label: string;
  text: string;
  /** Whose name, or page, the text is an id of. */
  of?: 'person' | 'unit' | 'customer';
}

interface Place {
  /** Of the amounts, which are in minor units; empty where none is known. */
  currency: string;
  timeZone: string;
}

interface Words {
  label: (name: string) => string;
  /** What a code means, such as `approved`; the code itself where nobody knows. */
  code: (code: string) => string;
  /** What a node of the tree is called, by its number. */
  node: (nodeId: string) => string;
  /** The name of the reader's language, among names by language. */
  name: (names: Record<string, string>) => string;
  yes: string;
  no: string;
  nothing: string;
}

/** Particulars whose values are codes of the platform; everything else is what people wrote, and stays as it is. */
const CODED = new Set(['state', 'kind', 'target', 'ending', 'method', 'by', 'source', 'role']);
/** Particulars whose values are numbers of nodes. */
const NODES = new Set(['node', 'company', 'estate', 'company_id', 'estate_id']);
/** Particulars whose values are ids of what has a name elsewhere. */
const NAMED: Readonly<Record<string, Particular['of']>> = {
  principal: 'person',
  principal_id: 'person',
  submitted_by: 'person',
  for: 'person',
  to: 'person',
  unit: 'unit',
  unit_id: 'unit',
  customer: 'customer',
  customer_id: 'customer',
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NAMES = '_names';

type Values = Record<string, unknown>;

/** The particulars of an entry's detail, which is JSON. */
export function particulars(detail: string, place: Place, words: Words): Particular[] {
  const said = JSON.parse(detail || '{}') as Values;
  const { before, after, changed, ...others } = said;
  const lines = Object.entries(others)
    // What is called by its names needs no id beside them.
    .filter(([name, value]) => value !== '' && value !== null && !isValues(said[name + NAMES]))
    .map(([name, value]): Particular => {
      if (name.endsWith(NAMES) && isValues(value))
        return {
          label: words.label(name.slice(0, -NAMES.length)),
          text: words.name(value as Record<string, string>),
        };
      const of = typeof value === 'string' && UUID.test(value) ? NAMED[name] : undefined;
      return { label: words.label(name), text: told(name, value, place, words), ...(of ? { of } : {}) };
    });
  if (!isValues(before) || !isValues(after)) {
    // Some tell only which fields were changed: they hold personal data.
    for (const [name, value] of Object.entries({ before, after, changed }))
      if (value !== undefined)
        lines.push({ label: words.label(name), text: told(name, value, place, words) });
    return lines;
  }
  for (const name of Object.keys(after))
    lines.push({
      label: words.label(name),
      text: `${told(name, before[name], place, words)} → ${told(name, after[name], place, words)}`,
    });
  return lines;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function told(name: string, value: unknown, place: Place, words: Words): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number' || typeof value === 'string') {
    const text = String(value);
    if (name === 'device') return deviceName(text);
    if (CODED.has(name)) return words.code(text);
    if (NODES.has(name)) return words.node(text);
    if (name.endsWith('_minor') && place.currency && /^-?\d+$/.test(text)) return money(text, place.currency);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
    return /^\d{4}-\d{2}-\d{2}T/.test(text) ? moment(text, place.timeZone) : text;
  }
  if (Array.isArray(value))
    return enumerated(
      value.map((one) => (typeof one === 'string' ? words.label(one) : told('', one, place, words))),
    );
  if (isValues(value))
    return Object.entries(value)
      .map(([key, one]) => `${words.label(key)}: ${told(key, one, place, words)}`)
      .join('; ');
  return JSON.stringify(value);
}

/** The particulars in the language of the page. */
export function useParticulars(): (detail: string, place: Place) => Particular[] {
  const { t, i18n } = useTranslation('parts');
  const rights = useRights();
  const label = (name: string): string =>
    // The names come from the platform, so no type knows which have words.
    i18n.exists(`parts:field.${name}`)
      ? (t as unknown as (key: string) => string)(`field.${name}`)
      : name.replaceAll('_', ' ');
  const code = (value: string): string =>
    i18n.exists(`parts:code.${value}`)
      ? (t as unknown as (key: string) => string)(`code.${value}`)
      : value.replaceAll('_', ' ');
  const node = (nodeId: string): string => rights.node(nodeId)?.name ?? nodeId;
  const name = (names: Record<string, string>): string =>
    names[i18n.language] ?? Object.values(names)[0] ?? '—';
  return (detail, place) =>
    particulars(detail, place, {
      label,
      code,
      node,
      name,
      yes: t('field.yes'),
      no: t('field.no'),
      nothing: '—',
    });
}
