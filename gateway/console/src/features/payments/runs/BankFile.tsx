/** Writes the bank's file of a run, in a format that is chosen once. */
import { saveFile, type Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import { FILE_FORMATS } from './states';

type Format = (typeof FILE_FORMATS)[number];

export function BankFile({ run }: { run: Schemas['payments.PaymentRun'] }) {
  const { t } = useTranslation('payments');
  const submission = useSubmit<Format, Schemas['payments.PaymentFile']>(
    (client, format) =>
      client.POST('/v1/payments/paymentRuns/{runId}:writeFile', {
        params: { path: { runId: run.runId } },
        body: { format },
      }),
    ({ fileName }) => {
      saveFile(fileName);
    },
  );
  const formats = FILE_FORMATS.filter(
    (one) => run.fileFormat === 'PAYMENT_FILE_FORMAT_UNSPECIFIED' || one === run.fileFormat,
  );
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map((key) => ({ key, label: t(`fileFormat.${key}`) })),
          onClick: ({ key }) => {
            submission.submit(key as Format);
          },
        }}
      >
        <Button icon={<DownloadOutlined />} loading={submission.pending}>
          {t('runs.file')}
        </Button>
      </Dropdown>
      <Refusal submission={submission} />
    </>
  );
}
