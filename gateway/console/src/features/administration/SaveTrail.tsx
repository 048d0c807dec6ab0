/** The filtered trail as a file: in the words of the page, since services know actions by their codes alone. */
import type { Source } from '@manor/web/api/read';
import { moment, today } from '@manor/web/format';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Particular } from '../../parts/auditDetail';
import { nameOf } from '../../parts/staffNames';
import { useScope } from '../../scope';
import { serviceLabel, useWords } from '../../words';
import { SaveButton } from './SaveButton';
import { saveSheet, type SavedFormat } from './saving';
import type { Entry } from './trail';

/** So many entries at most: a longer trail is saved in parts, by its days. */
const MOST = 10_000;

interface SaveTrailProps {
  source: Source<Entry>;
  filters: Record<string, string>;
  place: (row: Entry) => string;
  lines: (row: Entry) => Particular[];
}

export function SaveTrail({ source, filters, place, lines }: SaveTrailProps) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const scope = useScope();
  const words = useWords();
  const save = async (format: SavedFormat) => {
    const rows = await all(source, filters);
    const names = new Map<string, string>();
    const said = rows.flatMap(lines).filter(({ of }) => of === 'person');
    const people = [...rows.map(({ principalId }) => principalId), ...said.map(({ text }) => text)];
    const ids = [...new Set(people)].filter((id) => id.length === 36);
    for (const [id, name] of await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const)))
      if (name) names.set(id, name);
    const heading = [
      'time',
      'who',
      'action',
      'company',
      'service',
      'resource',
      'detail',
      'number',
      'code',
    ] as const;
    const body = rows.map((row) => [
      moment(row.occurTime, scope.timeZone),
      names.get(row.principalId) ?? row.principalId,
      words.action(row.action),
      place(row),
      serviceLabel(row.service),
      row.resource,
      lines(row)
        .map(({ label, text }) => `${label}: ${names.get(text) ?? text}`)
        .join('; '),
      row.number === '0' ? '' : row.number,
      row.action,
    ]);
    const sheet = { heading: heading.map((one) => t(`audit.${one}`)), rows: body };
    await saveSheet(sheet, format, `${t('audit.title')}-${scope.name}-${today(scope.timeZone)}`);
    if (rows.length >= MOST) void message.warning(t('audit.cut', { most: MOST }));
  };
  return <SaveButton save={save} />;
}

async function all(source: Source<Entry>, filters: Record<string, string>): Promise<Entry[]> {
  const rows: Entry[] = [];
  let token = '';
  do {
    const page = await source.page(token, filters);
    rows.push(...page.rows);
    token = page.next;
  } while (token && rows.length < MOST);
  return rows.slice(0, MOST);
}
