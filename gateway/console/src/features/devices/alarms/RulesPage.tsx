/** The alarm rules (告警规则) of a company or an estate. */
import { PlusOutlined } from '@ant-design/icons';
import { listing, useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { ListPage } from '../../../parts/ListPage';
import { StateTag } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { severityTone, type AlarmRule } from './alarms';
import { RuleDialog } from './RuleDialog';
import { RuleText } from './RuleText';
import { TryDialog } from './TryDialog';

export default function RulesPage() {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const { alarmRuleId } = useParams();
  const [creating, setCreating] = useState(false);
  const { companyId, estateId } = scope;
  return (
    <ListPage
      title={t('rule.title')}
      source={listing('/v1/devices/alarmRules', 'alarmRules', { companyId, estateId })}
      rowKey="alarmRuleId"
      empty={t('rule.none')}
      columns={[
        { key: 'name', title: t('rule.name'), width: 240, render: (row) => row.name },
        {
          key: 'severities',
          title: t('alarm.severity'),
          width: 220,
          render: (row) =>
            row.conditions.map(({ severity }) => (
              <StateTag key={severity} state={severity} tone={severityTone(severity)}>
                {t(`severity.${severity}`)}
              </StateTag>
            )),
        },
        { key: 'for', title: t('rule.for'), width: 160, render: (row) => <HoldsFor rule={row} /> },
        {
          key: 'state',
          title: t('alarm.state'),
          width: 100,
          render: (row) => (
            <StateTag state={row.disabled ? 'DISABLED' : 'ACTIVE'}>
              {t(row.disabled ? 'device.disabledState' : 'rule.active')}
            </StateTag>
          ),
        },
      ]}
      onOpen={(row) => void navigate(scope.path(`devices/alarmRules/${row.alarmRuleId}`) + location.search)}
      actions={
        scope.kind === 'estate' &&
        rights.holdsAt('devices.alarm_rules.write', scope.nodeId) && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              setCreating(true);
            }}
          >
            {t('rule.new')}
          </Button>
        )
      }
    >
      {creating && (
        <RuleDialog
          estateId={estateId}
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
      {alarmRuleId && <RuleDrawer key={alarmRuleId} alarmRuleId={alarmRuleId} />}
    </ListPage>
  );
}

function HoldsFor({ rule }: { rule: AlarmRule }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  if (rule.deviceId)
    return <Link to={scope.path(`devices/devices/${rule.deviceId}`)}>{t('rule.oneDevice')}</Link>;
  const kind = `DEVICE_KIND_${rule.deviceKind.toUpperCase()}` as 'DEVICE_KIND_SENSOR';
  return <>{rule.deviceKind ? t(`deviceKind.${kind}`) : t('rule.allDevices')}</>;
}

function RuleDrawer({ alarmRuleId }: { alarmRuleId: string }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const rights = useRights();
  const [open, setOpen] = useState<'edit' | 'try'>();
  const found = useGet('/v1/devices/alarmRules/{alarmRuleId}', {
    path: { alarmRuleId },
    query: { companyId: scope.companyId },
  });
  const rule = found.data;
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <DetailDrawer
      title={rule?.name ?? t('rule.title')}
      close="devices/alarmRules"
      loading={found.isPending}
      error={found.error}
      service="devices"
      resource={`alarmRules/${alarmRuleId}`}
      facts={
        rule
          ? [
              { label: t('rule.for'), value: <HoldsFor rule={rule} /> },
              { label: t('rule.version'), value: rule.version },
              { label: t('rule.stale'), value: rule.staleSeconds },
            ]
          : []
      }
      actions={
        rule && (
          <>
            <Button
              onClick={() => {
                setOpen('try');
              }}
            >
              {t('rule.try')}
            </Button>
            {rights.holdsAt('devices.alarm_rules.write', rule.estateId) && (
              <Button
                onClick={() => {
                  setOpen('edit');
                }}
              >
                {t('equipment.change')}
              </Button>
            )}
          </>
        )
      }
    >
      {rule && <RuleText rule={rule} />}
      {rule && open === 'edit' && <RuleDialog estateId={rule.estateId} rule={rule} onClose={close} />}
      {rule && open === 'try' && <TryDialog rule={rule} onClose={close} />}
    </DetailDrawer>
  );
}
