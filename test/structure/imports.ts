/** Reads the imports of the sources from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, including types. */
const IMPORT =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const SOURCE = /\.tsx?$/;

/** The specifiers in the text of a module, as written. */
export const specifiersIn = (text: string): string[] =>
  [...text.matchAll(IMPORT)].map(([, from, bare, called]) => from ?? bare ?? called ?? '');

/** For each file, the modules that it imports: other files or packages. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The files in a folder, with their paths in it: `core/pipeline.ts` in `src`. */
export function importGraph(folder = 'src'): Graph {
  const sources = join(ROOT, folder);
  const files = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && SOURCE.test(file.name))
    .map((file) => relative(sources, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
  return new Map(
    files.map((file) => {
      const specifiers = specifiersIn(readFileSync(join(sources, file), 'utf8'));
      const modules = specifiers.map((specifier) =>
        specifier.startsWith('.') ? posix.join(dirname(file), specifier) : specifier,
      );
      return [file, [...new Set(modules)].sort()];
    }),
  );
}

/** For each folder of the graph, the other folders from which its files import. */
export function folderGraph(graph: Graph): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [file, modules] of graph) {
    const folder = dirname(file);
    const others = folders.get(folder) ?? new Set();
    folders.set(folder, others);
    for (const module of modules) {
      if (graph.has(module) && dirname(module) !== folder) others.add(dirname(module));
    }
  }
  return new Map([...folders].map(([folder, others]) => [folder, [...others].sort()]));
}

/** The circles of a graph: sorted groups of at least two nodes that can all reach each other. */
export function circlesOf(graph: Graph): string[][] {
  const indices = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const index = indices.size;
    let low = index;
    indices.set(file, index);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (next === file) circles.push([file]);
      if (!indices.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, indices.get(next) ?? low);
    }
    lowest.set(file, low);
    if (low === index) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of graph.keys()) if (!indices.has(file)) visit(file);
  return circles.sort();
}
