/** A sheet of stickers with the codes of an estate's places; they lead to where this page was opened. */
import { PrinterOutlined } from '@ant-design/icons';
import { saveFile, type Client } from '@manor/web/api/client';
import { useSubmit } from '@manor/web/api/submit';
import { Button } from 'antd';
import { Refusal } from '../../parts/Refusal';

interface PrintStickersProps {
  label: string;
  /** Prints them. */
  send: (client: Client, baseUrl: string) => Promise<{ data?: { fileName: string } }>;
}

export function PrintStickers({ label, send }: PrintStickersProps) {
  const printing = useSubmit<string, { fileName: string }>(send, ({ fileName }) => {
    saveFile(fileName);
  });
  return (
    <>
      <Button
        icon={<PrinterOutlined />}
        loading={printing.pending}
        onClick={() => {
          printing.submit(location.origin);
        }}
      >
        {label}
      </Button>
      <Refusal submission={printing} />
    </>
  );
}
