import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['**/dist/', '**/gen/', 'gateway/', 'tests/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  hooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', 300],
      // What the platform says is told by its code and values (web/src/api/violations.ts): its English may change.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[regex.pattern=/[a-z]{2,}( |\\\\s[+*]?)[a-z]{2,}/]',
          message: 'A regular expression matches an English sentence: use the code of what is wrong.',
        },
      ],
      // A handler may be async: React has nothing to do with the promise, and failures reach the page by its query.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['staff/worker.js'],
    languageOptions: {
      globals: {
        self: 'readonly',
        caches: 'readonly',
        fetch: 'readonly',
        Request: 'readonly',
        VERSION: 'readonly',
        FILES: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
