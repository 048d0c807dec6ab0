/** Whether a device may sign in, whether it has alarms, and when it measured what it told last. */
import { moment } from '@manor/web/format';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import type { Device } from './telemetry';

export function DeviceState({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  if (device.disabled) return <StateTag state="DISABLED">{t('device.disabledState')}</StateTag>;
  return (
    <>
      {device.activeAlarmCount > 0 && (
        <StateTag state="ALARM" tone="error">
          {t('device.alarms', { count: device.activeAlarmCount })}
        </StateTag>
      )}
      <span className="quiet">
        {device.newestSampleTime ? moment(device.newestSampleTime, scope.timeZone) : t('device.silent')}
      </span>
    </>
  );
}
