/** What a rule would have done with what a device measured: nothing is raised. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useSubmit } from '@manor/web/api/submit';
import { moment } from '@manor/web/format';
import { Alert, Button, Modal, Segmented, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../../scope';
import { DeviceSelect } from '../telemetry/DeviceSelect';
import type { AlarmRule } from './alarms';

type Tried = Schemas['devices.TryAlarmRuleResponse'];
const DAYS = [1, 7, 30] as const;
const DAY = 86_400_000;

export function TryDialog({ rule, onClose }: { rule: AlarmRule; onClose: () => void }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const [deviceId, setDeviceId] = useState<string | undefined>(rule.deviceId || undefined);
  const [days, setDays] = useState<number>(7);
  const [tried, setTried] = useState<Tried>();
  const submission = useSubmit<undefined, Tried>((client) => {
    const end = Date.now();
    return client.POST('/v1/devices/alarmRules:try', {
      body: {
        companyId: rule.companyId,
        deviceId: deviceId ?? '',
        alarmRule: rule,
        startTime: new Date(end - days * DAY).toISOString(),
        endTime: new Date(end).toISOString(),
      },
    });
  }, setTried);
  return (
    <Modal open title={t('rule.try')} footer={null} onCancel={onClose} width={640}>
      <Space wrap className="below">
        <DeviceSelect
          companyId={rule.companyId}
          estateId={rule.estateId}
          value={deviceId}
          onChange={setDeviceId}
        />
        <Segmented
          value={days}
          onChange={setDays}
          options={DAYS.map((value) => ({
            value,
            label: t(`values.spans.${(value * 24) as 24 | 168 | 720}`),
          }))}
        />
        <Button
          type="primary"
          disabled={!deviceId}
          loading={submission.pending}
          onClick={() => {
            submission.submit(undefined);
          }}
        >
          {t('rule.tryNow')}
        </Button>
      </Space>
      {submission.error && <Alert type="error" showIcon title={explained(submission.error)} />}
      {tried && (
        <>
          <p>{t(tried.cutOff ? 'rule.triedPart' : 'rule.tried', { count: tried.sampleCount })}</p>
          <Table
            size="small"
            pagination={false}
            rowKey={(row) => `${row.changeTime} ${row.change}`}
            dataSource={tried.trials}
            scroll={{ y: 300 }}
            locale={{ emptyText: t('rule.triedNothing') }}
            columns={[
              { title: t('alarm.raised'), render: (_, row) => moment(row.changeTime, scope.timeZone) },
              { title: t('rule.decided'), render: (_, row) => t(`change.${row.change}`) },
              { title: t('alarm.severity'), render: (_, row) => t(`severity.${row.severity}`) },
            ]}
          />
        </>
      )}
    </Modal>
  );
}
