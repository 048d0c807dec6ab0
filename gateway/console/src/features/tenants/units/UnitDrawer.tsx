/** One unit: what it is, who owned and rented it since when, and what may be done about it. */
import { listing, useGet } from '@manor/web/api/read';
import { area, day } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DetailDrawer } from '../../../parts/DetailDrawer';
import { ReasonDialog } from '../../../parts/ReasonDialog';
import { useScope } from '../../../scope';
import { OccupancyTable } from '../occupancies/OccupancyTable';
import { StateText, type Unit } from '../states';
import { UnitForm } from './UnitForm';

interface Shown {
  companyId: string;
  unitId: string;
  /** The page that the drawer is on. */
  close?: string;
}

export function UnitDrawer({ companyId, unitId, close = 'tenants/units' }: Shown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const {
    data: unit,
    isPending,
    error,
  } = useGet('/v1/tenants/units/{unitId}', { path: { unitId }, query: { companyId } });
  const facts = unit
    ? [
        {
          label: t('unit.building'),
          value: <Link to={scope.path(`tenants/rooms/${unit.buildingId}`)}>{unit.buildingName}</Link>,
        },
        {
          label: t('unit.state'),
          value: unit.removed ? t('unit.removed') : <StateText state={unit.state} />,
        },
        { label: t('unit.kind'), value: t(`kind.${unit.kind}`) },
        { label: t('unit.type'), value: unit.unitType },
        { label: t('unit.floor'), value: unit.floor === 0 ? '' : String(unit.floor) },
        { label: t('unit.layout'), value: [unit.layout, unit.orientation].filter(Boolean).join(' · ') },
        { label: t('unit.grossArea'), value: unit.grossArea && area(unit.grossArea) },
        { label: t('unit.billableArea'), value: unit.billableArea && area(unit.billableArea) },
        { label: t('unit.address'), value: unit.address },
        {
          label: t('unit.renovation'),
          value:
            unit.renovationStartDate && `${day(unit.renovationStartDate)} – ${day(unit.renovationEndDate)}`,
        },
      ].filter(({ value }) => value !== '')
    : [];
  return (
    <DetailDrawer
      title={unit ? [unit.code, unit.name].filter(Boolean).join(' · ') : t('unit.title')}
      close={close}
      size={720}
      loading={isPending}
      error={error}
      service="tenants"
      resource={`units/${unitId}`}
      companyId={companyId}
      facts={facts}
      actions={unit && !unit.removed && <UnitDeeds unit={unit} />}
    >
      <h2 className="section-title drawer-section">{t('occupancy.ofUnit')}</h2>
      <OccupancyTable
        source={listing('/v1/tenants/occupancies', 'occupancies', { companyId, unitId })}
        of="unit"
      />
    </DetailDrawer>
  );
}

/** Move in, change, take out of use. */
function UnitDeeds({ unit }: { unit: Unit }) {
  const { t } = useTranslation('tenants');
  const { message } = App.useApp();
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const [action, setAction] = useState<'change' | 'remove'>();
  const { unitId, companyId, estateId, etag, code, ownerId, tenantId } = unit;
  const mayMove = rights.holdsAt('tenants.occupancies.write', estateId) && !(ownerId && tenantId);
  const mayWrite = rights.holdsAt('tenants.units.write', estateId);
  const close = (): void => {
    setAction(undefined);
  };
  return (
    <>
      {mayMove && (
        <Button
          type={ownerId || tenantId ? 'default' : 'primary'}
          onClick={() => void navigate(scope.path(`tenants/move-in?unit=${unitId}`))}
        >
          {t('move.in')}
        </Button>
      )}
      {mayWrite && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'change', label: t('unit.change') },
              { key: 'remove', label: t('unit.remove'), danger: true },
            ],
            onClick: ({ key }) => {
              setAction(key as 'change' | 'remove');
            },
          }}
        >
          <Button>{t('unit.more')}</Button>
        </Dropdown>
      )}
      {action === 'change' && <UnitForm unit={unit} onDone={close} onClose={close} />}
      {action === 'remove' && (
        <ReasonDialog
          danger
          title={t('unit.remove')}
          send={(client) =>
            client.POST('/v1/tenants/units/{unitId}:remove', {
              params: { path: { unitId } },
              body: { companyId, etag },
            })
          }
          onDone={() => {
            void message.success(t('unit.removeDone', { code }));
          }}
          onClose={close}
        >
          {t('unit.removeAsk', { code })}
        </ReasonDialog>
      )}
    </>
  );
}
