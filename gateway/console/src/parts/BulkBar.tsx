/** Above a list whose rows are ticked: how many and what they come to, and what can be done to all of them at once. */
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bulk, Deed } from './bulk';
import { BulkDialog } from './BulkDialog';
import { Sums } from './BulkSums';

interface BulkBarProps<Row> {
  bulk: Bulk<Row>;
  rows: Row[];
  onDone: () => void;
}

export function BulkBar<Row>({ bulk, rows, onDone }: BulkBarProps<Row>) {
  const { t } = useTranslation('parts');
  const [deed, setDeed] = useState<Deed<Row>>();
  if (rows.length === 0) return null;
  return (
    <div className="bulk" role="region" aria-label={t('bulk.title')}>
      <span>{t('bulk.ticked', { number: rows.length })}</span>
      <Sums amounts={rows.map(bulk.amount)} />
      {bulk.deeds.map((one) => (
        <Button
          key={one.label}
          size="small"
          type={one.danger ? 'default' : 'primary'}
          danger={one.danger ?? false}
          onClick={() => {
            setDeed(one);
          }}
        >
          {one.label}
        </Button>
      ))}
      <Button size="small" type="link" onClick={onDone}>
        {t('bulk.none')}
      </Button>
      {deed && (
        <BulkDialog
          bulk={bulk}
          deed={deed}
          rows={rows}
          onClose={(sent) => {
            setDeed(undefined);
            if (sent) onDone();
          }}
        />
      )}
    </div>
  );
}
