/** A new company or estate, or what to change about one. */
import { CURRENCIES, currencyName } from '@manor/web/format';
import { useRights, type Node } from '@manor/web/session';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Client } from '@manor/web/api/client';
import { ResourceForm } from '../../parts/ResourceForm';
import { BLOCKS, packed, settingsOf, type EstateSettings } from '../../parts/estateSettings';
import type { Field } from '../../parts/FormField';
import { useScope } from '../../scope';

export type NodeKind = 'group' | 'company' | 'estate';

interface Values {
  companyId?: string;
  name: string;
  code: string;
  currencyCode: string;
  timeZone?: string;
  /** In the order of BLOCKS. */
  serviceSettings?: EstateSettings[keyof EstateSettings][];
}

/** The rules of an estate that are yes or no, in the order in which they are asked, by the service whose they are. */
export const SWITCHES = [
  ['billing', 'starterMayApproveRun'],
  ['billing', 'chargesNeedApproval'],
  ['billing', 'prorateMoveOut'],
  ['billing', 'thirtyDayMonths'],
  ['billing', 'alignToCalendarQuarters'],
  ['tenants', 'moveInStep'],
  ['tenants', 'moveOutByLease'],
  ['contracts', 'approveLines'],
  ['contracts', 'convertByItself'],
  ['contracts', 'tellCustomers'],
  ['workorders', 'review'],
  ['workorders', 'noGrabbing'],
  ['workorders', 'borrowsStaff'],
] as const;

/** Whole numbers that an estate decides about its leases and its orders, with the least and the most of each. */
export const NUMBERS = [
  ['contracts', 'convertDays', 0, 366],
  ['contracts', 'expiringDays', 0, 366],
  ['workorders', 'silentDays', 1, 90],
  ['workorders', 'waitDays', 1, 365],
  ['workorders', 'restHours', 0, 24],
  ['workorders', 'nearPercent', 1, 99],
  ['workorders', 'followUpPercent', 0, 100],
  ['warehouse', 'overReceiptPercent', 0, 50],
  ['warehouse', 'priceTolerancePercent', 0, 50],
] as const;

/** Amounts that an estate decides about its stores and its orders, in the company's currency. */
export const AMOUNTS = [
  ['warehouse', 'stocktakeLimitMinor'],
  ['workorders', 'labourHourMinor'],
] as const;

/** The field of a setting, as a fault of the platform names it. */
function pathOf(service: keyof EstateSettings, setting: string): string {
  return `serviceSettings[${BLOCKS.indexOf(service)}].${setting}`;
}

