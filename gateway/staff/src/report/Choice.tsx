/** One of several, as a list. */
import { List, Radio } from 'antd-mobile';

interface ChoiceProps {
  title: string;
  value: string | undefined;
  options: [string, string][];
  onChange: (value: string) => void;
}

export function Choice({ title, value, options, onChange }: ChoiceProps) {
  return (
    <List mode="card" header={<h2>{title}</h2>}>
      <Radio.Group
        value={value ?? null}
        onChange={(one) => {
          onChange(String(one));
        }}
      >
        {options.map(([key, label]) => (
          <List.Item key={key}>
            <Radio value={key}>{label}</Radio>
          </List.Item>
        ))}
      </Radio.Group>
    </List>
  );
}
