import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig } from 'vite';
import { application } from '../web/build.ts';
import { groups } from './chunks.ts';

export default defineConfig(
  mergeConfig(application('/console/', 5173), {
    plugins: [react()],
    build: { rolldownOptions: { output: { codeSplitting: { groups } } } },
  }),
);
