/** Checks that are due: each is found in order, or not, with what was found; a failed one makes an order. */
import { moment } from '@manor/web/format';
import { useDevice, useEntries } from '@manor/web/offline/device';
import { Page } from '@manor/web/phone/Page';
import type { Node } from '@manor/web/session';
import type { Schemas } from '@manor/web/api/client';
import { WordsField } from '@manor/web/phone/WordsField';
import { Button, ErrorBlock, List } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChecks, useWorkplaces } from '../orders/reads';
import type { CheckBody } from '../senders';
import { RoundsList } from '../rounds/RoundsList';
import { Kept } from '../shell/Kept';

type Occurrence = Schemas['workorders.Occurrence'];

export default function ChecksPage() {
  const { t } = useTranslation('staff');
  return (
    <Page title={t('checks.title')}>
      {useWorkplaces().map((one) => (
        <div key={one.nodeId}>
          <RoundsList company={one} />
          <OfCompany company={one} />
        </div>
      ))}
    </Page>
  );
}

function OfCompany({ company }: { company: Node }) {
  const { t } = useTranslation('staff');
  const found = useChecks(company.nodeId);
  const noted = new Set(useEntries().map(({ subject }) => subject));
  return (
    <Kept found={found} timeZone={company.timeZone}>
      {(checks) => {
        // What waits to be sent is done as far as its maker is concerned.
        const due = checks.filter((one) => !noted.has(subjectOf(one))).reverse();
        if (due.length === 0) return <ErrorBlock status="empty" title={t('checks.none')} description="" />;
        return (
          <List mode="card" header={<h2>{company.name}</h2>}>
            {due.map((one) => (
              <Check key={one.occurrenceId} check={one} timeZone={company.timeZone} />
            ))}
          </List>
        );
      }}
    </Kept>
  );
}

function subjectOf({ occurrenceId }: Occurrence): string {
  return `check/${occurrenceId}`;
}

function Check({ check, timeZone }: { check: Occurrence; timeZone: string }) {
  const { t } = useTranslation('staff');
  const { queue } = useDevice();
  const [wrong, setWrong] = useState(false);
  const [note, setNote] = useState('');
  const record = (failed: boolean): Promise<void> => {
    const { companyId, occurrenceId, planName } = check;
    const body: CheckBody = { companyId, occurrenceId, planName, failed, note };
    return queue.add({ kind: 'check', subject: subjectOf(check), seen: '', body });
  };
  return (
    <List.Item description={moment(check.dueTime, timeZone)}>
      {check.planName}
      {wrong && (
        <WordsField
          label={t('checks.found')}
          placeholder={t('checks.found')}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
      )}
      <div className="ways">
        {!wrong && (
          <Button size="small" color="primary" onClick={() => record(false)}>
            {t('checks.fine')}
          </Button>
        )}
        <Button
          size="small"
          color={wrong ? 'danger' : 'default'}
          disabled={wrong && note.trim() === ''}
          onClick={() => {
            if (wrong) void record(true);
            else setWrong(true);
          }}
        >
          {t('checks.wrong')}
        </Button>
      </div>
    </List.Item>
  );
}
