import { wrong } from '../../domain/checks.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { OpenFile } from '../sealed-file/file-key.ts';
import { nextFrame } from '../sealed-file/frames.ts';
import { openBody, type Body } from '../sealed-file/read-body.ts';
import { decodeMessage, longestPayload, nameOf, type BackupEnd, type Message } from './messages.ts';

/** How far a walk through a file has come, in bytes. */
export interface FileProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FileProgress) => void;
}

/**
 * Every message of a backup in order, start first, the end left out: it is compared with what was read. Each id comes
 * once. The walk is complete only when it ends without a failure; until then nothing of it may be applied.
 */
export async function* readBackup(
  backup: OpenFile,
  { signal, onProgress }: ReadOptions = {},
): AsyncGenerator<Result<Exclude<Message, BackupEnd>>> {
  const body = openBody(backup, signal);
  const seen = new Set<string>();
  const count = { record: 0, picture: 0 };
  /** Bytes that were told of: once for each piece read, not for each message in it. */
  let told = 0;
  for (let first = true; ; first = false) {
    const next = await nextMessage(body);
    if (!next.ok) {
      yield next;
      return;
    }
    if (body.read() > told) {
      told = body.read();
      onProgress?.({ done: told, total: backup.sealed.file.size });
    }
    const message = next.value;
    if ((message.kind === 'start') !== first) {
      yield failure('backup.damaged');
      return;
    }
    if (message.kind === 'end') {
      const finished = await body.finish();
      const whole = message.records === count.record && message.pictures === count.picture;
      if (!finished.ok) yield finished;
      else if (!whole) yield failure('backup.damaged');
      return;
    }
    if (message.kind !== 'start') {
      const name = nameOf(message);
      if (seen.has(name)) {
        yield failure('backup.damaged');
        return;
      }
      seen.add(name);
      count[message.kind] += 1;
    }
    yield success(message);
  }
}

async function nextMessage(body: Body): Promise<Result<Message>> {
  const frame = await nextFrame(body, 'backup.damaged', longestPayload);
  if (!frame.ok) return frame;
  const message = decodeMessage(frame.value);
  return message === wrong ? failure('backup.damaged') : success(message);
}
