/** The rounds that can be walked, as the device keeps them. */
import { api, take } from '@manor/web/api/client';
import { useKept } from '@manor/web/offline/device';
import type { Round } from './round';

const MOST = 50;

/** A company's rounds that can still be walked, with their stops. */
export function useRounds(companyId: string) {
  return useKept<Round[]>(`rounds/${companyId}`, async (signal) => {
    const query = { companyId, open: true, withStops: true, pageSize: MOST };
    return (await take(api.GET('/v1/workorders/rounds', { params: { query }, signal }))).rounds;
  });
}
