/** The residents' entry. */
import { start } from '@manor/web/start';
import { router } from './routes';
import { sentences } from './sentences';
import { Look } from './shell/Look';
import './resident.css';

await start({ sentences, router, Look });
