/** The order on paper (派工单), in the language of the page. */
import { PrinterOutlined } from '@ant-design/icons';
import { saveFile, type Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { language } from '@manor/web/i18n';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import type { Order } from './order';

export function PrintButton({ order }: { order: Order }) {
  const { t } = useTranslation('workorders');
  const { companyId, orderId } = order;
  const printing = useSubmit<string, Schemas['workorders.PrintedOrder']>(
    (client, languageCode) =>
      client.POST('/v1/workorders/orders/{orderId}:print', {
        params: { path: { orderId } },
        body: { companyId, languageCode },
      }),
    ({ fileName }) => {
      saveFile(fileName);
    },
  );
  return (
    <>
      <Button
        icon={<PrinterOutlined />}
        loading={printing.pending}
        onClick={() => {
          printing.submit(language());
        }}
      >
        {t('order.print')}
      </Button>
      <Refusal submission={printing} />
    </>
  );
}
