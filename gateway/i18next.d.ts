/** Makes a sentence that there is not a type error. A feature adds a line for its file. */
import 'i18next';
import type web from './web/src/locales/en-US.json';
import type administration from './console/src/features/administration/en-US.json';
import type billing from './console/src/features/billing/en-US.json';
import type everyone from './console/src/features/everyone/en-US.json';
import type identity from './console/src/features/identity/en-US.json';
import type payments from './console/src/features/payments/en-US.json';
import type tenants from './console/src/features/tenants/en-US.json';
import type insight from './console/src/features/insight/en-US.json';
import type parts from './console/src/parts/en-US.json';
import type resident from './resident/src/en-US.json';
import type shell from './console/src/shell/en-US.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
    returnNull: false;
    resources: {
      web: typeof web;
      administration: typeof administration;
      billing: typeof billing;
      everyone: typeof everyone;
      identity: typeof identity;
      payments: typeof payments;
      insight: typeof insight;
      parts: typeof parts;
      resident: typeof resident;
      shell: typeof shell;
      tenants: typeof tenants;
    };
  }
}
