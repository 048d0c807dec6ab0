/** The bell: how much waits, and a list of it with what the reader was told. */
import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useStanding } from '../idle';
import { useReminders } from '../reminders';

const Notifications = lazy(() => import('./Notifications'));

export function Reminders() {
  // Where a line leads to another page, the list has done its work.
  return <Bell key={useLocation().key} />;
}

function Bell() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const count = useReminders(false, useStanding()).total;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<Suspense fallback={<Spin />}>{open && <Notifications />}</Suspense>}
    >
      <Button
        type="text"
        aria-label={t('remindersCount', { count })}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t('reminders')}
        icon={
          <Badge count={count} size="small" offset={[2, -2]}>
            <BellOutlined style={{ fontSize: 17 }} />
          </Badge>
        }
      />
    </Popover>
  );
}
