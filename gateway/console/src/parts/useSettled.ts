/** What was typed once the typing rests, so that not every letter is a call. */
import { useEffect, useState } from 'react';

/** @returns the text as it was a quarter of a second ago, once it has not changed since. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return settled;
}
