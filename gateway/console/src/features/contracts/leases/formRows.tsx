/** Rows of a form that come and go: units, rents, steps, rent-free spells, payers. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { FormField, type Field } from '../../../parts/FormField';
import './leases.css';

interface Shown {
  /** Where they stand in the form; within other rows from the row on. */
  at: (string | number)[];
  /** What the button says that adds one. */
  add: string;
  /** What the button says that takes one away, by its place from 1 on. */
  drop: (place: number) => string;
  /** What a new row has. */
  fresh: object;
  /** The last rows that cannot be taken away. */
  least?: number;
  children: (place: number) => ReactNode;
}

export function FormRows({ at, add, drop, fresh, least = 0, children }: Shown) {
  return (
    <Form.List name={at}>
      {(rows, deeds) => (
        <div className="stack">
          {rows.map(({ key, name }) => (
            <div key={key} className="lease-row">
              <div className="lease-cells">{children(name)}</div>
              <Button
                size="small"
                icon={<DeleteOutlined />}
                aria-label={drop(name + 1)}
                disabled={rows.length <= least}
                onClick={() => {
                  deeds.remove(name);
                }}
              />
            </div>
          ))}
          <Button
            className="start"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => {
              deeds.add(fresh);
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </Form.List>
  );
}

/** The fields of the row of a place. */
export function RowFields({ place, fields }: { place: number; fields: Field[] }) {
  return (
    <>
      {fields.map((field) => (
        <FormField key={field.name} field={{ ...field, name: `[${String(place)}].${field.name}` }} />
      ))}
    </>
  );
}
