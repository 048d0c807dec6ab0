/** A file that only names what another holds is not loaded: what it names comes from there. */
import { expect, it } from 'vitest';
import { chunkOf, facadeOf, loadedDirectly } from './chunks';

const PAGE = 'export{i as default}from"./feature-identity-CjkChZTE.js";';

it('knows a file that does nothing but name what another holds', () => {
  expect(facadeOf(PAGE)).toEqual({ file: 'feature-identity-CjkChZTE.js', names: [['default', 'i']] });
  expect(facadeOf('export{a as runs,charges}from"./feature-billing-D7.js"')?.names).toEqual([
    ['runs', 'a'],
    ['charges', 'charges'],
  ]);
});

it('leaves alone what does anything of its own', () => {
  expect(facadeOf('import{a}from"./parts-1.js";export{a as default};')).toBeUndefined();
  expect(facadeOf('start();export{i as default}from"./feature-identity-1.js";')).toBeUndefined();
});

it('loads from where it is what a file would only name, and everything else as before', () => {
  const facades = new Map([['StaffPage-1.js', facadeOf(PAGE)]]);
  const code = 'f(()=>import("./StaffPage-1.js"),g([1]));h=()=>import("./charts-2.js")';
  expect(loadedDirectly(code, facades)).toBe(
    'f(()=>import("./feature-identity-CjkChZTE.js").then(n=>({"default":n.i})),g([1]));h=()=>import("./charts-2.js")',
  );
  expect(loadedDirectly('m.f=["assets/StaffPage-1.js","assets/parts-2.js"]', facades)).toBe(
    'm.f=["assets/feature-identity-CjkChZTE.js","assets/parts-2.js"]',
  );
});

it('keeps what few pages need apart from what every page loads', () => {
  const at = (path: string): string => chunkOf(`/manor/gateway/${path}`);
  expect(at('node_modules/marked/lib/marked.esm.js')).toBe('guide');
  expect(at('console/src/guide/GuidePage.tsx')).toBe('guide');
  expect(at('console/src/features/billing/guide.en-US.md?raw')).toBe('guide-en-US');
  expect(at('node_modules/@rc-component/qrcode/es/QRCodeSVG.js')).toBe('codes');
  expect(at('node_modules/antd/es/table/index.js')).toBe('library');
  expect(at('console/src/shell/Notifications.tsx')).toBe('parts');
});
