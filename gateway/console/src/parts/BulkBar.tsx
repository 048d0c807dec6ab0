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
  // The rows as they were when it was chosen: once they are done, the list behind has them no more.
  const [doing, setDoing] = useState<{ deed: Deed<Row>; rows: Row[] }>();
  return (
    <>
      {rows.length > 0 && (
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
                setDoing({ deed: one, rows });
              }}
            >
              {one.label}
            </Button>
          ))}
          <Button size="small" type="link" onClick={onDone}>
            {t('bulk.none')}
          </Button>
        </div>
      )}
      {doing && (
        <BulkDialog
          bulk={bulk}
          deed={doing.deed}
          rows={doing.rows}
          onClose={(sent) => {
            setDoing(undefined);
            if (sent) onDone();
          }}
        />
      )}
    </>
  );
}
