import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/** Writes a file as `npm run format` would leave it. */
export async function writeFormatted(file: string, content: string): Promise<void> {
  const options = await resolveConfig(file, { editorconfig: true });
  await writeFile(file, await format(content, { ...options, filepath: file }));
}
