import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const sources = ['src', 'models', 'public', '.build', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * The folder of the built app. Where it is missing it is built, by what `npm run build` does; where something is
 * newer than it, standard error says so and the app is measured as it stands.
 */
export async function builtApp(project: string): Promise<string> {
  const dist = join(project, 'dist');
  const manifest = join(dist, 'chunks.json');
  if (!existsSync(manifest)) {
    process.stderr.write('dist/ is missing: building it\n');
    await build({ root: project, configFile: join(project, 'vite.config.ts'), logLevel: 'error' });
    return dist;
  }
  const newest = await newestIn(project);
  if (newest.changed > (await stat(manifest)).mtimeMs) {
    process.stderr.write(
      `dist/ is older than ${newest.path}: what is measured is dist/ (npm run build renews it)\n`,
    );
  }
  return dist;
}

/** The last changed file that the build reads; scripts and the model card beside the models are not among them. */
async function newestIn(project: string): Promise<{ readonly path: string; readonly changed: number }> {
  const paths = await Promise.all(
    sources.map(async (source) => {
      const path = join(project, source);
      if (!(await stat(path)).isDirectory()) return [source];
      const files = await readdir(path, { recursive: true });
      return files.map((file) => join(source, file)).filter((file) => !isScript(file));
    }),
  );
  const changed = await Promise.all(
    paths.flat().map(async (path) => {
      const file = await stat(join(project, path));
      return { path, changed: file.isFile() ? file.mtimeMs : 0 };
    }),
  );
  return changed.reduce((newest, file) => (file.changed > newest.changed ? file : newest));
}

function isScript(path: string): boolean {
  return /^models[/\\](.+[/\\].+\.ts|.+\.md)$/.test(path);
}
