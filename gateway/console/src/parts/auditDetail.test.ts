import { expect, it } from 'vitest';
import { particulars } from './auditDetail';

const place = { currency: 'CNY', timeZone: 'Asia/Shanghai' };
const words = {
  label: (name: string) => ({ rate: '比例', amount_minor: '金额', name: '名称' })[name] ?? name,
  code: (code: string) => ({ approved: '审批通过' })[code] ?? code,
  node: (nodeId: string) => ({ '7': '一期' })[nodeId] ?? nodeId,
  name: (names: Record<string, string>) => names['zh-CN'] ?? Object.values(names)[0] ?? '',
  yes: '是',
  no: '否',
  nothing: '—',
};

it('sets what was beside what is, field by field', () => {
  const detail = JSON.stringify({
    changed: ['name', 'rate'],
    before: { name: '旧', rate: null },
    after: { name: '新', rate: true },
  });
  expect(particulars(detail, place, words)).toEqual([
    { label: '名称', text: '旧 → 新' },
    { label: '比例', text: '— → 是' },
  ]);
});

it('writes amounts in the currency of the company and keeps what it does not know', () => {
  const detail = JSON.stringify({
    amount_minor: '123456',
    fields: ['name', 'phone'],
    lines: { cash: 3 },
    device: '',
  });
  expect(particulars(detail, place, words).map(({ label, text }) => [label, text])).toEqual([
    ['金额', '¥1,234.56'],
    ['fields', '名称, phone'],
    ['lines', 'cash: 3'],
  ]);
  expect(particulars('', place, words)).toEqual([]);
});

it('says what codes mean and what nodes are called, and leaves what people wrote', () => {
  const detail = JSON.stringify({ state: 'approved', reason: 'approved', node: 7, kind: 'unheard_of' });
  expect(particulars(detail, place, words).map(({ text }) => text)).toEqual([
    '审批通过',
    'approved',
    '一期',
    'unheard_of',
  ]);
});

it('calls roles by their names, and knows whose ids have a name', () => {
  const id = '0190cccc-0000-7000-8000-000000000001';
  const names = { 'en-US': 'Cashier', 'zh-CN': '收费员' };
  const detail = JSON.stringify({
    principal: id,
    role: 'cashier',
    role_names: names,
    unit: id,
    to: 'board',
  });
  expect(particulars(detail, place, words)).toEqual([
    { label: 'principal', text: id, of: 'person' },
    { label: 'role', text: '收费员' },
    { label: 'unit', text: id, of: 'unit' },
    { label: 'to', text: 'board' },
  ]);
  expect(particulars('{"role": "night", "role_names": {"": "夜班"}}', place, words)).toEqual([
    { label: 'role', text: '夜班' },
  ]);
});
