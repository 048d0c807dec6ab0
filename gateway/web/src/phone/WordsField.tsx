/** Several lines to write, under a name that screen readers say: the library gives its own to a box around the lines. */
import { TextArea, type TextAreaProps } from 'antd-mobile';
import { useId } from 'react';

export function WordsField({ label, ...more }: Omit<TextAreaProps, 'id'> & { label: string }) {
  const id = useId();
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <TextArea id={id} {...more} />
    </>
  );
}
