/** Saves what the page has put together, in the format that its reader chooses. */
import { DownloadOutlined } from '@ant-design/icons';
import { explained } from '@manor/web/api/problem';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFormat } from './saving';

export function SaveButton({ save }: { save: (format: SavedFormat) => Promise<void> }) {
  const { t } = useTranslation('parts');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const start = async (format: SavedFormat): Promise<void> => {
    setBusy(true);
    try {
      await save(format);
    } catch (error) {
      void message.error(explained(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: 'Excel' },
          { key: 'csv', label: 'CSV' },
        ],
        onClick: ({ key }) => void start(key as SavedFormat),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={busy}>
        {t('export')}
      </Button>
    </Dropdown>
  );
}
