/** Prints a lease as PDF, by one of the company's templates or without any. */
import { PrinterOutlined } from '@ant-design/icons';
import { saveFile } from '@manor/web/api/client';
import { listing, useAllRows } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { language } from '@manor/web/i18n';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../parts/Refusal';
import type { Lease } from './lease';

export function PrintLease({ lease }: { lease: Lease }) {
  const { t } = useTranslation('contracts');
  const { companyId, leaseId } = lease;
  const templates = useAllRows(
    listing('/v1/contracts/contractTemplates', 'contractTemplates', { companyId }),
  );
  const printing = useSubmit<string, { fileName: string }>(
    (client, templateId) =>
      client.POST('/v1/contracts/leases/{leaseId}:print', {
        params: { path: { leaseId } },
        body: { companyId, languageCode: language(), ...(templateId ? { templateId } : {}) },
      }),
    ({ fileName }) => {
      saveFile(fileName);
    },
  );
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...templates.rows.map((one) => ({ key: one.templateId, label: one.name })),
            { key: 'plain', label: t('template.plain') },
          ],
          onClick: ({ key }) => {
            printing.submit(key === 'plain' ? '' : key);
          },
        }}
      >
        <Button icon={<PrinterOutlined />} loading={printing.pending}>
          {t('template.print')}
        </Button>
      </Dropdown>
      <Refusal submission={printing} />
    </>
  );
}
