/** Who is signed in, their units, the language, and signing out. */
import { unitName } from '@manor/web/unitName';
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { day } from '@manor/web/format';
import { useRights, useSignOut } from '@manor/web/session';
import { Button, List, NoticeBar } from 'antd-mobile';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageSwitch } from '@manor/web/phone/LanguageSwitch';
import { Page } from '../shell/Page';
import { Documents } from './Documents';

export default function MePage() {
  const { t } = useTranslation('resident');
  const { session } = useRights();
  const signOut = useSignOut();
  const [error, setError] = useState<unknown>();
  const leave = (everywhere: boolean) => async (): Promise<void> => {
    try {
      await signOut(everywhere);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Page title={session.displayName || t('tabs.me')}>
      {error !== undefined && <NoticeBar color="error" wrap content={explained(error)} />}
      {session.customers.map((one) => (
        <Units key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
      {session.customers.map((one) => (
        <Documents key={one.customerId} companyId={one.companyId} customerId={one.customerId} />
      ))}
      <List mode="card">
        <List.Item>
          <Link to="/leases">{t('lease.title')}</Link>
        </List.Item>
        <List.Item>
          <Link to="/parking">{t('parking.title')}</Link>
        </List.Item>
        <List.Item>
          <Link to="/passes">{t('passes.title')}</Link>
        </List.Item>
        <List.Item>
          <Link to="/decorations">{t('decorations.title')}</Link>
        </List.Item>
        <List.Item>
          <Link to="/messages">{t('messages.title')}</Link>
        </List.Item>
        <List.Item extra={<LanguageSwitch />}>{t('me.language')}</List.Item>
      </List>
      <div className="pad buttons">
        <Button block onClick={leave(false)}>
          {t('me.signOut')}
        </Button>
        <Button block fill="none" color="danger" onClick={leave(true)}>
          {t('me.signOutEverywhere')}
        </Button>
      </div>
    </Page>
  );
}

function Units({ companyId, customerId }: { companyId: string; customerId: string }) {
  const { t } = useTranslation('resident');
  const company = useRights().node(companyId);
  const units = useRows(
    listing('/v1/tenants/occupancies', 'occupancies', {
      companyId,
      customerId,
      presence: 'PRESENCE_CURRENT',
    }),
  );
  return (
    <List mode="card" header={<h2>{t('me.units', { company: company?.name ?? '' })}</h2>}>
      {units.error && <NoticeBar color="error" wrap content={explained(units.error)} />}
      {units.rows.map((one) => (
        <List.Item
          key={one.occupancyId}
          extra={t(`me.role.${one.role}`)}
          description={t('me.since', { date: day(one.startDate) })}
        >
          {unitName(one.buildingName, one.unitCode)}
        </List.Item>
      ))}
      {!units.first && units.rows.length === 0 && <List.Item>{t('me.noUnits')}</List.Item>}
    </List>
  );
}
