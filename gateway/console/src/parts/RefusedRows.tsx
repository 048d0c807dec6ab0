/** The refused rows of an import, with what is wrong at each. */
import { saveFile } from '@manor/web/api/client';
import { faultSentence } from '@manor/web/api/violations';
import { useRows, type Source } from '@manor/web/api/read';
import { Button, Table } from 'antd';
import type { UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../words';
import type { Refused } from './ImportDialog';

interface RefusedRowsProps {
  /** Whose import it is. */
  service: string;
  source: Source<Refused>;
  file: string;
}

export function RefusedRows({ service, source, file }: RefusedRowsProps) {
  const { t } = useTranslation('parts');
  const words = useWords();
  const { rows, first, loadMore } = useRows(source);
  return (
    <>
      <Table<Refused>
        virtual
        size="small"
        rowKey={(one) => `${one.row} ${one.field} ${one.message}`}
        loading={first}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 680, y: 220 }}
        onScroll={({ currentTarget }: UIEvent) => {
          if (currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < 300)
            loadMore();
        }}
        columns={[
          { key: 'row', title: t('import.row'), width: 80, dataIndex: 'row' },
          {
            key: 'field',
            title: t('import.column'),
            width: 200,
            render: (_, one) => words.column(service, one.field),
          },
          {
            key: 'message',
            title: t('import.wrong'),
            width: 400,
            render: (_, one) => faultSentence(one),
          },
        ]}
      />
      {file && (
        <Button
          type="link"
          className="import-link"
          onClick={() => {
            saveFile(file);
          }}
        >
          {t('import.refusedFile')}
        </Button>
      )}
    </>
  );
}
