import { encodeMessage, type BackupPicture, type BackupRecord, type Message } from './messages.ts';
import type { BodyWriter } from '../sealed-file/write-body.ts';

/** Writes the start by itself, then what it is given, and counts it for the end. */
export interface MessageWriter {
  put(message: BackupRecord | BackupPicture): Promise<void>;
  end(): Promise<void>;
  readonly count: { readonly record: number; readonly picture: number; readonly tooLong: number };
}

export function createMessageWriter(body: BodyWriter, madeAt: string): MessageWriter {
  const count = { record: 0, picture: 0, tooLong: 0 };
  let started = false;
  const write = async (message: Message): Promise<boolean> => {
    const bytes = encodeMessage(message);
    if (bytes !== undefined) await body.write(bytes);
    return bytes !== undefined;
  };
  const start = async (): Promise<void> => {
    if (!started) await write({ kind: 'start', madeAt });
    started = true;
  };
  return {
    count,
    async put(message) {
      await start();
      if (await write(message)) count[message.kind] += 1;
      else count.tooLong += 1;
    },
    async end() {
      await start();
      await write({ kind: 'end', records: count.record, pictures: count.picture });
      await body.end();
    },
  };
}
