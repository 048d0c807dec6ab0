/** What a device measures now, and the past of the keys that are ticked: compared in one chart, saved as a sheet. */
import { api, take } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { moment } from '@manor/web/format';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Button, Segmented, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../parts/EmptyState';
import { useScope } from '../../../scope';
import { SamplesChart, type Series } from './SamplesChart';
import { LIVE_MS, WINDOWS, type Device, type LatestValue } from './telemetry';
import './telemetry.css';

const POINTS = 600;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NUMBERS = ['VALUE_TYPE_INTEGER', 'VALUE_TYPE_DECIMAL', 'VALUE_TYPE_BOOLEAN'];
const MOST_KEYS = 8;

export function ValuesTab({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const scope = useScope();
  const { companyId, deviceId } = device;
  const [chosen, setChosen] = useState<string[]>();
  const found = useGet(
    '/v1/devices/devices/{deviceId}/latestValues',
    { path: { deviceId }, query: { companyId, pageSize: 200 } },
    { every: LIVE_MS },
  );
  const values = found.data?.values ?? [];
  const charted = values.filter((one) => NUMBERS.includes(one.valueType));
  const keys = (chosen ?? charted.slice(0, 1).map((one) => one.key)).slice(0, MOST_KEYS);
  if (!found.isPending && values.length === 0) return <EmptyState text={t('values.none')} />;
  return (
    <>
      <Table<LatestValue>
        size="small"
        rowKey="key"
        pagination={false}
        loading={found.isPending}
        dataSource={values}
        scroll={{ y: 260 }}
        rowSelection={{
          selectedRowKeys: keys,
          hideSelectAll: true,
          columnWidth: 40,
          onChange: (selected) => {
            setChosen(selected.map(String));
          },
          getCheckboxProps: (row) => ({
            disabled: !NUMBERS.includes(row.valueType),
            'aria-label': row.key,
          }),
        }}
        columns={[
          { title: t('values.key'), dataIndex: 'key' },
          { title: t('values.value'), dataIndex: 'value', align: 'right', ellipsis: true },
          {
            title: t('values.measured'),
            width: 170,
            render: (_, row) => moment(row.sampleTime, scope.timeZone),
          },
        ]}
      />
      <Past device={device} keys={keys} />
    </>
  );
}

function Past({ device, keys }: { device: Device; keys: string[] }) {
  const { t } = useTranslation('devices');
  const [hours, setHours] = useState<number>(24);
  const end = useMinute();
  const start = end - hours * HOUR;
  const { companyId, deviceId } = device;
  const series = useQueries({
    queries: keys.map((key) => {
      const query = {
        companyId,
        key,
        startTime: new Date(start).toISOString(),
        endTime: new Date(end).toISOString(),
        aggregate: 'AGGREGATE_AVERAGE' as const,
        limit: POINTS,
      };
      return {
        queryKey: ['samples', deviceId, query],
        queryFn: () =>
          take(api.GET('/v1/devices/devices/{deviceId}/samples', { params: { path: { deviceId }, query } })),
        placeholderData: keepPreviousData,
      };
    }),
    // What is alike stays the same object, so that the chart is drawn anew where something has changed.
    combine: (found): Series[] =>
      found.map(({ data }, place) => ({
        name: keys[place] ?? '',
        points: (data?.points ?? []).map((one) => [Date.parse(one.sampleTime ?? ''), Number(one.value)]),
      })),
  });
  return (
    <>
      <Space wrap className="above below">
        <Segmented
          value={hours}
          onChange={setHours}
          options={WINDOWS.map((value) => ({ value, label: t(`values.spans.${value}`) }))}
        />
        <Button
          disabled={series.every((one) => one.points.length === 0)}
          onClick={() => {
            save(device, series);
          }}
        >
          {t('values.export')}
        </Button>
      </Space>
      <SamplesChart series={series} start={start} end={end} />
    </>
  );
}

/** The next full minute, in milliseconds since 1970: what is asked for stays the same while one looks. */
function useMinute(): number {
  const [end, setEnd] = useState(nextMinute);
  useEffect(() => {
    const ticking = setInterval(() => {
      setEnd(nextMinute());
    }, MINUTE);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  return end;
}

function nextMinute(): number {
  return Math.ceil(Date.now() / MINUTE) * MINUTE;
}

/** Saves what the chart shows as CSV, with times of the world's clock. */
function save(device: Device, series: Series[]): void {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""').replace(/^([=+\-@])/, "'$1")}"`;
  const lines = series.flatMap((one) =>
    one.points.map(([time, value]) => `${quoted(one.name)},${new Date(time).toISOString()},${value}`),
  );
  const content = new Blob([`\uFEFFkey,time,value\r\n${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${device.code}-${dayjs().format('YYYY-MM-DD')}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
