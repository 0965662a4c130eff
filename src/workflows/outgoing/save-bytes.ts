import { chooseSink } from '../backup/save-file.ts';

/** `put-off`: the person thought better of it, or the place could not be written. */
export type Saved = 'saved' | 'put-off';

/** Asks where to save and writes the file. To be called from a click. */
export async function saveBytes(page: Window, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Saved> {
  const sink = await chooseSink(page, name);
  if (sink === undefined) return 'put-off';
  try {
    await sink.write(bytes);
    await sink.close();
    return 'saved';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    await sink.abort();
    return 'put-off';
  }
}
