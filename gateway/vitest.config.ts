import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { environment: 'happy-dom', include: ['{web,console,resident,staff}/{src/**/,}*.test.{ts,tsx}'] },
});
