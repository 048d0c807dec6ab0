/** The units that a resident has, to choose one. */
import type { Schemas } from '@manor/web/api/client';
import { explained } from '@manor/web/api/problem';
import { listing, useRows } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { unitName } from '@manor/web/unitName';
import { ErrorBlock, List, NoticeBar, Radio } from 'antd-mobile';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

export type Home = Schemas['tenants.Occupancy'];

/** All of them, company by company. */
export function ChooseHome({ home, onChoose }: { home: Home | undefined; onChoose: (home: Home) => void }) {
  const { customers } = useRights().session;
  return (
    <Radio.Group
      value={home?.occupancyId ?? null}
      onChange={() => {
        // Each line sets its own home.
      }}
    >
      {customers.map((one) => (
        <Homes
          key={one.customerId}
          companyId={one.companyId}
          customerId={one.customerId}
          chosen={home}
          onChoose={onChoose}
        />
      ))}
    </Radio.Group>
  );
}

interface HomesProps {
  companyId: string;
  customerId: string;
  chosen: Home | undefined;
  onChoose: (home: Home) => void;
}

/** The units that the resident has in one company; the first is chosen by itself. */
function Homes({ companyId, customerId, chosen, onChoose }: HomesProps) {
  const { t } = useTranslation('resident');
  const company = useRights().node(companyId);
  const found = useRows(
    listing('/v1/tenants/occupancies', 'occupancies', {
      companyId,
      customerId,
      presence: 'PRESENCE_CURRENT',
    }),
  );
  const first = found.rows[0];
  useEffect(() => {
    if (!chosen && first) onChoose(first);
  }, [chosen, first, onChoose]);
  if (!found.first && !first) return <ErrorBlock status="empty" title={t('me.noUnits')} description="" />;
  return (
    <List mode="card" header={<h2>{t('repairs.where', { company: company?.name ?? '' })}</h2>}>
      {found.error && <NoticeBar color="error" wrap content={explained(found.error)} />}
      {found.rows.map((one) => (
        <List.Item key={one.occupancyId}>
          <Radio
            value={one.occupancyId}
            onChange={() => {
              onChoose(one);
            }}
          >
            {unitName(one.buildingName, one.unitCode)}
          </Radio>
        </List.Item>
      ))}
    </List>
  );
}
