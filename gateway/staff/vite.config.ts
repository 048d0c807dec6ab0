import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig } from 'vite';
import { application } from '../web/build.ts';
import { worker } from './worker.ts';

export default defineConfig(mergeConfig(application('/staff/', 5175), { plugins: [react(), worker()] }));
