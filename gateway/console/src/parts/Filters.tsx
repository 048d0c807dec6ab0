/** The filters of a list. They stand in the address, so that a filtered list can be shared and found again. */
import { CloseOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BuildingSelect } from './BuildingSelect';
import { CustomerSelect } from './CustomerSelect';
import { useLater } from './Later';
import { PersonSelect } from './PersonSelect';
import { UnitSelect } from './UnitSelect';

export interface Filter {
  /** As the API's query names it. */
  name: string;
  label: string;
  /** `given` is set by a link alone: a tag that can be taken away. `flag` is ticked: also what is left out otherwise. */
  kind: 'text' | 'choice' | 'month' | 'date' | 'customer' | 'unit' | 'building' | 'person' | 'flag' | 'given';
  options?: { value: string; label: string }[];
  /** What a given one says, where its label does not say it all. */
  text?: ReactNode;
  width?: number;
}

/** What the address says about these filters. */
export function useFilters(filters: Filter[]) {
  const [search, setSearch] = useSearchParams();
  const names = filters.map((one) => one.name).join();
  const values = useMemo(() => {
    const known = names.split(',');
    return Object.fromEntries([...search].filter(([name, value]) => value !== '' && known.includes(name)));
  }, [search, names]);
  const change = useCallback(
    (name: string, value: string | undefined) => {
      setSearch(
        (now) => {
          if (value) now.set(name, value);
          else now.delete(name);
          return now;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return { values, change };
}

interface Shown {
  /** What is filtered is there, or will not come: until then boxes stand where one chooses and types. */
  there?: boolean;
  filters: Filter[];
  values: Record<string, string>;
  onChange: (name: string, value: string | undefined) => void;
}

export function Filters({ filters, values, onChange, there = true }: Shown) {
  const ready = useLater(there);
  return (
    <div className="filters" role="search">
      {filters
        .filter((one) => one.kind !== 'given' || values[one.name])
        .map((one) => (
          <label
            key={one.name}
            htmlFor={`filter-${one.name}`}
            {...(values[one.name] ? {} : { className: 'unset' })}
          >
            {one.label}
            {ready ? (
              <Control
                filter={one}
                value={values[one.name]}
                onChange={(value) => {
                  onChange(one.name, value);
                }}
              />
            ) : (
              <span className="filter-box" style={{ width: widthOf(one) }} />
            )}
          </label>
        ))}
    </div>
  );
}

// As wide as what then stands there, so that nothing moves.
const WIDTHS: Partial<Record<Filter['kind'], number>> = {
  customer: 200,
  person: 200,
  unit: 170,
  building: 170,
  flag: 16,
  given: 60,
};

function widthOf({ kind, width }: Filter): number {
  return width ?? WIDTHS[kind] ?? 160;
}

function Control({
  filter,
  value,
  onChange,
}: {
  filter: Filter;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation('parts');
  const id = `filter-${filter.name}`;
  const width = widthOf(filter);
  const style = { width };
  switch (filter.kind) {
    case 'text':
      return (
        <Input
          key={value ?? ''}
          id={id}
          defaultValue={value ?? ''}
          allowClear
          style={style}
          placeholder={t('filterEnter')}
          onPressEnter={({ currentTarget }) => {
            onChange(currentTarget.value.trim());
          }}
          onBlur={({ currentTarget }) => {
            onChange(currentTarget.value.trim());
          }}
          onClear={() => {
            onChange(undefined);
          }}
        />
      );
    case 'choice':
      return (
        <Select
          id={id}
          value={value ?? null}
          allowClear
          style={style}
          placeholder={t('filterAll')}
          options={filter.options ?? []}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(chosen: string | null) => {
            onChange(chosen ?? undefined);
          }}
        />
      );
    case 'customer':
      return <CustomerSelect id={id} value={value} onChange={onChange} width={width} />;
    case 'unit':
      return (
        <span style={{ display: 'inline-block', width }}>
          <UnitSelect id={id} value={value} onChange={onChange} />
        </span>
      );
    case 'building':
      return <BuildingSelect clearable id={id} value={value} onChange={onChange} width={width} />;
    case 'person':
      return <PersonSelect id={id} value={value} onChange={onChange} width={width} />;
    case 'flag':
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === 'true'}
          onChange={({ target }) => {
            onChange(target.checked ? 'true' : undefined);
          }}
        />
      );
    case 'given':
      return (
        <Button
          id={id}
          size="small"
          icon={<CloseOutlined />}
          iconPlacement="end"
          onClick={() => {
            onChange(undefined);
          }}
        >
          {filter.text ?? t('filterGiven')}
        </Button>
      );
    case 'month':
    case 'date': {
      const format = filter.kind === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD';
      return (
        <DatePicker
          id={id}
          picker={filter.kind === 'month' ? 'month' : 'date'}
          value={value ? dayjs(value) : null}
          style={style}
          onChange={(chosen) => {
            onChange(chosen?.format(format));
          }}
        />
      );
    }
  }
}
