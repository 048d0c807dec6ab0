/** A name written on the glass, as a picture. */
import { Button } from 'antd-mobile';
import { useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Told of the picture whenever a stroke ends; null for an empty field. */
  onChange: (picture: File | null) => void;
}

const INK = '#1c2733';

export function Signature({ onChange }: Props) {
  const { t } = useTranslation('staff');
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef(false);
  const [empty, setEmpty] = useState(true);
  const point = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    const field = event.currentTarget;
    const ink = field.getContext('2d');
    if (!ink) return;
    // As many points as the field has on this screen; to set them empties it, so only before the first stroke.
    if (empty) [field.width, field.height] = [field.clientWidth, field.clientHeight];
    field.setPointerCapture(event.pointerId);
    writing.current = true;
    [ink.strokeStyle, ink.lineWidth, ink.lineCap] = [INK, 2.5, 'round'];
    ink.beginPath();
    ink.moveTo(...point(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const ink = event.currentTarget.getContext('2d');
    if (!writing.current || !ink) return;
    ink.lineTo(...point(event));
    ink.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!writing.current) return;
    writing.current = false;
    setEmpty(false);
    event.currentTarget.toBlob((blob) => {
      if (blob) onChange(new File([blob], 'signature.png', { type: 'image/png' }));
    });
  };
  const clear = (): void => {
    const field = canvas.current;
    field?.getContext('2d')?.clearRect(0, 0, field.width, field.height);
    setEmpty(true);
    onChange(null);
  };
  return (
    <>
      <canvas
        ref={canvas}
        className="signature"
        role="img"
        aria-label={t('step.signature')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button size="mini" disabled={empty} onClick={clear}>
        {t('step.clear')}
      </Button>
    </>
  );
}
