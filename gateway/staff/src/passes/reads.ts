/** What checking passes needs, kept on the device. */
import { api, take } from '@manor/web/api/client';
import { useKept } from '@manor/web/offline/device';
import type { Key } from './code';

/** The platform's public keys, kept so that codes are checked without a network. */
export function useKeys(companyId: string) {
  return useKept<Key[]>('passKeys', async (signal) => {
    const params = { query: { companyId } };
    return (await take(api.GET('/v1/workorders/passKeys', { params, signal }))).keys;
  });
}
