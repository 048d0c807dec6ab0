/** Exports what is filtered: starts the operation, follows it, saves the file. */
import { DownloadOutlined } from '@ant-design/icons';
import { saveFile, type Client, type Schemas } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import type { OperationView } from '@manor/web/operations';
import { Dropdown, Modal, Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FollowedOperation } from './OperationProgress';
import { Refusal } from './Refusal';

export type SheetFormat = 'csv' | 'xlsx';
/** Starts the export's operation. */
export type ExportCall = (
  client: Client,
  format: SheetFormat,
  filters: Record<string, string>,
  /** Of a workbook, which people read; empty for CSV, which programs read. */
  languageCode: string,
) => Promise<{ data?: Schemas['longrunning.Operation'] }>;

interface ExportButtonProps {
  start: ExportCall;
  filters: Record<string, string>;
  /** Starts the same on paper, where the platform prints it. */
  print?: (client: Client, languageCode: string) => ReturnType<ExportCall>;
}

export function ExportButton({ start, filters, print }: ExportButtonProps) {
  const { t, i18n } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  const submission = useSubmit((client, format: SheetFormat | 'pdf') => {
    if (format === 'pdf' && print) return print(client, i18n.language);
    return start(client, format === 'csv' ? 'csv' : 'xlsx', filters, format === 'xlsx' ? i18n.language : '');
  });
  const save = useCallback((result: OperationView) => {
    // Every service's ExportResult names its file so.
    if (typeof result.response['fileName'] === 'string') saveFile(result.response['fileName']);
  }, []);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: 'Excel' },
            { key: 'csv', label: 'CSV' },
            ...(print ? [{ key: 'pdf', label: 'PDF' }] : []),
          ],
          onClick: ({ key }) => {
            setOpen(true);
            submission.submit(key as SheetFormat | 'pdf');
          },
        }}
      >
        <Button icon={<DownloadOutlined />} loading={submission.pending}>
          {t('export')}
        </Button>
      </Dropdown>
      <Modal
        open={open}
        title={t('export')}
        footer={null}
        onCancel={() => {
          setOpen(false);
          submission.reset();
        }}
        destroyOnHidden
      >
        <Refusal submission={submission} />
        {submission.result && <FollowedOperation name={submission.result.name} onDone={save} />}
      </Modal>
    </>
  );
}
