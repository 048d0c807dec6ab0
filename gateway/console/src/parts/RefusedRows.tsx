/** The refused rows of an import, with what is wrong at each. */
import { useRows, type Source } from '@manor/web/api/read';
import { translated } from '@manor/web/api/violations';
import { Table } from 'antd';
import type { UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from './ImportDialog';

export function RefusedRows({ source }: { source: Source<Refused> }) {
  const { t } = useTranslation('parts');
  const { rows, first, loadMore } = useRows(source);
  return (
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
        { key: 'field', title: t('import.column'), width: 160, dataIndex: 'field' },
        { key: 'message', title: t('import.wrong'), width: 440, render: (_, one) => translated(one.message) },
      ]}
    />
  );
}
