/** One entry of the audit trail in full: what was done, by whom, where, and what it says of it, each in its own line. */
import { moment } from '@manor/web/format';
import { Descriptions, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { ParticularText } from '../../parts/ParticularText';
import { PersonName } from '../../parts/PersonName';
import { RecordLink } from '../../parts/RecordLink';
import type { Particular } from '../../parts/auditDetail';
import { useScope } from '../../scope';
import { serviceLabel, useWords } from '../../words';
import type { Entry } from './trail';

interface AuditEntryProps {
  entry: Entry;
  place: string;
  lines: Particular[];
  onClose: () => void;
}

export function AuditEntry({ entry, place, lines, onClose }: AuditEntryProps) {
  const { t } = useTranslation('administration');
  const scope = useScope();
  const words = useWords();
  const facts = [
    [t('audit.time'), moment(entry.occurTime, scope.timeZone)],
    [t('audit.who'), <PersonName key="who" principalId={entry.principalId} />],
    [t('audit.company'), place],
    [t('audit.service'), serviceLabel(entry.service)],
    [t('audit.resource'), <RecordLink key="record" of={entry} />],
    [t('audit.code'), entry.action],
  ] as const;
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
          items={lines.map((one, at) => ({
            key: at,
            label: one.label,
            children: <ParticularText particular={one} />,
          }))}
        />
      )}
    </Drawer>
  );
}
