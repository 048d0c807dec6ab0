/** One entry of the audit trail in full: what was done, by whom, where, and what it says of it, each in its own line. */
import type { Schemas } from '@manor/web/api/client';
import { moment } from '@manor/web/format';
import { Descriptions, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../../parts/PersonName';
import { useScope } from '../../scope';
import { useWords } from '../../words';

interface AuditEntryProps {
  entry: Schemas['chassis.AuditEntry'];
  place: string;
  onClose: () => void;
}

export function AuditEntry({ entry, place, onClose }: AuditEntryProps) {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const words = useWords();
  const facts = [
    [t('audit.time'), moment(entry.occurTime, scope.timeZone)],
    [t('audit.who'), <PersonName key="who" principalId={entry.principalId} />],
    [t('audit.company'), place],
    [t('audit.resource'), entry.resource],
    [t('audit.code'), entry.action],
  ] as const;
  const lines = Object.entries(JSON.parse(entry.detail || '{}') as Record<string, unknown>);
  return (
    <Drawer open title={words.action(entry.action)} size={520} onClose={onClose}>
      <Descriptions
        column={1}
        size="small"
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <h3 className="section">{t('audit.detail')}</h3>
      {lines.length === 0 ? (
        <span className="quiet">{t('audit.nothing')}</span>
      ) : (
        <Descriptions
          bordered
          column={1}
          size="small"
          items={lines.map(([name, value]) => ({
            key: name,
            label: name.replaceAll('_', ' '),
            children: typeof value === 'string' ? value : JSON.stringify(value, null, 1),
          }))}
        />
      )}
    </Drawer>
  );
}
