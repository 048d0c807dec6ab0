/** The bell: how much waits, and the way to it. */
import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useReminders } from '../reminders';
import { useScope } from '../scope';

export function Reminders() {
  const { t } = useTranslation('shell');
  const scope = useScope();
  const navigate = useNavigate();
  const count = useReminders().total;
  return (
    <Tooltip title={t('reminders')}>
      <Button
        type="text"
        aria-label={t('remindersCount', { count })}
        icon={
          <Badge count={count} size="small" offset={[2, -2]}>
            <BellOutlined style={{ fontSize: 17 }} />
          </Badge>
        }
        onClick={() => void navigate(scope.path('everyone/reminders'))}
      />
    </Tooltip>
  );
}
