/** Shifts day after day; a day off is one, too. */
import type { Schemas } from '@manor/web/api/client';
import { Button, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  shifts: Schemas['identity.Shift'][];
  value?: string[];
  onChange?: (pattern: string[]) => void;
}

export function PatternInput({ shifts, value = [], onChange }: Props) {
  const { t } = useTranslation('identity');
  const choices = [
    ...shifts.map(({ shiftId, name }) => ({ shiftId, name })),
    { shiftId: '', name: t('roster.off') },
  ];
  return (
    <Space orientation="vertical" size={4}>
      <Space wrap size={4}>
        {value.map((shiftId, place) => (
          <Tag
            key={place}
            closable
            onClose={(event) => {
              event.preventDefault();
              onChange?.(value.filter((_, other) => other !== place));
            }}
          >
            {choices.find((choice) => choice.shiftId === shiftId)?.name}
          </Tag>
        ))}
      </Space>
      <Space wrap size={4}>
        {choices.map(({ shiftId, name }) => (
          <Button
            key={shiftId}
            size="small"
            onClick={() => {
              onChange?.([...value, shiftId]);
            }}
          >
            + {name}
          </Button>
        ))}
      </Space>
    </Space>
  );
}
