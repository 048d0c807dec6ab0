/** Checks the signed code of a goods release pass without a network: by the platform's public keys that are kept. */
import type { Schemas } from '@manor/web/api/client';

/** What a code says. */
export interface Said {
  passId: string;
  companyId: string;
  estateId: string;
  unit: string;
  bearer: string;
  plate: string;
  goods: string;
  /** ISO 8601. */
  from: string;
  until: string;
}

export type Key = Schemas['workorders.PassKey'];

const ISSUER = 'manor/goods-pass';

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}

function jsonOf(base64url: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(bytesOf(base64url))) as Record<string, unknown>;
}

/**
 * What a code says that one of the keys has signed; null for any other.
 *
 * @param code a JSON Web Token (RFC 7519).
 */
export async function read(code: string, keys: Key[]): Promise<Said | null> {
  const [head, body, signature] = code.split('.');
  if (!head || !body || !signature) return null;
  try {
    const { alg, kid } = jsonOf(head);
    const key = keys.find((one) => one.keyId === kid);
    if (!key || alg !== 'Ed25519') return null;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.x };
    const known = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['verify']);
    const signed = new TextEncoder().encode(`${head}.${body}`);
    if (!(await crypto.subtle.verify('Ed25519', known, bytesOf(signature), signed))) return null;
    return saidBy(jsonOf(body));
  } catch {
    // Whatever is no token, or no key of this kind, says nothing.
    return null;
  }
}

function saidBy(claims: Record<string, unknown>): Said | null {
  if (claims['iss'] !== ISSUER) return null;
  const time = (seconds: unknown): string => new Date(Number(seconds) * 1000).toISOString();
  const text = (name: string): string => {
    const value = claims[name];
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  };
  return {
    passId: text('jti'),
    companyId: text('cid'),
    estateId: text('eid'),
    unit: text('unit'),
    bearer: text('name'),
    plate: text('plate'),
    goods: text('goods'),
    from: time(claims['nbf']),
    until: time(claims['exp']),
  };
}

/** Whether a pass is good now, and why not. */
export function verdict(said: Said | null, mayAt: (estateId: string) => boolean, now = new Date()) {
  const at = now.toISOString();
  if (!said) return 'bad' as const;
  if (!mayAt(said.estateId)) return 'otherEstate' as const;
  if (at >= said.until) return 'over' as const;
  if (at < said.from) return 'notYet' as const;
  return 'good' as const;
}
