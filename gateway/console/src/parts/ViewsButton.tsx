/** Opens the views of a list, which are read only then. */
import { StarOutlined } from '@ant-design/icons';
import { Button, Popover, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Look } from './ListLook';

const Views = lazy(() => import('./Views'));

export function ViewsButton({ look }: { look: Look }) {
  const { t } = useTranslation('parts');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Suspense fallback={<Spin />}>
          <Views
            look={look}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      }
      title={t('views.title')}
    >
      <Button icon={<StarOutlined />} aria-label={t('views.title')} title={t('views.title')} />
    </Popover>
  );
}
