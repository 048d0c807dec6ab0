/** A pass is good where the platform has signed it, in its time and at the guard's own estate; nothing else is. */
import { describe, expect, it } from 'vitest';
import { read, verdict, type Key } from './code';

const url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const part = (value: unknown): string => url(new TextEncoder().encode(JSON.stringify(value)));

const CLAIMS = {
  iss: 'manor/goods-pass',
  jti: 'pass-1',
  cid: 2,
  eid: 7,
  unit: 'A-101',
  name: '王女士',
  plate: '沪A12345',
  goods: '沙发; 冰箱',
  nbf: 1_780_000_000,
  exp: 1_780_003_600,
};

async function signed(claims: object): Promise<{ code: string; keys: Key[] }> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const text = `${part({ alg: 'Ed25519', kid: 'workorders.1' })}.${part(claims)}`;
  const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text));
  return { code: `${text}.${url(new Uint8Array(signature))}`, keys: [{ keyId: 'workorders.1', x }] };
}

describe('a code', () => {
  it('says what the platform has signed', async () => {
    const { code, keys } = await signed(CLAIMS);
    expect(await read(code, keys)).toMatchObject({ passId: 'pass-1', estateId: '7', bearer: '王女士' });
  });

  it('says nothing where one letter of it is another, or another key has signed it', async () => {
    const [one, other] = [await signed(CLAIMS), await signed(CLAIMS)];
    const [head = '', , signature = ''] = one.code.split('.');
    const forged = `${head}.${part({ ...CLAIMS, name: '李先生' })}.${signature}`;
    for (const bad of [forged, other.code, 'a.b.c', '', one.code.slice(0, -4)])
      expect(await read(bad, one.keys)).toBeNull();
  });

  it('says nothing where it is a token of another kind', async () => {
    const { code, keys } = await signed({ ...CLAIMS, iss: 'manor' });
    expect(await read(code, keys)).toBeNull();
  });
});

it('a pass is good in its time and at an estate of the guard', async () => {
  const { code, keys } = await signed(CLAIMS);
  const said = await read(code, keys);
  const at = (seconds: number) => new Date(seconds * 1000);
  const here = (estateId: string): boolean => estateId === '7';
  expect(verdict(said, here, at(CLAIMS.nbf))).toBe('good');
  expect(verdict(said, here, at(CLAIMS.nbf - 1))).toBe('notYet');
  expect(verdict(said, here, at(CLAIMS.exp))).toBe('over');
  expect(verdict(said, () => false, at(CLAIMS.nbf))).toBe('otherEstate');
  expect(verdict(null, here)).toBe('bad');
});
