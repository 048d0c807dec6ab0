import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig } from 'vite';
import { application } from '../web/build.ts';
import { componentSheet } from './componentSheet.ts';
import { groups, withoutFacades } from './chunks.ts';

export default defineConfig(
  mergeConfig(application('/console/', 5173), {
    plugins: [react(), withoutFacades(), componentSheet()],
    json: { namedExports: false },
    // Styles are a dozen small files, and a page needs most of them: they come with the first.
    build: { cssCodeSplit: false, rolldownOptions: { output: { codeSplitting: { groups } } } },
  }),
);
