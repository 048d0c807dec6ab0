/** The board of an estate: what is open by state, or who has what at which hour of a day. */
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { Alert, DatePicker, Segmented, Skeleton, Space } from 'antd';
import dayjs from 'dayjs';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { EstateFirst } from '../../../parts/EstateFirst';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import './board.css';
import { CalendarBoard } from './CalendarBoard';
import { PersonBoard } from './PersonBoard';
import { PlaceBoard } from './PlaceBoard';
import { StateBoard } from './StateBoard';

const EVERY_MILLISECONDS = 30_000;

export default function BoardPage() {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  return <Page title={t('board.title')}>{scope.kind === 'estate' ? <OfEstate /> : <EstateFirst />}</Page>;
}

function OfEstate() {
  const { t } = useTranslation('workorders');
  const { companyId, estateId } = useScope();
  const [by, setBy] = useState<'state' | 'person' | 'place' | 'day'>('state');
  const [date, setDate] = useState('');
  const query = { companyId, estateId, ...(date ? { date } : {}) };
  const found = useGet('/v1/workorders/board', { query }, { every: EVERY_MILLISECONDS });
  const board = found.data;
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        <Segmented
          value={by}
          options={[
            { value: 'state', label: t('board.byState') },
            { value: 'person', label: t('board.byPerson') },
            { value: 'place', label: t('board.byPlace') },
            { value: 'day', label: t('board.calendar') },
          ]}
          onChange={setBy}
        />
        {by === 'person' && board && (
          <DatePicker
            aria-label={t('board.day')}
            allowClear={false}
            value={dayjs(board.date)}
            onChange={(chosen) => {
              setDate(chosen?.format('YYYY-MM-DD') ?? '');
            }}
          />
        )}
        {(by === 'state' || by === 'person') && (
          <span id="board-keys" className="quiet">
            {t('board.keys')}
          </span>
        )}
      </Space>
      {by === 'place' && <PlaceBoard />}
      {by === 'day' && <CalendarBoard />}
      {by !== 'place' && by !== 'day' && <Drawn found={found} by={by} />}
    </>
  );
}

interface DrawnProps {
  found: { data: ComponentProps<typeof StateBoard>['board'] | undefined; error: Error | null };
  by: 'state' | 'person';
}

function Drawn({ found, by }: DrawnProps) {
  const board = found.data;
  return (
    <>
      {found.error && <Alert type="error" showIcon title={explained(found.error)} />}
      {!board && !found.error && <Skeleton active />}
      {board && (by === 'state' ? <StateBoard board={board} /> : <PersonBoard board={board} />)}
    </>
  );
}
