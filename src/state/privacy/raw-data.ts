/** What a part of the view knows, as data that a reviewer takes along. */
import { chooseSink, fileName } from '../../workflows/backup/save-file.ts';

export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** False when the person thought better of it. To be called from a click: the browser asks where to save. */
export async function saveJson(page: Window, name: string, data: unknown): Promise<boolean> {
  const sink = await chooseSink(page, fileName(new Date(), `-${name}.json`));
  if (sink === undefined) return false;
  try {
    await sink.write(new TextEncoder().encode(jsonText(data)));
    await sink.close();
    return true;
  } catch (error) {
    await sink.abort();
    throw error;
  }
}
