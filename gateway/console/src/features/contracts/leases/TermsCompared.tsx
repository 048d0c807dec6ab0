/** Terms before and after a change, side by side; what changes is marked. */
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SentTerms } from './lease';
import { useTermRows, type Names } from './termRows';
import './leases.css';

interface Shown {
  before: SentTerms;
  after: SentTerms;
  names: Names;
  /** Leaves out what stays. */
  changedOnly?: boolean;
}

export function TermsCompared({ before, after, names, changedOnly = false }: Shown) {
  const { t } = useTranslation('contracts');
  const rowsOf = useTermRows();
  const [old, young] = [rowsOf(before, names), rowsOf(after, names)];
  const keys = [...new Set([...old, ...young].map((one) => one.key))];
  const rows = keys
    .map((key) => {
      const [was, is] = [old, young].map((many) => many.find((one) => one.key === key));
      return { key, label: (is ?? was)?.label ?? '', was: was?.text ?? '', is: is?.text ?? '' };
    })
    .filter((one) => !changedOnly || one.was !== one.is);
  return (
    <Table
      size="small"
      rowKey="key"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 560 }}
      locale={{ emptyText: t('change.nothing') }}
      onRow={(row) => ({ className: row.was === row.is ? '' : 'lease-changed' })}
      columns={[
        { key: 'what', title: t('line.what'), dataIndex: 'label', width: 200 },
        { key: 'was', title: t('change.before'), dataIndex: 'was', className: 'lease-lines' },
        { key: 'is', title: t('change.after'), dataIndex: 'is', className: 'lease-lines' },
      ]}
    />
  );
}
