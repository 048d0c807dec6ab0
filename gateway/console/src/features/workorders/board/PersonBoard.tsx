/** Who has what at which hour of a day: a card put at somebody's hour is given to them, and they are expected then. */
import type { Schemas } from '@manor/web/api/client';
import { instant } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import type { Order } from '../orders/order';
import { orderReasons } from '../reasons';
import { Card } from './Card';
import { hourOn } from './placing';
import { useCarry } from './useCarry';

type Person = Schemas['workorders.BoardPerson'];
const HELD = [
  'ORDER_STATE_ASSIGNED',
  'ORDER_STATE_ACCEPTED',
  'ORDER_STATE_EN_ROUTE',
  'ORDER_STATE_WORKING',
  'ORDER_STATE_WAITING',
];
// The first column has what is at no hour of the day.
const HOURS = [undefined, ...Array.from({ length: 24 }, (_, hour) => hour)];

export function PersonBoard({ board }: { board: Schemas['workorders.Board'] }) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const rights = useRights();
  const [asked, setAsked] = useState<{ order: Order; person: Person; hour: number | undefined }>();
  const gives = rights.holdsAt('workorders.orders.dispatch', scope.nodeId);
  const queue = board.columns.find((one) => one.state === 'ORDER_STATE_REVIEWED')?.orders ?? [];
  const { date, people } = board;
  const { timeZone } = scope;
  // A card that is carried draws the table at each cell that it passes: what hours are is found out once a board.
  const starts = useMemo(
    () =>
      HOURS.map((hour) =>
        hour === undefined ? undefined : Date.parse(instant(`${date}T${at(hour)}`, timeZone)),
      ),
    [date, timeZone],
  );
  const hours = useMemo(
    () =>
      new Map(
        people.flatMap(({ orders }) =>
          orders.map((order) => [order.orderId, hourOn(order, date, timeZone)] as const),
        ),
      ),
    [people, date, timeZone],
  );
  const carry = useCarry({
    columns: HOURS.length,
    rows: people.length + 1,
    named: ({ column, row }) =>
      row === 0
        ? t('orderState.ORDER_STATE_REVIEWED')
        : `${people[row - 1]?.name ?? ''} ${at(HOURS[column])}`,
    takes: (_, { row }) => gives && people[row - 1] !== undefined,
    onDrop: (order, { column, row }) => {
      const person = people[row - 1];
      if (person) setAsked({ order, person, hour: HOURS[column] });
    },
  });
  const cards = (orders: Order[], row: number, column: number) => (
    <ul>
      {orders.map((order) => (
        <Card
          key={order.orderId}
          order={order}
          handle={carry.card(order, { column, row })}
          carried={carry.carried?.orderId === order.orderId}
        />
      ))}
    </ul>
  );
  return (
    <>
      <section className="board-column" aria-label={t('orderState.ORDER_STATE_REVIEWED')}>
        <h2>{t('orderState.ORDER_STATE_REVIEWED')}</h2>
        <div className="board-queue">{cards(queue, 0, 0)}</div>
      </section>
      <div className="board-hours" tabIndex={0} role="group" aria-label={t('board.byPerson')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('order.assignee')}</th>
              {HOURS.map((hour) => (
                <th key={at(hour)} scope="col">
                  {hour === undefined ? t('board.noHour') : at(hour)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person, place) => (
              <tr key={person.principalId}>
                <th scope="row">
                  {person.name} {person.absent && <Tag>{t('refusal.absent')}</Tag>}
                </th>
                {HOURS.map((hour, column) => {
                  const spot = { column, row: place + 1 };
                  const here = person.orders.filter((order) => hours.get(order.orderId) === hour);
                  const start = starts[column];
                  const duty = start !== undefined && onDuty(person, start);
                  return (
                    <td
                      key={at(hour)}
                      className={`${duty ? 'on-duty' : ''}${carry.over(spot) ? ' over' : ''}`}
                      {...carry.target(spot)}
                    >
                      {here.length > 0 && cards(here, place + 1, column)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-live="assertive" className="visually-hidden">
        {carry.carried && t('board.over', { place: carry.place })}
      </div>
      {asked && (
        <Give
          {...asked}
          date={board.date}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

function at(hour: number | undefined): string {
  return hour === undefined ? '' : `${`${hour}`.padStart(2, '0')}:00`;
}

function onDuty(person: Person, start: number): boolean {
  return person.duties.some(
    (duty) =>
      duty.startTime !== undefined &&
      duty.endTime !== undefined &&
      Date.parse(duty.startTime) <= start &&
      start < Date.parse(duty.endTime),
  );
}

interface GiveProps {
  order: Order;
  person: Person;
  hour: number | undefined;
  date: string;
  onClose: () => void;
}

function Give({ order, person, hour, date, onClose }: GiveProps) {
  const { t } = useTranslation('workorders');
  const scope = useScope();
  const { companyId, etag, orderId } = order;
  const held = HELD.includes(order.state);
  return (
    <ReasonDialog
      title={t('moveKind.MOVE_KIND_ASSIGN')}
      {...(held ? { reason: 'required' as const, reasons: orderReasons('MOVE_KIND_HAND_OVER') } : {})}
      onClose={onClose}
      send={(client, reason) => {
        const start = hour === undefined ? undefined : instant(`${date}T${at(hour)}`, scope.timeZone);
        const visit = start
          ? {
              visitFromTime: start,
              visitToTime: new Date(new Date(start).getTime() + 3_600_000).toISOString(),
            }
          : {};
        return client.POST('/v1/workorders/orders/{orderId}:assign', {
          params: { path: { orderId } },
          body: { companyId, etag, reason, assigneeId: person.principalId, ...visit },
        });
      }}
    >
      {hour === undefined
        ? t('board.give', { number: order.number, name: person.name })
        : t('board.giveAt', { number: order.number, name: person.name, date, time: at(hour) })}
    </ReasonDialog>
  );
}
