/** A choice from what a search finds. What is chosen keeps its name when the next search does not find it. */
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface SearchSelectProps<Row> {
  value?: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What the search found. */
  rows: Row[];
  /** The record of `value`, as soon as it is read. */
  chosen: Row | undefined;
  choice: (row: Row) => { value: string; label: string };
  onSearch: (typed: string) => void;
  /** Somebody looks at the choices. */
  onOpen?: () => void;
  loading: boolean;
  placeholder: string;
  /** Said where nothing was found. */
  none: string;
  /** Whoever gives an id has a label for it, which a name of its own would hide. */
  id?: string | undefined;
  label?: string;
  width?: number | string;
  clearable?: boolean;
  autoFocus?: boolean | undefined;
  size?: 'large' | undefined;
}

export function SearchSelect<Row>(props: SearchSelectProps<Row>) {
  const { value, onChange, onSearch, rows, chosen, choice, id, label, size } = props;
  const { t } = useTranslation('parts');
  const found = rows.map(choice);
  const kept = chosen && choice(chosen);
  const options = kept && !found.some((one) => one.value === kept.value) ? [kept, ...found] : found;
  return (
    <Select
      {...(id ? { id } : { 'aria-label': label ?? props.placeholder })}
      {...(size ? { size } : {})}
      value={value || null}
      style={{ width: props.width ?? '100%' }}
      allowClear={props.clearable ?? true}
      autoFocus={props.autoFocus ?? false}
      showSearch={{ filterOption: false, onSearch }}
      loading={props.loading}
      placeholder={props.placeholder}
      notFoundContent={props.loading ? t('searching') : props.none}
      options={options}
      onOpenChange={(open) => {
        if (open) props.onOpen?.();
      }}
      onChange={(picked: string | null) => {
        onSearch('');
        onChange(picked ?? undefined);
      }}
    />
  );
}
