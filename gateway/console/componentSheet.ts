/** antd's styles as one file: computed while pages are drawn, they take a quarter of a page's time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import postcss from 'postcss';
import type { Plugin } from 'vite';

/** Components that the console has not; the build fails once it has one of them. */
const WITHOUT = [
  'affix',
  'anchor',
  'avatar',
  'breadcrumb',
  'calendar',
  'carousel',
  'cascader',
  'color-picker',
  'float-button',
  'image',
  'layout',
  'list',
  'masonry',
  'mentions',
  'rate',
  'slider',
  'splitter',
  'statistic',
  'tour',
  'transfer',
];
const CLASSES = WITHOUT.map((one) => one.replace('float-button', 'float-btn'));
const OF_THOSE = new RegExp(`\\.ant-(?:${CLASSES.join('|')})(?![a-z])`);
/** Right to left, and columns that stand elsewhere than where they are written. */
const OF_NOBODY = /-rtl\b|\.ant-col-(?:\w+-)?(?:push|pull|offset|order)-/;
// Whoever draws a component has its styles; parts of some serve others.
const STYLES = /[\\/]antd[\\/]es[\\/]([a-z-]+)[\\/]style[\\/]/;

/** A sheet without the rules of components that are not there.
 *
 * @param css antd's own, of all its components.
 */
export function trimmed(css: string): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name.endsWith('keyframes'))
      return;
    const kept = rule.selectors.filter((one) => !OF_THOSE.test(one) && !OF_NOBODY.test(one));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkAtRules('media', (query) => {
    if (query.nodes?.length === 0) query.remove();
  });
  return root.toString();
}

/** Writes the sheet beside the scripts, and its address into the page. */
export function componentSheet(): Plugin {
  let sheet = '';
  return {
    name: 'component-sheet',
    apply: 'build',
    buildStart() {
      const css = readFileSync(createRequire(import.meta.url).resolve('antd/dist/antd.css'), 'utf8');
      sheet = this.emitFile({ type: 'asset', name: 'components.css', source: trimmed(css) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((one) => /components-[^/]+\.css$/.test(one));
        return [
          { tag: 'meta', attrs: { name: 'component-sheet', content: `/console/${file}` }, injectTo: 'head' },
        ];
      },
    },
    generateBundle(_options, bundle) {
      if (!sheet) return;
      for (const chunk of Object.values(bundle).filter((one) => one.type === 'chunk')) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const component = STYLES.exec(id)?.[1] ?? '';
          if (renderedLength && WITHOUT.includes(component))
            this.error(`componentSheet.ts leaves ${component} out`);
        }
      }
    },
  };
}
