/** Which modules are loaded together: a page is a dozen files and not a hundred, and the first load holds no more. */
import type { Plugin, Rolldown } from 'vite';

const LIBRARY = /[\\/]node_modules[\\/]/;
const FEATURE = /[\\/]console[\\/]src[\\/]features[\\/](\w+)[\\/]/;
const CHARTS = /[\\/]node_modules[\\/](?:echarts|zrender)[\\/]|Chart\.tsx$/;
const EXCEL = /[\\/]node_modules[\\/](?:write-excel-file|fflate)[\\/]/;
const GUIDE = /[\\/]node_modules[\\/]marked[\\/]|[\\/]console[\\/]src[\\/]guide[\\/]/;
const CODES = /[\\/]node_modules[\\/](?:@rc-component|antd[\\/]es)[\\/]qrcode[\\/]|[\\/]ScannedCode\.tsx$/;
const SIGNED_IN = /[\\/]console[\\/]src[\\/]signedIn\.tsx$/;

/** The chunk of a module beyond the first load. */
export function chunkOf(id: string): string {
  if (CHARTS.test(id)) return 'charts';
  // Met by whoever saves a sheet, shows a code to scan, or reads the guide, which few do.
  if (EXCEL.test(id)) return 'excel';
  if (CODES.test(id)) return 'codes';
  const language = /(zh-CN|en-US)\.(?:json|md)(?:\?|$)/.exec(id)?.[1];
  if (GUIDE.test(id) && !language) return 'guide';
  if (LIBRARY.test(id)) return 'library';
  const feature = FEATURE.exec(id)?.[1];
  if (language) {
    if (id.includes('/words.')) return `names-${language}`;
    return id.includes('/guide.') ? `guide-${language}` : `said-${feature ?? 'everywhere'}-${language}`;
  }
  // The shell's own are few, and whoever is signed in needs them with the parts of the page.
  return feature ? `feature-${feature}` : 'parts';
}

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** Whether a module of ours is one of those without which the shell is not drawn: the one that brings it, and all that it
 * names at its head, and so on. */
function ofShell(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (SIGNED_IN.test(id)) return true;
  if (LIBRARY.test(id)) return false;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return importers.some((one) => !seen.has(one) && ofShell(one, graph, seen));
}

/** In the order in which they take modules: what somebody needs first is never loaded with what they may need later. */
export const groups: Rolldown.CodeSplittingGroup[] = [
  // What comes before anybody is signed in.
  { name: 'first', tags: ['$initial'], priority: 50 },
  // What stands around every page, with its menu.
  { name: (id, graph) => (ofShell(id, graph) ? 'shell' : null), debugName: 'shell', priority: 45 },
  ...['excel', 'codes', 'guide', 'library', 'parts', 'charts'].map((wanted, index) => ({
    name: (id: string) => (chunkOf(id) === wanted ? wanted : null),
    debugName: wanted,
    priority: 40 - index,
  })),
  { name: chunkOf, debugName: 'pages', priority: 10 },
];

const FACADE = /^export\{([^{}]+)\}from"\.\/([^"]+)";?\s*$/;
const IMPORT = /import\((["'`])\.\/([^"'`]+)\1\)/g;
// What Vite loads with a page stands in lists of such names.
const LISTED = /(?<=["'`]assets\/)[^"'`]+(?=["'`])/g;

/** The names of a file that does nothing but name what another holds: `a as default` gives default its a there. */
export function facadeOf(code: string): { file: string; names: [string, string][] } | undefined {
  const [, named, file] = FACADE.exec(code) ?? [];
  if (!named || !file) return undefined;
  const names = named.split(',').map((one): [string, string] => {
    const [inside = '', outside = inside] = one.split(' as ');
    return [outside, inside];
  });
  return { file, names };
}

/** Code that loads what facades name from where it is.
 *
 * @param facades by the name of their file.
 */
export function loadedDirectly(
  code: string,
  facades: ReadonlyMap<string, ReturnType<typeof facadeOf>>,
): string {
  const loaded = code.replace(IMPORT, (whole, quote: string, name: string) => {
    const facade = facades.get(name);
    if (!facade) return whole;
    const members = facade.names.map(([outside, inside]) => `${JSON.stringify(outside)}:n.${inside}`);
    return `import(${quote}./${facade.file}${quote}).then(n=>({${members.join()}}))`;
  });
  return loaded.replace(LISTED, (name) => facades.get(name)?.file ?? name);
}

/** A page that is loaded when it is opened is named by a file of its own, which says where it is and no more: a request
 * for fifty bytes, after which the next begins. Their readers load the page from where it is. */
export function withoutFacades(): Plugin {
  return {
    name: 'without-facades',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const facades = new Map<string, ReturnType<typeof facadeOf>>();
        for (const { fileName, code, isDynamicEntry } of chunks) {
          const facade = isDynamicEntry ? facadeOf(code) : undefined;
          if (facade) facades.set(fileName.replace(/^.*\//, ''), facade);
        }
        for (const chunk of chunks) {
          const name = chunk.fileName.replace(/^.*\//, '');
          if (facades.has(name)) Reflect.deleteProperty(bundle, chunk.fileName);
          else chunk.code = loadedDirectly(chunk.code, facades);
        }
      },
    },
  };
}
