import { success, type Result } from '../../domain/errors.ts';
import type { AnswerContent } from '../../domain/pack-format.ts';
import { intoSink } from '../sealed-file/into-sink.ts';
import type { FileSink } from '../sealed-file/sink.ts';
import { writeAnswer } from './answer-file.ts';
import type { UnlockedPack } from './unlock-pack.ts';

/** Seals what was said under the pack's own key and writes it; leaves nothing behind when that fails. */
export async function saveAnswer(
  { key, answer }: Pick<UnlockedPack, 'key' | 'answer'>,
  said: Pick<AnswerContent, 'reviewer' | 'items'>,
  sink: FileSink,
): Promise<Result<void>> {
  return intoSink(sink, async () => {
    await writeAnswer(key, { id: answer, answeredAt: new Date().toISOString(), ...said }, sink);
    await sink.close();
    return success(undefined);
  });
}
