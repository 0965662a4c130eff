import { failure, type Result } from '../../domain/errors.ts';
import type { FileSink } from './sink.ts';

/**
 * Runs what writes a file and closes it. On a failure, or when the browser cannot write (`gallery.quota` without room,
 * else `gallery.failed`), the sink is aborted: nothing that was written stays.
 */
export async function intoSink<T>(sink: FileSink, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const written = await work();
    if (!written.ok) await sink.abort();
    return written;
  } catch (error) {
    await sink.abort().catch(() => undefined);
    if (error instanceof DOMException) {
      return failure(error.name === 'QuotaExceededError' ? 'gallery.quota' : 'gallery.failed');
    }
    throw error;
  }
}
