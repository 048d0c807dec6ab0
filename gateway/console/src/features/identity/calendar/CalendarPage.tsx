/** When an estate is open: the hours of its week, and every day of a year. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Alert, Button, Descriptions, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EstateFirst } from '../../../parts/EstateFirst';
import { Page } from '../../../parts/Page';
import { useScope } from '../../../scope';
import { ConfirmYear } from './ConfirmYear';
import { HoursForm } from './HoursForm';
import { OwnDayForm } from './OwnDayForm';
import { Year } from './Year';
import { DAYS } from './week';
import { written } from './hours';

type Calendar = Schemas['identity.Calendar'];

export default function CalendarPage() {
  const { t } = useTranslation('identity');
  const scope = useScope();
  return scope.kind === 'estate' ? (
    <CalendarOf key={scope.estateId} estateId={scope.estateId} />
  ) : (
    <Page title={t('calendar.title')}>
      <EstateFirst />
    </Page>
  );
}

function CalendarOf({ estateId }: { estateId: string }) {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const [year, setYear] = useState(new Date().getFullYear());
  const [doing, setDoing] = useState<'hours' | 'confirm'>();
  const [day, setDay] = useState<Schemas['identity.CalendarDay']>();
  const path = { estateId };
  const { data: calendar, error } = useGet('/v1/identity/estates/{estateId}/calendar', { path });
  const { data: days } = useGet('/v1/identity/estates/{estateId}/calendar/days', { path, query: { year } });
  const mayWrite = rights.holdsAt('identity.calendars.write', estateId);
  const close = (): void => {
    setDoing(undefined);
    setDay(undefined);
  };
  return (
    <Page
      title={t('calendar.title')}
      actions={
        <>
          <Select
            aria-label={t('calendar.year')}
            value={year}
            onChange={setYear}
            options={around(new Date().getFullYear()).map((one) => ({ value: one, label: String(one) }))}
          />
          {mayWrite && calendar && (
            <Button
              type="primary"
              onClick={() => {
                setDoing('hours');
              }}
            >
              {t('calendar.change')}
            </Button>
          )}
        </>
      }
    >
      {error && <Alert type="error" showIcon title={explained(error)} />}
      {calendar?.standard && <Alert type="info" showIcon title={t('calendar.standard')} />}
      {days && !days.known && (
        <Alert
          type="warning"
          showIcon
          title={t('calendar.unknown', { year })}
          action={
            mayWrite && (
              <Button
                size="small"
                onClick={() => {
                  setDoing('confirm');
                }}
              >
                {t('calendar.confirm')}
              </Button>
            )
          }
        />
      )}
      {calendar && <Hours calendar={calendar} />}
      {days && <Year days={days.days} {...(mayWrite ? { onOpen: setDay } : {})} />}
      {calendar && doing === 'hours' && <HoursForm calendar={calendar} onClose={close} />}
      {calendar && doing === 'confirm' && <ConfirmYear calendar={calendar} year={year} onClose={close} />}
      {calendar && day && <OwnDayForm calendar={calendar} day={day} onClose={close} />}
    </Page>
  );
}

function Hours({ calendar: { calendar } }: { calendar: Calendar }) {
  const { t } = useTranslation('identity');
  const shown = (hours: Schemas['identity.DayHours'] | undefined): string =>
    written(hours?.spans) || t('calendar.off');
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, sm: 2, lg: 5 }}
      items={[
        ...DAYS.map((name, place) => ({
          key: name,
          label: t(`calendar.${name}`),
          children: shown(calendar?.week[place]),
        })),
        { key: 'holiday', label: t('calendar.holiday'), children: shown(calendar?.holidayHours) },
        { key: 'madeUp', label: t('calendar.madeUp'), children: shown(calendar?.madeUpHours) },
        {
          key: 'country',
          label: t('calendar.country'),
          children: t(`calendar.countries.${(calendar?.countryCode ?? '') as 'CN' | ''}`, {
            defaultValue: t('calendar.countries.none'),
          }),
        },
      ]}
    />
  );
}

function around(year: number): number[] {
  return [-2, -1, 0, 1, 2].map((step) => year + step);
}
