/** Asks about odd readings before they are saved, each with the month before beside it. */
import { number } from '@manor/web/format';
import { Modal, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { oddness } from './odd';

export interface Odd {
  meterId: string;
  unitCode: string;
  number: string;
  usage: string;
  last: string | undefined;
  why: NonNullable<ReturnType<typeof oddness>>;
}

export function OddReadings({
  odd,
  onSave,
  onClose,
}: {
  odd: Odd[];
  onSave: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('billing');
  return (
    <Modal
      open
      width={640}
      title={t('readings.oddTitle', { count: odd.length })}
      okText={t('readings.oddSave')}
      onOk={onSave}
      onCancel={onClose}
    >
      <Table<Odd>
        size="small"
        rowKey="meterId"
        pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
        dataSource={odd}
        columns={[
          { key: 'unit', title: t('readings.unit'), dataIndex: 'unitCode' },
          { key: 'number', title: t('readings.number'), dataIndex: 'number' },
          { key: 'usage', title: t('readings.usage'), align: 'right', render: (_, row) => number(row.usage) },
          {
            key: 'last',
            title: t('readings.lastUsage'),
            align: 'right',
            render: (_, row) => (row.last === undefined ? '–' : number(row.last)),
          },
          { key: 'why', title: t('readings.oddWhy'), render: (_, row) => t(`readings.odd.${row.why}`) },
        ]}
      />
    </Modal>
  );
}
