/** The roster of an estate, week by week: a row a person, a column a day. */
import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useAllRows } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Alert, Button, Space, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { EstateFirst } from '../../../parts/EstateFirst';
import { Page } from '../../../parts/Page';
import { PersonName } from '../../../parts/PersonName';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import { FillRoster } from './FillRoster';
import { ShiftsDialog } from './ShiftsDialog';

type Duty = Schemas['identity.Duty'];
interface Line {
  principalId: string;
  duties: Duty[];
}

export default function RosterPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  return scope.kind === 'estate' ? (
    <Roster key={scope.estateId} estateId={scope.estateId} />
  ) : (
    <Page title={t('roster.title')}>
      <EstateFirst />
    </Page>
  );
}

function Roster({ estateId }: { estateId: string }) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const [monday, setMonday] = useState(() => mondayOf(dayjs()));
  const [doing, setDoing] = useState<'fill' | 'shifts'>();
  const [removing, setRemoving] = useState<Duty>();
  const days = [0, 1, 2, 3, 4, 5, 6].map((number) => monday.add(number, 'day').format('YYYY-MM-DD'));
  const query = { estateId, fromDate: days[0] ?? '', toDate: days[6] ?? '', pageSize: 200 };
  const { rows, first, error } = useAllRows(listing('/v1/identity/duties', 'duties', query));
  const shifts = useAllRows(listing('/v1/identity/shifts', 'shifts', { pageSize: 200 })).rows;
  const lines = useMemo(() => linesOf(rows), [rows]);
  const mayWrite = rights.holdsAt('identity.rosters.write', estateId);
  const shiftName = (duty: Duty): string =>
    shifts.find((shift) => shift.shiftId === duty.shiftId)?.name ?? '…';
  const close = (): void => {
    setDoing(undefined);
    setRemoving(undefined);
  };
  return (
    <Page
      title={t('roster.title')}
      actions={
        <Space wrap>
          <Button
            icon={<LeftOutlined />}
            aria-label={t('roster.before')}
            onClick={() => {
              setMonday(monday.add(-7, 'day'));
            }}
          />
          <span>{t('roster.week', { from: days[0], to: days[6] })}</span>
          <Button
            icon={<RightOutlined />}
            aria-label={t('roster.after')}
            onClick={() => {
              setMonday(monday.add(7, 'day'));
            }}
          />
          {mayWrite && (
            <>
              <Button
                onClick={() => {
                  setDoing('shifts');
                }}
              >
                {t('roster.shifts')}
              </Button>
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() => {
                  setDoing('fill');
                }}
              >
                {t('roster.fill')}
              </Button>
            </>
          )}
        </Space>
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      <Table<Line>
        size="small"
        rowKey="principalId"
        loading={first}
        dataSource={lines}
        pagination={false}
        scroll={{ x: 1100 }}
        locale={{ emptyText: <EmptyState text={t('roster.none')} /> }}
        columns={[
          {
            key: 'who',
            title: t('roster.who'),
            width: 160,
            fixed: 'left',
            render: (_, line) => <PersonName principalId={line.principalId} />,
          },
          ...days.map((day) => ({
            key: day,
            title: day.slice(5),
            width: 130,
            render: (_: unknown, line: Line) =>
              line.duties
                .filter((duty) => duty.date === day)
                .map((duty) => (
                  <Button
                    key={duty.dutyId}
                    size="small"
                    danger={duty.absent}
                    disabled={!mayWrite}
                    onClick={() => {
                      setRemoving(duty);
                    }}
                  >
                    {duty.absent ? t('roster.absent', { shift: shiftName(duty) }) : shiftName(duty)}
                  </Button>
                )),
          })),
        ]}
      />
      {doing === 'fill' && <FillRoster estateId={estateId} shifts={shifts} monday={monday} onClose={close} />}
      {doing === 'shifts' && <ShiftsDialog estateId={estateId} shifts={shifts} onClose={close} />}
      {removing && (
        <ReasonDialog
          danger
          title={t('roster.remove')}
          send={(client) =>
            client.POST('/v1/identity/duties:remove', { body: { estateId, dutyIds: [removing.dutyId] } })
          }
          onClose={close}
        >
          {t('roster.removeAsk', { shift: shiftName(removing), date: removing.date })}
        </ReasonDialog>
      )}
    </Page>
  );
}

function mondayOf(day: Dayjs): Dayjs {
  return day.startOf('day').add(-((day.day() + 6) % 7), 'day');
}

function linesOf(duties: Duty[]): Line[] {
  const people = [...new Set(duties.map((duty) => duty.principalId))].sort();
  return people.map((principalId) => ({
    principalId,
    duties: duties.filter((duty) => duty.principalId === principalId),
  }));
}
