/** A reason typed, or taken from the company's dictionary of reasons. */
import { Input, Tag } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';
import { useDictionary } from './useDictionary';

/** Which reasons are offered: of a service's dictionary, those of one built-in kind. */
export interface Reasons {
  service: string;
  dictionary: string;
  kind: string;
}

interface ReasonTextProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  reasons?: Reasons | undefined;
  most?: number | undefined;
  autoFocus?: boolean;
}

export function ReasonText({ reasons, most = 500, onChange, value, ...rest }: ReasonTextProps) {
  const area = useRef<TextAreaRef>(null);
  return (
    <>
      {reasons && (
        <Offered
          reasons={reasons}
          value={value}
          onChoose={(chosen) => {
            onChange?.(chosen);
            area.current?.focus();
          }}
        />
      )}
      <Input.TextArea
        {...rest}
        ref={area}
        value={value ?? ''}
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={most}
        onChange={(event) => {
          onChange?.(event.target.value);
        }}
      />
    </>
  );
}

interface OfferedProps {
  reasons: Reasons;
  value: string | undefined;
  onChoose: (reason: string) => void;
}

function Offered({ reasons: { service, dictionary, kind }, value, onChoose }: OfferedProps) {
  const { options } = useDictionary(service, dictionary, kind);
  return options.map(({ label }) => (
    <Tag.CheckableTag
      key={label}
      checked={value === label}
      onChange={() => {
        onChoose(label);
      }}
    >
      {label}
    </Tag.CheckableTag>
  ));
}
