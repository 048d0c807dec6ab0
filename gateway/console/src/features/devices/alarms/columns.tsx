/** The columns of alarms, on their board and beside their device. */
import { moment } from '@manor/web/format';
import type { TFunction } from 'i18next';
import type { LongColumn } from '../../../parts/LongTable';
import { StateTag } from '../../../parts/StateTag';
import type { Scope } from '../../../scope';
import { severityTone, type Alarm } from './alarms';

export function alarmColumns(t: TFunction<'devices'>, scope: Scope): LongColumn<Alarm>[] {
  return [
    { key: 'rule', title: t('alarm.rule'), width: 210, render: (row) => row.ruleName },
    {
      key: 'severity',
      title: t('alarm.severity'),
      width: 90,
      render: (row) => (
        <StateTag state={row.severity} tone={severityTone(row.severity)}>
          {t(`severity.${row.severity}`)}
        </StateTag>
      ),
    },
    { key: 'device', title: t('alarm.device'), width: 200, render: (row) => row.deviceName },
    {
      key: 'state',
      title: t('alarm.state'),
      width: 100,
      render: (row) => (
        <StateTag state={row.state} tone={row.state === 'ALARM_STATE_ACTIVE' ? 'error' : 'success'}>
          {t(`alarmState.${row.state}`)}
        </StateTag>
      ),
    },
    {
      key: 'raised',
      title: t('alarm.raised'),
      width: 170,
      render: (row) => moment(row.raiseTime, scope.timeZone),
    },
    {
      key: 'acknowledged',
      title: t('alarm.acknowledged'),
      width: 170,
      render: (row) =>
        row.acknowledgeTime ? moment(row.acknowledgeTime, scope.timeZone) : t('alarm.nobody'),
    },
    {
      key: 'cleared',
      title: t('alarm.cleared'),
      width: 170,
      render: (row) => (row.clearTime ? moment(row.clearTime, scope.timeZone) : ''),
    },
  ];
}
