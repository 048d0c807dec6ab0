/** An alarm rule as it is to be: conditions by severity, each with its tests, and when it clears. */
import type { Schemas } from '@manor/web/api/client';
import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../parts/FormField';
import { ResourceForm } from '../../../parts/ResourceForm';
import { useScope } from '../../../scope';
import { useCategories } from '../../workorders/orders/order';
import { DeviceSelect } from '../telemetry/DeviceSelect';
import { KINDS } from '../telemetry/telemetry';
import { OPERATORS, SEVERITIES, TESTS, VALUES, type AlarmRule } from './alarms';

interface Values {
  alarmRule: Schemas['devices.AlarmRule.sent'];
}

const MOST_CONDITIONS = 4;

export function RuleDialog({
  estateId,
  rule,
  onClose,
}: {
  estateId: string;
  rule?: AlarmRule;
  onClose: () => void;
}) {
  const { t } = useTranslation('devices');
  const { companyId } = useScope();
  // How many tests each condition has.
  const [shape, setShape] = useState(rule ? rule.conditions.map(({ tests }) => tests.length) : [1]);
  const [clears, setClears] = useState(rule?.clear?.tests.length ?? 0);
  const fields = useFields(companyId, estateId, shape, clears, rule !== undefined);
  return (
    <Modal open title={t(rule ? 'rule.change' : 'rule.new')} footer={null} onCancel={onClose} width={760}>
      <Space wrap className="below">
        <Button
          size="small"
          disabled={shape.length >= MOST_CONDITIONS}
          onClick={() => {
            setShape([...shape, 1]);
          }}
        >
          {t('rule.addSeverity')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setShape(shape.map((tests, place) => (place === shape.length - 1 ? tests + 1 : tests)));
          }}
        >
          {t('rule.addTest')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setClears(clears ? 0 : 1);
          }}
        >
          {t(clears ? 'rule.removeClear' : 'rule.addClear')}
        </Button>
      </Space>
      <ResourceForm<Values, AlarmRule>
        initial={
          rule
            ? { alarmRule: rule }
            : {
                alarmRule: {
                  conditions: [{ tests: [{ kind: 'ALARM_TEST_KIND_COMPARED' }] }],
                } as unknown as Values['alarmRule'],
              }
        }
        fields={fields}
        send={(client, { alarmRule: filled }) => {
          const { order, ...plain } = filled;
          const alarmRule = order?.categoryId ? { ...plain, order } : plain;
          return rule
            ? client.PUT('/v1/devices/alarmRules/{alarmRuleId}', {
                params: { path: { alarmRuleId: rule.alarmRuleId } },
                body: { companyId, alarmRule: { ...alarmRule, etag: rule.etag } },
              })
            : client.POST('/v1/devices/alarmRules', { body: { companyId, estateId, alarmRule } });
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Modal>
  );
}

function useFields(
  companyId: string,
  estateId: string,
  shape: number[],
  clears: number,
  stands: boolean,
): Field[] {
  const { t } = useTranslation('devices');
  const condition = useConditionFields();
  const order = useOrderFields();
  const fields: Field[] = [
    { name: 'alarmRule.name', label: t('rule.name'), kind: 'text', most: 100, required: true, wide: true },
    {
      name: 'alarmRule.deviceId',
      label: t('rule.device'),
      kind: 'own',
      control: <DeviceSelect companyId={companyId} estateId={estateId} />,
      help: t('rule.deviceHelp'),
    },
    {
      name: 'alarmRule.deviceKind',
      label: t('device.kind'),
      kind: 'choice',
      options: KINDS.map((kind) => ({
        value: kind.replace('DEVICE_KIND_', '').toLowerCase(),
        label: t(`deviceKind.${kind}`),
      })),
    },
    ...shape.flatMap((tests, place) => condition(`alarmRule.conditions[${place}]`, tests, place + 1)),
    ...(clears ? condition('alarmRule.clear', clears, 0) : []),
    { name: 'alarmRule.staleSeconds', label: t('rule.stale'), kind: 'integer', least: 0, most: 86_400 },
    { name: 'alarmRule.stepsDown', label: t('rule.stepsDown'), kind: 'switch' },
    ...order,
  ];
  return stands
    ? [...fields, { name: 'alarmRule.disabled', label: t('rule.disabled'), kind: 'switch' }]
    : fields;
}

/** The work order that alarms make, if any. */
function useOrderFields(): Field[] {
  const { t } = useTranslation('devices');
  const categories = useCategories();
  return [
    {
      name: 'alarmRule.order.categoryId',
      label: t('rule.orderCategory'),
      kind: 'choice',
      options: categories,
      help: t('rule.orderHelp'),
    },
    { name: 'alarmRule.order.priority', label: t('rule.orderPriority'), kind: 'integer', least: 0, most: 4 },
    {
      name: 'alarmRule.order.severity',
      label: t('rule.orderSeverity'),
      kind: 'choice',
      options: SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
    },
  ];
}

function useConditionFields(): (name: string, tests: number, place: number) => Field[] {
  const { t } = useTranslation('devices');
  return (name, tests, place) => {
    const of = (label: string): string => `${place ? t('rule.nth', { place }) : t('rule.clears')} · ${label}`;
    const choice = (at: string, label: string, options: { value: string; label: string }[]): Field => ({
      name: `${name}${at}`,
      label: of(label),
      kind: 'choice',
      options,
    });
    return [
      ...(place
        ? [
            {
              ...choice(
                '.severity',
                t('alarm.severity'),
                SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
              ),
              required: true,
            },
          ]
        : []),
      ...Array.from({ length: tests }).flatMap((_, at): Field[] => [
        {
          ...choice(
            `.tests[${at}].kind`,
            t('rule.test'),
            TESTS.map((value) => ({ value, label: t(`testKind.${value}`) })),
          ),
          required: true,
        },
        { name: `${name}.tests[${at}].key`, label: of(t('values.key')), kind: 'text', most: 200 },
        choice(
          `.tests[${at}].operator`,
          t('rule.operator'),
          OPERATORS.map((value) => ({ value, label: t(`operator.${value}`) })),
        ),
        { name: `${name}.tests[${at}].value`, label: of(t('values.value')), kind: 'text', most: 200 },
        choice(
          `.tests[${at}].valueType`,
          t('rule.valueType'),
          VALUES.map((value) => ({ value, label: t(`valueType.${value}`) })),
        ),
        {
          name: `${name}.tests[${at}].silentSeconds`,
          label: of(t('rule.silentSeconds')),
          kind: 'integer',
          least: 0,
          most: 31_622_400,
        },
      ]),
      {
        name: `${name}.forSeconds`,
        label: of(t('rule.forSeconds')),
        kind: 'integer',
        least: 0,
        most: 2_592_000,
      },
      { name: `${name}.times`, label: of(t('rule.times')), kind: 'integer', least: 0, most: 10_000 },
      ...(tests > 1
        ? [{ name: `${name}.anyTest`, label: of(t('rule.anyTest')), kind: 'switch' as const }]
        : []),
    ];
  };
}
