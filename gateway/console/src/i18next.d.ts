/** Makes a sentence that there is not a type error. A feature adds a line for its file. */
import 'i18next';
import type web from '../../web/src/locales/en-US.json';
import type administration from './features/administration/en-US.json';
import type everyone from './features/everyone/en-US.json';
import type identity from './features/identity/en-US.json';
import type parts from './parts/en-US.json';
import type shell from './shell/en-US.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'web';
    returnNull: false;
    resources: {
      web: typeof web;
      administration: typeof administration;
      everyone: typeof everyone;
      identity: typeof identity;
      parts: typeof parts;
      shell: typeof shell;
    };
  }
}
