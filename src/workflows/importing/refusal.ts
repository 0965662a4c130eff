import type { ErrorCode, Failure } from '../../domain/errors.ts';
import type { SourceFile } from './contract.ts';

/**
 * What a reading that failed means: `cancelled` by whoever started it, `stopped` as the next file would fail the same
 * way, `none` for a file without an ending that is no photo, or `failed` for this photo alone.
 */
export type Refusal = 'cancelled' | 'stopped' | 'none' | 'failed';

/** Failures of the engine itself, not of one photo. */
const engineDown: ReadonlySet<ErrorCode> = new Set([
  'model.unreachable',
  'model.wrong-hash',
  'engine.no-backend',
]);
const notPhotos: ReadonlySet<ErrorCode> = new Set(['photo.not-an-image', 'photo.empty']);

export function refusalOf({ unsure }: Pick<SourceFile, 'unsure'>, { code }: Failure): Refusal {
  if (code === 'engine.cancelled') return 'cancelled';
  if (engineDown.has(code)) return 'stopped';
  return unsure === true && notPhotos.has(code) ? 'none' : 'failed';
}
