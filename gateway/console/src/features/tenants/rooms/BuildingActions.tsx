/** A new building, and what to change about the one that is shown. */
import type { Schemas } from '@manor/web/api/client';
import { useGet } from '@manor/web/api/read';
import { useRights } from '@manor/web/session';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';

type Building = Schemas['tenants.Building'];
type Sent = Schemas['tenants.Building.sent'];
interface Values {
  estateId?: string;
  building: Sent;
}

export function BuildingActions({ buildingId }: { buildingId: string | undefined }) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const navigate = useNavigate();
  const [action, setAction] = useState<'new' | 'change'>();
  const { data: building } = useGet(
    '/v1/tenants/buildings/{buildingId}',
    { path: { buildingId: buildingId ?? '' }, query: { companyId: scope.companyId } },
    { enabled: buildingId !== undefined },
  );
  const close = (): void => {
    setAction(undefined);
  };
  return (
    <>
      {building && rights.holdsAt('tenants.buildings.write', building.estateId) && (
        <Button
          onClick={() => {
            setAction('change');
          }}
        >
          {t('building.change')}
        </Button>
      )}
      {rights.holdsIn('tenants.buildings.write', scope.nodeId) && (
        <Button
          onClick={() => {
            setAction('new');
          }}
        >
          {t('building.new')}
        </Button>
      )}
      {action && (
        <BuildingForm
          key={action}
          building={action === 'change' ? building : undefined}
          onClose={close}
          onDone={(made) => {
            close();
            void navigate(scope.path(`tenants/rooms/${made.buildingId}`));
          }}
        />
      )}
    </>
  );
}

interface FormShown {
  building: Building | undefined;
  onDone: (building: Building) => void;
  onClose: () => void;
}

function BuildingForm({ building, onDone, onClose }: FormShown) {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const { companyId } = scope;
  const estates = rights.session.nodes.filter(
    (one) =>
      one.kind === 'NODE_KIND_ESTATE' &&
      one.companyId === companyId &&
      !one.closed &&
      rights.holdsAt('tenants.buildings.write', one.nodeId),
  );
  const place: Field[] = [
    {
      name: 'estateId',
      label: t('building.estate'),
      kind: 'choice',
      required: true,
      options: estates.map((one) => ({ value: one.nodeId, label: one.name })),
    },
    { name: 'building.code', label: t('unit.code'), kind: 'text', required: true, most: 60 },
  ];
  return (
    <Modal
      open
      width={640}
      title={t(building ? 'building.change' : 'building.new')}
      footer={null}
      onCancel={onClose}
    >
      <ResourceForm<Values, Building>
        fields={[
          ...(building ? [] : place),
          { name: 'building.name', label: t('customer.name'), kind: 'text', required: true },
          { name: 'building.floors', label: t('building.floors'), kind: 'integer', most: 300 },
          { name: 'building.completionYear', label: t('building.completed'), kind: 'integer', most: 9999 },
          { name: 'building.contact', label: t('customer.contact'), kind: 'text' },
          { name: 'building.address', label: t('unit.address'), kind: 'text', most: 500, wide: true },
        ]}
        initial={{
          ...(scope.kind === 'estate' ? { estateId: scope.estateId } : {}),
          building: building ?? {},
        }}
        send={(client, { estateId = '0', building: typed }) => {
          const { code = '', name = '', floors, completionYear, contact = '', address = '' } = typed;
          const sent = { name, floors: floors ?? 0, completionYear: completionYear ?? 0, contact, address };
          return building
            ? client.PATCH('/v1/tenants/buildings/{buildingId}', {
                params: { path: { buildingId: building.buildingId } },
                body: {
                  companyId,
                  building: sent,
                  updateMask: 'name,floors,completionYear,contact,address',
                  etag: building.etag,
                },
              })
            : client.POST('/v1/tenants/buildings', {
                body: { companyId, estateId, building: { ...sent, code: code.trim() } },
              });
        }}
        onDone={onDone}
        onCancel={onClose}
      />
    </Modal>
  );
}
