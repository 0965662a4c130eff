/** Writing and reading what a second person said about the faces of a pack: one message. */
import { wrong } from '../../domain/checks.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import { answerKind, checkAnswerContent, packLimits, type AnswerContent } from '../../domain/pack-format.ts';
import { beginFile, type SealingKey } from '../sealed-file/begin-file.ts';
import type { OpenFile } from '../sealed-file/file-key.ts';
import { decodeJson, encodeFrame, encodeJson, nextFrame } from '../sealed-file/frames.ts';
import { openBody } from '../sealed-file/read-body.ts';
import type { FileSink } from '../sealed-file/sink.ts';

const answerFrame = 1;
/** Notes on every part of every face. */
const longest = 4 * packLimits.content;

/** `key` is the pack's own: whoever could open the pack can answer it, and whoever made it can read the answer. */
export async function writeAnswer(
  key: SealingKey,
  answer: AnswerContent,
  sink: Pick<FileSink, 'write'>,
): Promise<void> {
  const body = await beginFile(answerKind, key, sink);
  await body.write(encodeFrame({ kind: answerFrame, payload: encodeJson(answer) }));
  await body.end();
}

/** Fails with `pack.damaged`. */
export async function readAnswer(file: OpenFile): Promise<Result<AnswerContent>> {
  const body = openBody(file);
  const frame = await nextFrame(body, 'pack.damaged', (kind) => (kind === answerFrame ? longest : -1));
  if (!frame.ok) return frame;
  const answer = checkAnswerContent(decodeJson(frame.value.payload));
  if (answer === wrong) return failure('pack.damaged');
  const finished = await body.finish();
  return finished.ok ? success(answer) : finished;
}
