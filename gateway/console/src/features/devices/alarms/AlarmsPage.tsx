/** The alarms board (告警看板): what is active, who deals with it, what was cleared. */
import { listing } from '@manor/web/api/read';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ListPage } from '../../../parts/ListPage';
import { useScope } from '../../../scope';
import { LIVE_MS } from '../telemetry/telemetry';
import { AlarmDrawer } from './AlarmDrawer';
import { SEVERITIES, STATES } from './alarms';
import { alarmColumns } from './columns';

export default function AlarmsPage() {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const navigate = useNavigate();
  const { alarmId } = useParams();
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('alarm.board')}
      source={listing('/v1/devices/alarms', 'alarms', { companyId, estateId })}
      rowKey="alarmId"
      empty={t('alarm.none')}
      every={LIVE_MS}
      filters={[
        {
          name: 'state',
          label: t('alarm.state'),
          kind: 'choice',
          options: STATES.map((value) => ({ value, label: t(`alarmState.${value}`) })),
        },
        {
          name: 'severity',
          label: t('alarm.severity'),
          kind: 'choice',
          options: SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
        },
        {
          name: 'unacknowledged',
          label: t('alarm.acknowledged'),
          kind: 'choice',
          options: [{ value: 'true', label: t('alarm.nobody') }],
        },
      ]}
      columns={alarmColumns(t, scope)}
      onOpen={(row) => void navigate(scope.path(`devices/alarms/${row.alarmId}`) + location.search)}
    >
      {alarmId && <AlarmDrawer key={alarmId} alarmId={alarmId} />}
    </ListPage>
  );
}
