/** The console's entry. */
import { start } from '@manor/web/start';
import { startAppearance } from './appearance';
import { router } from './routes';
import { sentences } from './sentences';
import { Theme } from './shell/Theme';
import './palette.css';
import './console.css';
import './print.css';

startAppearance();
await start({ sentences, router, Theme });