export function NodeForm({ kind, node, onClose }: { kind: NodeKind; node?: Node; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const { message } = App.useApp();
  const scope = useScope();
  const fields = useFields(kind, node);
  const title = node ? t('organisation.change') : t(`organisation.new.${kind as 'company' | 'estate'}`);
  const initial: Partial<Values> = {
    ...(node ?? {
      ...(scope.kind === 'group' ? {} : { companyId: scope.companyId }),
      currencyCode: scope.currency || 'CNY',
      ...(kind === 'company' ? { timeZone: 'Asia/Shanghai' } : {}),
    }),
    serviceSettings: BLOCKS.map((service) => settingsOf(node?.serviceSettings, service)),
  };
  return (
    <Modal open width={640} title={title} footer={null} onCancel={onClose}>
      <ResourceForm<Values, Node>
        fields={fields}
        initial={initial}
        send={(client, values) => send(client, kind, values, node)}
        onDone={({ name }) => {
          void message.success(t('organisation.saved', { name }));
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(kind: NodeKind, node: Node | undefined): Field[] {
  const { t } = useTranslation('identity');
  const rights = useRights();
  const companies = rights.session.nodes.filter((one) => one.kind === 'NODE_KIND_COMPANY' && !one.closed);
  const name: Field = { name: 'name', label: t('organisation.name'), kind: 'text', required: true };
  if (kind === 'group') return [name];
  const fields: Field[] = [];
  if (!node && kind === 'estate')
    fields.push({
      name: 'companyId',
      label: t('organisation.NODE_KIND_COMPANY'),
      kind: 'choice',
      required: true,
      options: companies
        .filter((one) => rights.holdsAt('identity.nodes.write', one.nodeId))
        .map((one) => ({ value: one.nodeId, label: one.name })),
    });
  fields.push(name);
  if (!node)
    fields.push({
      name: 'code',
      label: t('organisation.code'),
      kind: 'text',
      required: true,
      most: 40,
      pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/,
      patternHint: t('organisation.codeRule'),
    });
  if (kind === 'company')
    fields.push({
      name: 'currencyCode',
      label: t('organisation.currency'),
      kind: 'choice',
      required: true,
      options: CURRENCIES.map((one) => ({ value: one, label: currencyName(one) })),
      help: t('organisation.currencyHelp'),
    });
  fields.push({
    name: 'timeZone',
    label: t('organisation.zone'),
    kind: 'choice',
    required: kind === 'company' || node !== undefined,
    placeholder: kind === 'estate' ? t('organisation.zoneOfCompany') : '',
    options: Intl.supportedValuesOf('timeZone').map((one) => ({ value: one, label: one })),
  });
  if (kind === 'estate') {
    fields.push({
      name: pathOf('billing', 'vacancyRateBasisPoints'),
      label: t('organisation.vacancyRate'),
      kind: 'integer',
      least: 0,
      most: 10_000,
      help: t('organisation.vacancyRateHelp'),
    });
    fields.push({
      name: pathOf('billing', 'overdueReminderDays'),
      label: t('organisation.overdueDays'),
      kind: 'text',
      pattern: /^([1-9]\d{0,2}(,[1-9]\d{0,2}){0,4})?$/,
      patternHint: t('organisation.overdueDaysRule'),
      help: t('organisation.overdueDaysHelp'),
    });
    fields.push({
      name: pathOf('tenants', 'moveOutMonthsBack'),
      label: t('organisation.moveOutMonths'),
      kind: 'integer',
      least: 0,
      most: 120,
      help: t('organisation.moveOutMonthsHelp'),
    });
    fields.push({
      name: pathOf('tenants', 'messageQuietHours'),
      label: t('organisation.quietHours'),
      kind: 'text',
      pattern: /^(([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)?$/,
      patternHint: t('organisation.quietHoursRule'),
      help: t('organisation.quietHoursHelp'),
    });
    for (const [service, one, least, most] of NUMBERS)
      fields.push({
        name: pathOf(service, one),
        label: t(`organisation.${one}`),
        kind: 'integer',
        least,
        most,
        help: t(`organisation.${one}Help`),
      });
    for (const [service, one] of AMOUNTS)
      fields.push({
        name: pathOf(service, one),
        label: t(`organisation.${one}`),
        kind: 'money',
        currency: node?.currencyCode ?? 'CNY',
        help: t(`organisation.${one}Help`),
      });
    fields.push(
      ...SWITCHES.map(([service, one]): Field => ({
        name: pathOf(service, one),
        label: t(`organisation.setting.${one}`),
        kind: 'switch',
        wide: true,
      })),
    );
  }
  return fields;
}

function send(
  client: Client,
  kind: NodeKind,
  values: Values,
  node: Node | undefined,
): Promise<{ data?: Node }> {
  if (!node) {
    const { name, code, currencyCode, timeZone = '', companyId = '', serviceSettings = [] } = values;
    if (kind === 'company')
      return client.POST('/v1/identity/companies', { body: { name, code, currencyCode, timeZone } });
    return client.POST('/v1/identity/estates', {
      body: {
        companyId,
        name,
        code,
        ...(timeZone ? { timeZone } : {}),
        serviceSettings: packed(undefined, serviceSettings),
      },
    });
  }
  const { etag, nodeId } = node;
  const { name, timeZone, currencyCode, serviceSettings = [] } = values;
  if (kind === 'group') return client.PATCH('/v1/identity/group', { body: { name, etag } });
  if (kind === 'company')
    return client.PATCH('/v1/identity/companies/{companyId}', {
      params: { path: { companyId: nodeId } },
      body: { name, timeZone, currencyCode, etag },
    });
  return client.PATCH('/v1/identity/estates/{estateId}', {
    params: { path: { estateId: nodeId } },
    body: { name, timeZone, serviceSettings: packed(node.serviceSettings, serviceSettings), etag },
  });
}
