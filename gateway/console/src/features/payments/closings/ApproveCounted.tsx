/** The receipts that a closing counted and nobody has approved yet, approved at once: the money was counted once. */
import type { Schemas } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkDialog } from '../../../parts/BulkDialog';
import { useReceiptDeeds } from '../receipts/useReceiptDeeds';

type Receipt = Schemas['payments.Receipt'];

export function ApproveCounted({ closing }: { closing: Schemas['payments.DailyClosing'] }) {
  const { t } = useTranslation('payments');
  const bulk = useReceiptDeeds();
  const { companyId, estateId, paymentDate, submittedBy } = closing;
  const source = listing('/v1/payments/receipts', 'receipts', {
    ...{ companyId, estateId, submittedBy, pageSize: 200 },
    ...{ paymentDateFrom: paymentDate, paymentDateTo: paymentDate, state: 'RECEIPT_STATE_SUBMITTED' },
  });
  const { rows, more } = useAllRows(source, bulk !== undefined);
  const waiting = rows.filter((row) => bulk?.not(row) === undefined);
  // As they were when it was chosen: once they are approved, the list behind has them no more.
  const [chosen, setChosen] = useState<Receipt[]>();
  const approve = bulk?.deeds[0];
  if (!bulk || !approve || (waiting.length === 0 && !chosen)) return null;
  return (
    <>
      <Button
        type="primary"
        disabled={more}
        onClick={() => {
          setChosen(waiting);
        }}
      >
        {t('closings.approve', { count: waiting.length })}
      </Button>
      {chosen && (
        <BulkDialog
          bulk={bulk}
          deed={approve}
          rows={chosen}
          onClose={() => {
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}
