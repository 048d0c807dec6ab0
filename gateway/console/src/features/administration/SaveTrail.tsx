/** The filtered trail as a file: in the words of the page, since services know actions by their codes alone. */
import type { Source } from '@manor/web/api/read';
import { moment, today } from '@manor/web/format';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Particular } from '../../parts/auditDetail';
import { SaveButton } from '../../parts/SaveButton';
import { MOST, namesOf, readRows } from '../../parts/SaveRows';
import { saveSheet, type SavedFormat } from '../../parts/saving';
import { useScope } from '../../scope';
import { serviceLabel, useWords } from '../../words';
import type { Entry } from './trail';

interface SaveTrailProps {
  source: Source<Entry>;
  filters: Record<string, string>;
  place: (row: Entry) => string;
  lines: (row: Entry) => Particular[];
}

export function SaveTrail({ source, filters, place, lines }: SaveTrailProps) {
  const { t } = useTranslation(['administration', 'parts']);
  const { message } = App.useApp();
  const scope = useScope();
  const words = useWords();
  const save = async (format: SavedFormat) => {
    const rows = await readRows(source, filters);
    const said = rows.flatMap(lines).filter(({ of }) => of === 'person');
    const people = [...rows.map(({ principalId }) => principalId), ...said.map(({ text }) => text)];
    const names = await namesOf(people);
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
    if (rows.length >= MOST) void message.warning(t('parts:exportCut', { most: MOST }));
  };
  return <SaveButton save={save} />;
}
