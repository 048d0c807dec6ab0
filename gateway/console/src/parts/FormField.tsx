/** One field of a ResourceForm. */
import { decimal, exponent, minorUnits } from '@manor/web/format';
import { DatePicker, Form, Input, InputNumber, Select, Switch, TreeSelect, type TreeSelectProps } from 'antd';
import type { Rule } from 'antd/es/form';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonText, type Reasons } from './ReasonText';

interface Base {
  /** As the API names it; nested with dots, such as `settings.moveInStep`. */
  name: string;
  label: string;
  required?: boolean;
  help?: string;
  disabled?: boolean;
  placeholder?: string;
  /** Takes the whole width where the form has two columns. */
  wide?: boolean;
}

export type Field = Base &
  (
    | { kind: 'text' | 'textarea'; pattern?: RegExp; patternHint?: string; least?: number; most?: number }
    /** A reason, typed or taken from the company's. */
    | { kind: 'reason'; reasons: Reasons; most?: number }
    | { kind: 'password'; least?: number; most?: number; autoComplete: string; same?: string }
    | { kind: 'integer'; least?: number; most?: number; unit?: string }
    /** A decimal that stays text, as the API takes it: areas, rates, readings. */
    | { kind: 'decimal'; places?: number; unit?: string }
    /** Minor units as text. */
    | { kind: 'money'; currency: string }
    | { kind: 'choice'; options: { value: string; label: string }[]; multiple?: boolean }
    | { kind: 'tree'; tree: TreeSelectProps['treeData'] }
    /** 2026-03-29 or 2026-03 as text. */
    | { kind: 'date' | 'month' }
    | { kind: 'switch' }
    /** Whatever takes `value` and `onChange`. */
    | { kind: 'own'; control: ReactNode }
  );

/** `settings.moveInStep` → ['settings', 'moveInStep'], `rows[2].value` → ['rows', 2, 'value']. */
export function nested(name: string): (string | number)[] {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export function FormField({ field }: { field: Field }) {
  const rules = useRules(field);
  const dates = field.kind === 'date' || field.kind === 'month';
  const format = field.kind === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD';
  return (
    <Form.Item
      name={nested(field.name)}
      label={field.label}
      rules={rules}
      extra={field.help}
      className={field.wide || field.kind === 'textarea' || field.kind === 'reason' ? 'wide' : ''}
      {...(field.kind === 'switch' ? { valuePropName: 'checked', layout: 'horizontal' as const } : {})}
      {...(field.kind === 'password' && field.same ? { dependencies: [field.same] } : {})}
      {...(dates
        ? {
            getValueProps: (value: string | undefined) => ({ value: value ? dayjs(value) : null }),
            normalize: (value: Dayjs | null) => value?.format(format),
          }
        : {})}
    >
      {control(field)}
    </Form.Item>
  );
}

function control(field: Field): ReactNode {
  const { disabled = false, placeholder = '' } = field;
  const plain = { disabled, placeholder };
  switch (field.kind) {
    case 'text':
      return <Input {...plain} maxLength={field.most ?? 200} />;
    case 'textarea':
      return (
        <Input.TextArea {...plain} maxLength={field.most ?? 1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      );
    case 'reason':
      return <ReasonText reasons={field.reasons} most={field.most} />;
    case 'password':
      return <Input.Password {...plain} maxLength={200} autoComplete={field.autoComplete} />;
    case 'integer':
      return (
        <InputNumber
          {...plain}
          style={{ width: '100%' }}
          precision={0}
          min={field.least ?? 0}
          max={field.most ?? 2 ** 31}
          suffix={field.unit}
        />
      );
    case 'decimal':
      return <InputNumber<string> {...plain} stringMode style={{ width: '100%' }} suffix={field.unit} />;
    case 'money':
      return <MoneyInput currency={field.currency} disabled={disabled} />;
    case 'choice':
      return (
        <Select
          {...plain}
          options={field.options}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={!field.required}
          {...(field.multiple ? { mode: 'multiple' as const } : {})}
        />
      );
    case 'tree':
      return (
        <TreeSelect
          {...plain}
          treeData={field.tree ?? []}
          treeDefaultExpandAll
          showSearch={{ treeNodeFilterProp: 'title' }}
        />
      );
    case 'date':
      return <DatePicker disabled={disabled} style={{ width: '100%' }} />;
    case 'month':
      return <DatePicker disabled={disabled} picker="month" style={{ width: '100%' }} />;
    case 'switch':
      return <Switch disabled={disabled} />;
    case 'own':
      return field.control;
  }
}

interface MoneyInputProps {
  currency: string;
  /** What it is called, where no label stands beside it. */
  label?: string;
  disabled?: boolean;
  id?: string;
  value?: string;
  onChange?: (minor: string | undefined) => void;
}

/** Takes an amount in major units and gives minor units as text. */
export function MoneyInput({ currency, label, value, onChange, ...rest }: MoneyInputProps) {
  return (
    <InputNumber<string>
      {...rest}
      {...(label ? { 'aria-label': label } : {})}
      stringMode
      precision={exponent(currency)}
      prefix={currency}
      style={{ width: '100%' }}
      value={value === undefined ? null : decimal(value, currency)}
      onChange={(typed) => onChange?.(typed === null ? undefined : minorUnits(typed, currency))}
    />
  );
}

function useRules(field: Field): Rule[] {
  const { t } = useTranslation('parts');
  const rules: Rule[] = [];
  if (field.required && field.kind !== 'switch')
    rules.push({ required: true, message: t('rule.required', { label: field.label }) });
  if ('least' in field && field.least !== undefined && field.kind !== 'integer')
    rules.push({ min: field.least, message: t('rule.least', { count: field.least }) });
  if ('pattern' in field && field.pattern)
    rules.push({ pattern: field.pattern, message: field.patternHint ?? t('rule.pattern') });
  if (field.kind === 'decimal')
    rules.push({
      pattern: new RegExp(`^-?\\d{1,12}(\\.\\d{1,${field.places ?? 6}})?$`),
      message: t('rule.decimal', { places: field.places ?? 6 }),
    });
  if (field.kind === 'password' && field.same) {
    const other = field.same;
    rules.push(({ getFieldValue }) => ({
      validator: (_, value) =>
        value === getFieldValue(other) ? Promise.resolve() : Promise.reject(new Error(t('rule.same'))),
    }));
  }
  return rules;
}
