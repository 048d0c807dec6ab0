/** The console's entry. */
import { start } from '@manor/web/start';
import { router } from './routes';
import { sentences } from './sentences';
import { Theme } from './shell/Theme';
import './console.css';

await start({ sentences, router, Theme });
