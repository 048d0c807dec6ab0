/** Who came when, beside the roster; the reader's own coming and going. */
import type { Client, Schemas } from '@manor/web/api/client';
import { listing } from '@manor/web/api/read';
import { useSubmit } from '@manor/web/api/submit';
import { moment } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { App, Button, DatePicker, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EstateFirst } from '../../../parts/EstateFirst';
import { ListPage } from '../../../parts/ListPage';
import { Page } from '../../../parts/Page';
import { PersonName } from '../../../parts/PersonName';
import { Refusal } from '../../../parts/Refusal';
import { StateTag, type Tone } from '../../../parts/StateTag';
import { useScope } from '../../../scope';
import { ImportAttendance } from './ImportAttendance';

type Event = Schemas['identity.ClockEvent'];
const TONES: Record<string, Tone> = {
  PRESENT: 'processing',
  KEPT: 'success',
  LATE: 'warning',
  LEFT_EARLY: 'warning',
  NO_END: 'warning',
  MISSED: 'error',
};

export default function AttendancePage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  const rights = useRights();
  const [importing, setImporting] = useState(false);
  const [[from, to], setDays] = useState([dayjs().add(-6, 'day'), dayjs()]);
  if (scope.kind !== 'estate')
    return (
      <Page title={t('attendance.title')} actions={<ClockButtons />}>
        <EstateFirst />
      </Page>
    );
  const query = {
    estateId: scope.estateId,
    fromDate: from.format('YYYY-MM-DD'),
    toDate: to.format('YYYY-MM-DD'),
  };
  const source = listing('/v1/identity/attendance', 'attendance', query);
  return (
    <ListPage
      title={t('attendance.title')}
      source={{
        key: source.key,
        page: async (token, filters) => {
          const { rows, next } = await source.page(token, filters);
          return { rows: rows.map((row) => ({ ...row, dutyId: row.duty?.dutyId ?? '' })), next };
        },
      }}
      rowKey="dutyId"
      saving
      empty={t('attendance.none')}
      columns={[
        {
          key: 'who',
          title: t('roster.who'),
          width: 170,
          render: (row) => <PersonName principalId={row.duty?.principalId ?? ''} />,
        },
        {
          key: 'begins',
          title: t('roster.begins'),
          width: 160,
          render: (row) => moment(row.duty?.startTime ?? '', scope.timeZone),
        },
        {
          key: 'ends',
          title: t('roster.ends'),
          width: 160,
          render: (row) => moment(row.duty?.endTime ?? '', scope.timeZone),
        },
        {
          key: 'came',
          title: t('attendance.came'),
          width: 160,
          render: (row) => (row.inTime ? moment(row.inTime, scope.timeZone) : '—'),
        },
        {
          key: 'left',
          title: t('attendance.left'),
          width: 160,
          render: (row) => (row.outTime ? moment(row.outTime, scope.timeZone) : '—'),
        },
        {
          key: 'state',
          title: t('attendance.state'),
          width: 130,
          render: (row) => {
            const state = row.state.replace('ATTENDANCE_STATE_', '') as 'KEPT';
            return (
              <StateTag state={state} tone={TONES[state] ?? 'default'}>
                {t(`attendance.states.${state}`)}
              </StateTag>
            );
          },
        },
        {
          key: 'minutes',
          title: t('attendance.minutes'),
          width: 100,
          align: 'right',
          render: (row) => row.lateMinutes + row.earlyMinutes || '',
        },
      ]}
      actions={
        <Space wrap>
          <DatePicker.RangePicker
            allowClear={false}
            value={[from, to]}
            onChange={(days) => {
              if (days?.[0] && days[1]) setDays([days[0], days[1]]);
            }}
          />
          {rights.holdsAt('identity.attendance.write', scope.estateId) && (
            <Button
              onClick={() => {
                setImporting(true);
              }}
            >
              {t('attendance.import')}
            </Button>
          )}
          <ClockButtons />
        </Space>
      }
    >
      {importing && (
        <ImportAttendance
          estateId={scope.estateId}
          onClose={() => {
            setImporting(false);
          }}
        />
      )}
    </ListPage>
  );
}

function ClockButtons() {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const submission = useSubmit<Event['direction'], Event>(
    (client: Client, direction) => client.POST('/v1/identity/attendance:clock', { body: { direction } }),
    ({ direction }) => {
      void message.success(t(direction === 'CLOCK_DIRECTION_IN' ? 'attendance.in' : 'attendance.out'));
    },
  );
  return (
    <Space>
      <Refusal submission={submission} />
      {(['CLOCK_DIRECTION_IN', 'CLOCK_DIRECTION_OUT'] as const).map((direction) => (
        <Button
          key={direction}
          disabled={submission.pending}
          onClick={() => {
            submission.submit(direction);
          }}
        >
          {t(direction === 'CLOCK_DIRECTION_IN' ? 'attendance.clockIn' : 'attendance.clockOut')}
        </Button>
      ))}
    </Space>
  );
}
