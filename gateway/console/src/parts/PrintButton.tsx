/** Prints a record: asks for it as PDF in the language of the page, and saves it. */
import { PrinterOutlined } from '@ant-design/icons';
import { saveFile, type keyed } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { language } from '@manor/web/i18n';
import { Button } from 'antd';
import { Refusal } from './Refusal';

interface Shown {
  label: string;
  primary?: boolean;
  /** Asks for the file. */
  send: (client: ReturnType<typeof keyed>, languageCode: string) => Promise<{ data?: { fileName: string } }>;
}

export function PrintButton({ label, primary = false, send }: Shown) {
  const submission = useSubmit<string, { fileName: string }>(send, ({ fileName }) => {
    saveFile(fileName);
  });
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
