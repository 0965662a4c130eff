import { Failed } from './failed.ts';

/** Milliseconds before the line is tried again after it broke; past the last of them it counts as gone. */
export const pauses: readonly number[] = [500, 1000, 2000, 4000];

/** What is wanted: so many bytes from this address. */
export interface Wanted {
  readonly url: string;
  readonly bytes: number;
}

export interface Receiving {
  /** Bytes from the file's first on that are there from an earlier time. */
  readonly head: Uint8Array;
  readonly pauses: readonly number[];
  /** So many bytes are there, from the file's first on; `file` has room for all. */
  readonly arrived: (file: Uint8Array<ArrayBuffer>, loaded: number) => void;
  /** The line broke and is tried again after a pause. */
  readonly broke: () => void;
}

/**
 * All bytes of a file, whatever the line does: after a break the rest is asked for as a range. A server that knows no
 * ranges sends the whole file again, which is taken from the start. Nothing is verified here. Fails with
 * `model.unreachable` once the line brought nothing new for all pauses or the server refused, and with
 * `model.wrong-hash` when the server has more or fewer bytes than are wanted.
 */
export async function receiveFile(
  wanted: Wanted,
  { head, pauses: patience, arrived, broke }: Receiving,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Uint8Array(wanted.bytes);
  file.set(head);
  let loaded = head.length;
  let furthest = loaded;
  let failures = 0;
  while (loaded < wanted.bytes) {
    try {
      const { from, parts } = await ask(wanted, loaded);
      loaded = from;
      for (let part = await parts.read(); !part.done; part = await parts.read()) {
        if (loaded + part.value.length > wanted.bytes)
          throw new Failed('model.wrong-hash', { file: wanted.url });
        file.set(part.value, loaded);
        loaded += part.value.length;
        arrived(file, loaded);
      }
    } catch (error) {
      if (error instanceof Failed) throw error;
    }
    if (loaded === wanted.bytes) break;
    // Only what was never there before is a reason to go on hoping.
    if (loaded > furthest) failures = 0;
    furthest = Math.max(furthest, loaded);
    const pause = patience[failures];
    failures += 1;
    if (pause === undefined) throw new Failed('model.unreachable');
    broke();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return file;
}

interface Answer {
  /** Place in the file of the first byte that comes. */
  readonly from: number;
  readonly parts: ReadableStreamDefaultReader<Uint8Array>;
}

/** Throws {@link Failed} where asking again would not help, and anything else where it may. */
async function ask({ url, bytes }: Wanted, loaded: number): Promise<Answer> {
  const headers: Record<string, string> = loaded === 0 ? {} : { Range: `bytes=${String(loaded)}-` };
  const response = await fetch(url, { credentials: 'omit', redirect: 'error', headers });
  const { status, body } = response;
  // The server has no byte there: its file is shorter than the one that is wanted.
  if (status === 416) throw new Failed('model.wrong-hash', { file: url });
  if (status >= 500 || status === 408 || status === 429) throw new Error(`asked again: ${String(status)}`);
  if (!response.ok || body === null) throw new Failed('model.unreachable', { status });
  const parts = body.getReader();
  if (status !== 206) return { from: 0, parts };
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '');
  // Another range than was asked for, or of another file.
  if (Number(range?.[1]) !== loaded || ![String(bytes), '*'].includes(range?.[2] ?? ''))
    throw new Failed('model.wrong-hash', { file: url });
  return { from: loaded, parts };
}
