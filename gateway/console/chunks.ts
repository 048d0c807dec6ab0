/** Which modules are loaded together: a page is a dozen files and not a hundred, and the first load holds no more. */
import type { Rolldown } from 'vite';

const LIBRARY = /[\\/]node_modules[\\/]/;
const FEATURE = /[\\/]console[\\/]src[\\/]features[\\/](\w+)[\\/]/;
const CHARTS = /[\\/]node_modules[\\/](?:echarts|zrender)[\\/]|Chart\.tsx$/;

/** The chunk of a module beyond the first load; null leaves it to the bundler. */
function chunkOf(id: string): string | null {
  if (CHARTS.test(id)) return 'charts';
  if (LIBRARY.test(id)) {
    if (id.includes('marked')) return null;
    const locale = /[\\/](?:zh_CN|zh-cn)\.js$/.test(id);
    return locale ? 'library-zh-CN' : 'library';
  }
  const language = /(zh-CN|en-US)\.(?:json|md)(?:\?|$)/.exec(id)?.[1];
  const feature = FEATURE.exec(id)?.[1];
  if (language) {
    if (id.includes('/words.')) return `names-${language}`;
    return id.includes('/guide.') ? `guide-${language}` : `said-${feature ?? 'everywhere'}-${language}`;
  }
  if (feature) return `feature-${feature}`;
  return id.includes('/src/shell/') ? 'shell' : 'parts';
}

/** In the order in which they take modules: what somebody needs first is never loaded with what they may need later. */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: 'first', tags: ['$initial'], priority: 50 },
  // Met before anybody is signed in, with what it needs of the library: fields, which every page needs as well.
  { name: 'sign-in', test: /[\\/]shell[\\/]SignIn\.tsx$/, priority: 45 },
  ...['library-zh-CN', 'library', 'parts', 'charts'].map((wanted, index) => ({
    name: (id: string) => (chunkOf(id) === wanted ? wanted : null),
    debugName: wanted,
    priority: 40 - index,
  })),
  { name: chunkOf, debugName: 'pages', priority: 10 },
];
