/** What the platform finds wrong with a form's fields, said at them, in the language that the reader has now. */
import { fieldErrors } from '@manor/web/api/problem';
import type { FormInstance } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nested } from './FormField';

/**
 * @param form that shows them.
 * @param error of the last submission.
 */
export function useFieldFaults<Values>(form: FormInstance<Values>, error: unknown): void {
  const { i18n } = useTranslation();
  const shown = useRef<unknown>(null);
  useEffect(() => {
    const faults = fieldErrors(error);
    const [first] = faults;
    if (!first) return;
    const fresh = shown.current !== error;
    shown.current = error;
    // In another language only what still stands there is said anew: a field that was corrected since is right.
    const standing = fresh ? faults : faults.filter(({ field }) => errorsAt(form, field).length > 0);
    form.setFields(
      standing.map(({ field, message }) => ({ name: nested(field) as never, errors: [message] })),
    );
    if (fresh) form.scrollToField(nested(first.field));
  }, [error, form, i18n.language]);

  useEffect(() => {
    const again = (): void => {
      const named = new Set(fieldErrors(error).map(({ field }) => nested(field).join('.')));
      const own = form
        .getFieldsError()
        .filter(({ name, errors }) => errors.length > 0 && !named.has(name.join('.')));
      // What the form's own rules say is said anew by asking them; that it is still wrong is no news.
      if (own.length > 0) form.validateFields(own.map(({ name }) => name) as never).catch(() => undefined);
    };
    // The rules have their words in the new language once the form was drawn again.
    const later = (): void => void setTimeout(again);
    i18n.on('languageChanged', later);
    return () => {
      i18n.off('languageChanged', later);
    };
  }, [error, form, i18n]);
}

function errorsAt<Values>(form: FormInstance<Values>, field: string): string[] {
  return form.getFieldError(nested(field) as never);
}
