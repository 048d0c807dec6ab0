/** What both applications' builds have in common. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin, UserConfig } from 'vite';

/** Writes a compressed copy beside each text of the build, since the gateway compresses nothing while it answers. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    // Not earlier: until the bundle is written Vite still changes it.
    writeBundle({ dir = 'dist' }, bundle) {
      for (const name of Object.keys(bundle).filter((one) => /\.(js|css|svg)$/.test(one))) {
        writeFileSync(`${dir}/${name}.gz`, gzipSync(readFileSync(`${dir}/${name}`), { level: 9 }));
      }
    },
  };
}

/** MANOR_URL is the running platform that the development server sends calls to. */
const platform = process.env['MANOR_URL'] ?? 'http://127.0.0.1:8080';

/**
 * @param base the path that the gateway serves the application at.
 * @param port of the development server.
 */
export function application(base: string, port: number): UserConfig {
  return {
    base,
    plugins: [compressed()],
    build: { manifest: true, target: 'es2023', chunkSizeWarningLimit: 900 },
    server: { port, proxy: { '/v1': platform, '/auth': platform } },
  };
}
