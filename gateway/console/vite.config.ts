import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig } from 'vite';
import { application } from '../web/build.ts';

export default defineConfig(mergeConfig(application('/console/', 5173), { plugins: [react()] }));
