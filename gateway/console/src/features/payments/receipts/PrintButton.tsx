/** Prints a receipt, the confirmation of a paid order, or a daily closing, as PDF in the language of the page. */
import { saveFile, type Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { language } from '@manor/web/i18n';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Refusal } from '../../../parts/Refusal';

type PrintButtonProps = { label: string; primary?: boolean } & (
  { receiptId: string } | { orderId: string } | { closingId: string }
);

export function PrintButton({ label, primary = false, ...path }: PrintButtonProps) {
  const submission = useSubmit<string, Schemas['payments.PrintedPayment']>(
    (client, languageCode) => {
      const body = { languageCode };
      if ('receiptId' in path)
        return client.POST('/v1/payments/receipts/{receiptId}:print', { params: { path }, body });
      return 'closingId' in path
        ? client.POST('/v1/payments/dailyClosings/{closingId}:print', { params: { path }, body })
        : client.POST('/v1/payments/orders/{orderId}:print', { params: { path }, body });
    },
    ({ fileName }) => {
      saveFile(fileName);
    },
  );
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        icon={<PrinterOutlined />}
        loading={submission.pending}
        onClick={() => {
          submission.submit(language());
        }}
      >
        {label}
      </Button>
      <Refusal submission={submission} />
    </>
  );
}
