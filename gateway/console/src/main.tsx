/** The console's entry. */
import { start } from '@manor/web/start';
import { startAppearance } from './appearance';
import { routerFor } from './routes';
import { sentences } from './sentences';
import { Theme } from './shell/Theme';
import './palette.css';
import './console.css';
import './print.css';

startAppearance();
// Not awaited: the sentences' file has antd's words with it, which need what this one holds, so each would wait for the
// other.
void start({ sentences, namespaces: ['shell', 'parts'], router: routerFor, Theme });
