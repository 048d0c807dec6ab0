/** The photos that go with a report; a phone offers its camera. */
import { ACCEPT } from '@manor/web/attach';
import { Button } from 'antd-mobile';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface PhotosProps {
  photos: File[];
  /** So many at most. */
  most: number;
  /** What may be chosen; whatever can be attached where it is left out. */
  accept?: string;
  onChange: (photos: File[]) => void;
}

export function Photos({ photos, most, accept = ACCEPT, onChange }: PhotosProps) {
  const { t } = useTranslation('resident');
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      {photos.map((one, place) => (
        <div key={place} className="photo-line">
          {one.name}{' '}
          <Button
            size="mini"
            aria-label={t('me.removeDocument', { name: one.name })}
            onClick={() => {
              onChange(photos.filter((_, at) => at !== place));
            }}
          >
            {t('me.remove')}
          </Button>
        </div>
      ))}
      <input
        ref={chooser}
        hidden
        multiple
        type="file"
        accept={accept}
        aria-label={t('repairs.addPhoto')}
        onChange={(event) => {
          onChange([...photos, ...(event.target.files ?? [])].slice(0, most));
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => chooser.current?.click()}>
        {t('repairs.addPhoto')}
      </Button>
    </>
  );
}
