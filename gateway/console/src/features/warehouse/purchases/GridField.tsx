/** Figures for lines that are given: one row a line, one input a figure. */
import { Input } from 'antd';
import { MoneyInput } from '../../../parts/FormField';
import { useScope } from '../../../scope';

export type GridRow = Record<string, string>;

export interface GridColumn {
  name: string;
  label: string;
  /** An amount in minor units, or text. */
  money?: boolean;
  width?: number;
}

interface GridFieldProps {
  lines: { key: string; label: string }[];
  columns: GridColumn[];
  /** One for each line, in their order. */
  value?: GridRow[];
  onChange?: (rows: GridRow[]) => void;
}

export function GridField({ lines, columns, value = [], onChange }: GridFieldProps) {
  const { currency } = useScope();
  const change = (at: number, name: string, typed: string): void => {
    onChange?.(lines.map((_, place) => ({ ...value[place], ...(place === at ? { [name]: typed } : {}) })));
  };
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="plain-table">
        <thead>
          <tr>
            <th />
            {columns.map((column) => (
              <th key={column.name} style={{ textAlign: 'left' }}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.key}>
              <td style={{ paddingRight: 12 }}>{line.label}</td>
              {columns.map((column) => {
                const label = `${line.label} ${column.label}`;
                const typed = value[at]?.[column.name] ?? '';
                return (
                  <td key={column.name} style={{ padding: '2px 8px 2px 0' }}>
                    {column.money ? (
                      <MoneyInput
                        currency={currency}
                        label={label}
                        {...(typed ? { value: typed } : {})}
                        onChange={(minor) => {
                          change(at, column.name, minor ?? '');
                        }}
                      />
                    ) : (
                      <Input
                        aria-label={label}
                        style={{ width: column.width ?? 100 }}
                        maxLength={200}
                        value={typed}
                        onChange={({ target }) => {
                          change(at, column.name, target.value);
                        }}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
