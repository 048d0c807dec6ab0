/** One alarm: why it was raised, who deals with it, whether it is over. */
import { listing, useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Button, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DetailDrawer, type Fact } from '../../../parts/DetailDrawer';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { RowsTable } from '../../../parts/RowsTable';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { severityTone, type Alarm } from './alarms';
import { alarmColumns } from './columns';
import { RuleText } from './RuleText';

export function AlarmDrawer({ alarmId }: { alarmId: string }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const found = useGet('/v1/devices/alarms/{alarmId}', {
    path: { alarmId },
    query: { companyId: scope.companyId },
  });
  const alarm = found.data;
  return (
    <DetailDrawer
      title={alarm?.ruleName ?? t('alarm.title')}
      close="devices/alarms"
      loading={found.isPending}
      error={found.error}
      service="devices"
      resource={`alarms/${alarmId}`}
      size={760}
      facts={useFacts(alarm)}
      actions={alarm && rights.holdsAt('devices.alarms.handle', alarm.estateId) && <Deeds alarm={alarm} />}
    >
      {alarm && <Explanation alarm={alarm} />}
    </DetailDrawer>
  );
}

function useFacts(alarm: Alarm | undefined): Fact[] {
  const { t } = useTranslation('devices');
  const scope = useScope();
  if (!alarm) return [];
  const told = (time: string | undefined): string => (time ? moment(time, scope.timeZone) : '');
  const facts: Fact[] = [
    {
      label: t('alarm.severity'),
      value: (
        <StateTag state={alarm.severity} tone={severityTone(alarm.severity)}>
          {t(`severity.${alarm.severity}`)}
        </StateTag>
      ),
    },
    {
      label: t('alarm.state'),
      value: (
        <StateTag state={alarm.state} tone={alarm.state === 'ALARM_STATE_ACTIVE' ? 'error' : 'success'}>
          {t(`alarmState.${alarm.state}`)}
        </StateTag>
      ),
    },
    {
      label: t('alarm.device'),
      value: <Link to={scope.path(`devices/devices/${alarm.deviceId}`)}>{alarm.deviceName}</Link>,
    },
    { label: t('alarm.raised'), value: told(alarm.raiseTime) },
    {
      label: t('alarm.acknowledged'),
      value: alarm.acknowledgeTime ? (
        <>
          {told(alarm.acknowledgeTime)} <PersonName principalId={alarm.acknowledgePrincipalId} />
        </>
      ) : (
        t('alarm.nobody')
      ),
    },
    {
      label: t('alarm.cleared'),
      value: alarm.clearTime ? (
        <>
          {told(alarm.clearTime)}{' '}
          {alarm.clearPrincipalId ? <PersonName principalId={alarm.clearPrincipalId} /> : t('alarm.byRule')}
        </>
      ) : (
        ''
      ),
    },
    { label: t('alarm.escalated'), value: told(alarm.escalateTime) },
    { label: t('alarm.order'), value: <OfOrder alarm={alarm} /> },
    { label: t('alarm.note'), value: alarm.note, wide: true },
    { label: t('alarm.maintenance'), value: alarm.inMaintenance ? t('alarm.inMaintenance') : '', wide: true },
  ];
  return facts.filter((fact) => fact.value !== '');
}

/** The work order that was made of it, and how that stands; or why there is none. */
function OfOrder({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation('devices');
  const { t: ofOrders } = useTranslation('workorders');
  const scope = useScope();
  if (!alarm.orderId) {
    const { orderRefusal } = alarm;
    return orderRefusal ? t(`orderRefusal.${orderRefusal as 'NO_SUCH_CATEGORY'}`) : t('alarm.noOrder');
  }
  const state = `ORDER_STATE_${alarm.orderState.toUpperCase()}` as 'ORDER_STATE_DONE';
  return (
    <Space>
      {/* Beside text a link is told by more than its colour. */}
      <Link to={scope.path(`workorders/orders/${alarm.orderId}`)} style={{ textDecoration: 'underline' }}>
        {alarm.orderNumber}
      </Link>
      <StateTag state={state}>{ofOrders(`orderState.${state}`)}</StateTag>
      {alarm.orderDoneTime && moment(alarm.orderDoneTime, scope.timeZone)}
    </Space>
  );
}

function Explanation({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  return (
    <>
      <h3>{t('alarm.why')}</h3>
      <p>
        {t('alarm.held', {
          since: moment(alarm.sinceTime, scope.timeZone),
          count: alarm.sampleCount,
          version: alarm.ruleVersion,
        })}
      </p>
      {alarm.rule && <RuleText rule={alarm.rule} />}
      <Table
        size="small"
        rowKey={(row) => `${row.key} ${row.sampleTime}`}
        pagination={false}
        scroll={{ y: 260 }}
        dataSource={alarm.samples}
        columns={[
          { title: t('values.key'), dataIndex: 'key' },
          { title: t('values.value'), dataIndex: 'value', align: 'right' },
          { title: t('values.measured'), render: (_, row) => moment(row.sampleTime, scope.timeZone) },
        ]}
      />
      {alarm.stormId && (
        <>
          <h3>{t('alarm.storm')}</h3>
          <p className="quiet">{t('alarm.stormHelp')}</p>
          <RowsTable
            source={listing('/v1/devices/alarms', 'alarms', {
              companyId: alarm.companyId,
              stormId: alarm.stormId,
            })}
            rowKey="alarmId"
            columns={alarmColumns(t, scope)}
          />
        </>
      )}
    </>
  );
}

function Deeds({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation('devices');
  const [open, setOpen] = useState<'acknowledge' | 'clear'>();
  const { companyId, alarmId } = alarm;
  const params = { path: { alarmId } };
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <>
      {!alarm.acknowledgeTime && (
        <Button
          type="primary"
          onClick={() => {
            setOpen('acknowledge');
          }}
        >
          {t('alarm.acknowledge')}
        </Button>
      )}
      {alarm.state === 'ALARM_STATE_ACTIVE' && (
        <Button
          onClick={() => {
            setOpen('clear');
          }}
        >
          {t('alarm.clear')}
        </Button>
      )}
      {open === 'acknowledge' && (
        <ReasonDialog
          title={t('alarm.acknowledge')}
          reason="optional"
          send={(client, note) =>
            client.POST('/v1/devices/alarms/{alarmId}:acknowledge', { params, body: { companyId, note } })
          }
          onClose={close}
        >
          {t('alarm.acknowledgeHelp')}
        </ReasonDialog>
      )}
      {open === 'clear' && (
        <ReasonDialog
          danger
          title={t('alarm.clear')}
          reason="required"
          send={(client, reason) =>
            client.POST('/v1/devices/alarms/{alarmId}:clear', { params, body: { companyId, reason } })
          }
          onClose={close}
        >
          {t('alarm.clearHelp')}
        </ReasonDialog>
      )}
    </>
  );
}
