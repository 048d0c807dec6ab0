/** The residents' entry. */
import { start } from '@manor/web/start';
import { router } from './routes';
import { sentences } from './sentences';
import { Theme } from './shell/Theme';
import './resident.css';

await start({ sentences, namespaces: ['resident'], router, Theme });
