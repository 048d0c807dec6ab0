/** The tray of operations: what runs, how far it is, what went wrong; cancel. */
import { CloudSyncOutlined } from '@ant-design/icons';
import { underWay, useOperations } from '@manor/web/operations';
import { useRights } from '@manor/web/session';
import { Badge, Button, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStanding } from '../idle';
import { useScope } from '../scope';

const Tray = lazy(() => import('./OperationsTray'));

export function Operations() {
  const scope = useScope();
  return useRights().holdsIn('operations.read', scope.nodeId) ? <Running /> : null;
}

function Running() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const { operations } = useOperations(undefined, useStanding());
  const count = operations.filter(underWay).length;
  return (
    <>
      <Tooltip title={t('operations')}>
        <Button
          type="text"
          aria-label={t('operationsCount', { count })}
          icon={
            <Badge count={count} size="small" offset={[2, -2]} color="blue">
              <CloudSyncOutlined style={{ fontSize: 17 }} />
            </Badge>
          }
          onClick={() => {
            setOpen(true);
          }}
        />
      </Tooltip>
      {open && (
        <Suspense>
          <Tray
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
