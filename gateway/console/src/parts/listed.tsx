/** Several things in one line, with a mark of enumeration between them: links cannot be joined as texts can. */
import { enumerationMark } from '@manor/web/format';
import { Fragment, type ReactNode } from 'react';

export function listed(items: ReactNode[]): ReactNode {
  return items.map((item, at) => (
    <Fragment key={at}>
      {at > 0 && enumerationMark()}
      {item}
    </Fragment>
  ));
}
