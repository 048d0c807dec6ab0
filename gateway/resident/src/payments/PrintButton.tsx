/** A receipt as PDF, in the reader's language. */
import { keyed, saveFile, take } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { language } from '@manor/web/i18n';
import { Button, NoticeBar } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * @param kind of document: an online order or a receipt of the counter.
 * @param id of it.
 */
export function PrintButton({ kind, id }: { kind: 'orders' | 'receipts'; id: string }) {
  const { t } = useTranslation('resident');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const print = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const body = { languageCode: language() };
    // Printing changes nothing, so that each press may be a call of its own.
    const client = keyed(crypto.randomUUID());
    try {
      const printed = await take(
        kind === 'orders'
          ? client.POST('/v1/payments/orders/{orderId}:print', { params: { path: { orderId: id } }, body })
          : client.POST('/v1/payments/receipts/{receiptId}:print', {
              params: { path: { receiptId: id } },
              body,
            }),
      );
      saveFile(printed.fileName);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {error !== undefined && <NoticeBar color="error" wrap content={explained(error)} />}
      <Button color="primary" fill="outline" loading={busy} onClick={print}>
        {t('print')}
      </Button>
    </>
  );
}
