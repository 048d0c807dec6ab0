/** What a device was asked to do, who decides about it, and what it answered. */
import { listing } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowsTable } from '../../../parts/RowsTable';
import { useScope } from '../../../scope';
import { CommandDialog } from './CommandDialog';
import { commandColumns } from './commands';
import { LIVE_MS, type Device } from './telemetry';

export function CommandsTab({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const [asking, setAsking] = useState(false);
  const { companyId, deviceId, estateId } = device;
  return (
    <>
      {rights.holdsAt('devices.commands.request', estateId) && (
        <Button
          className="below"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('command.new')}
        </Button>
      )}
      <RowsTable
        source={listing('/v1/devices/commands', 'commands', { companyId, deviceId })}
        every={LIVE_MS}
        rowKey="commandId"
        empty={t('command.none')}
        columns={commandColumns(t, scope).filter((one) => one.key !== 'device')}
      />
      {asking && (
        <CommandDialog
          device={device}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
