/** What is known of an estate as a whole (小区资料), and who lives there. */
import { useGet } from '@manor/web/api/read';
import { area, day, number } from '@manor/web/format';
import { useRights } from '@manor/web/session';
import type { Schemas } from '@manor/web/api/client';
import { Button, Descriptions, Modal, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EstateFirst } from '../../../parts/EstateFirst';
import { ExportButton } from '../../../parts/ExportButton';
import { Page } from '../../../parts/Page';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { FORMATS } from '../formats';
import { PairsInput, type Pair } from '../handovers/PairsInput';

type Data = Schemas['tenants.EstateData'];
const TYPES = [
  'ESTATE_TYPE_RESIDENTIAL',
  'ESTATE_TYPE_COMMERCIAL',
  'ESTATE_TYPE_OFFICE',
  'ESTATE_TYPE_INDUSTRIAL',
  'ESTATE_TYPE_MIXED',
] as const satisfies Data['estateType'][];
const COUNTS = [
  'unitCount',
  'householdCount',
  'ownerHouseholdCount',
  'tenantHouseholdCount',
  'organisationCount',
  'residentCount',
  'femaleCount',
  'maleCount',
] as const;

export default function EstatePage() {
  const { t } = useTranslation('tenants');
  const scope = useScope();
  const rights = useRights();
  const [changing, setChanging] = useState(false);
  const { companyId, estateId } = scope;
  const params = { path: { estateId }, query: { companyId } };
  const { data } = useGet('/v1/tenants/estates/{estateId}/data', params, { enabled: estateId !== '0' });
  if (estateId === '0')
    return (
      <Page title={t('estate.title')}>
        <EstateFirst />
      </Page>
    );
  return (
    <Page
      title={t('estate.title')}
      actions={
        data &&
        rights.holdsAt('tenants.buildings.write', estateId) && (
          <Button
            type="primary"
            onClick={() => {
              setChanging(true);
            }}
          >
            {t('customer.change')}
          </Button>
        )
      }
    >
      {data ? <Known data={data} /> : <Skeleton active />}
      <h3 className="section">{t('estate.census')}</h3>
      <p>
        <ExportButton
          filters={{}}
          start={(client, format, _, languageCode) =>
            client.POST('/v1/tenants/census:export', {
              body: { companyId, estateId, languageCode, format: FORMATS[format] },
            })
          }
        />
      </p>
      <Census companyId={companyId} estateId={estateId} />
      {data && changing && (
        <ChangeData
          data={data}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Page>
  );
}

function Known({ data }: { data: Data }) {
  const { t } = useTranslation('tenants');
  const facts = [
    { key: 'address', label: t('estate.address'), children: data.address },
    { key: 'type', label: t('estate.type'), children: t(`estateType.${data.estateType}`) },
    { key: 'land', label: t('estate.land'), children: data.landArea && area(data.landArea) },
    { key: 'developer', label: t('estate.developer'), children: data.developer },
    { key: 'takeover', label: t('estate.takeover'), children: day(data.takeoverDate) },
    {
      key: 'contacts',
      label: t('estate.contacts'),
      children: data.contacts.map(({ name, contact }) => (
        <div key={name}>
          {name} {contact}
        </div>
      )),
    },
  ];
  return <Descriptions size="small" bordered column={{ xs: 1, sm: 2 }} items={facts} />;
}

function Census({ companyId, estateId }: { companyId: string; estateId: string }) {
  const { t } = useTranslation('tenants');
  const params = { path: { estateId }, query: { companyId } };
  const { data, isPending } = useGet('/v1/tenants/estates/{estateId}/census', params);
  const rows = data?.total ? [...data.buildings, { ...data.total, buildingName: t('estate.total') }] : [];
  return (
    <Table
      size="small"
      rowKey="buildingId"
      pagination={false}
      scroll={{ x: 640 }}
      loading={isPending}
      dataSource={rows}
      columns={[
        { key: 'building', title: t('unit.building'), dataIndex: 'buildingName' },
        ...COUNTS.map((count) => ({
          key: count,
          title: t(`census.${count}`),
          align: 'right' as const,
          render: (_: unknown, row: Schemas['tenants.CensusFigures']) => number(row[count]),
        })),
      ]}
    />
  );
}

interface Values extends Pick<Data, 'address' | 'landArea' | 'developer'> {
  estateType?: Data['estateType'];
  takeoverDate?: string;
  contacts: Pair[];
}

function ChangeData({ data, onClose }: { data: Data; onClose: () => void }) {
  const { t } = useTranslation('tenants');
  const { companyId, estateId, etag } = data;
  return (
    <Modal open width={720} title={t('estate.title')} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Data>
        fields={[
          { name: 'address', label: t('estate.address'), kind: 'text', most: 500, wide: true },
          {
            name: 'estateType',
            label: t('estate.type'),
            kind: 'choice',
            options: TYPES.map((value) => ({ value, label: t(`estateType.${value}`) })),
          },
          { name: 'landArea', label: t('estate.land'), kind: 'decimal', places: 2, unit: 'm²' },
          { name: 'developer', label: t('estate.developer'), kind: 'text', most: 200 },
          { name: 'takeoverDate', label: t('estate.takeover'), kind: 'date' },
          {
            name: 'contacts',
            label: t('estate.contacts'),
            kind: 'own',
            wide: true,
            control: <PairsInput left={t('estate.contact')} right={t('estate.reach')} most={20} wide />,
          },
        ]}
        initial={{
          address: data.address,
          landArea: data.landArea,
          developer: data.developer,
          ...(data.estateType === 'ESTATE_TYPE_UNSPECIFIED' ? {} : { estateType: data.estateType }),
          ...(data.takeoverDate ? { takeoverDate: data.takeoverDate } : {}),
          contacts: data.contacts.map(({ name, contact }) => ({ left: name, right: contact })),
        }}
        send={(client, { contacts, takeoverDate = '', estateType, ...values }) =>
          client.PATCH('/v1/tenants/estates/{estateId}/data', {
            params: { path: { estateId } },
            body: {
              companyId,
              etag,
              updateMask: 'address,estateType,landArea,developer,takeoverDate,contacts',
              data: {
                ...values,
                landArea: values.landArea || '0',
                takeoverDate,
                ...(estateType ? { estateType } : {}),
                contacts: contacts
                  .filter(({ left }) => left.trim() !== '')
                  .map(({ left, right }) => ({ name: left.trim(), contact: right.trim(), duty: '' })),
              },
            },
          })
        }
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}
