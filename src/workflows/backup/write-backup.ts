import { backupKind } from '../../domain/backup-format.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import { isBackedUp, type BackedUpStore, type Instant } from '../../domain/gallery.ts';
import { headBytes } from '../../domain/sealed-file.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { beginFile } from '../sealed-file/begin-file.ts';
import { intoSink } from '../sealed-file/into-sink.ts';
import type { FileSink } from '../sealed-file/sink.ts';
import type { BackupRecord } from './messages.ts';
import { ownersOf } from './owner.ts';
import { takeSnapshot } from './snapshot.ts';
import { createMessageWriter, type MessageWriter } from './write-messages.ts';

export interface BackupSummary {
  /** The moment whose state the file holds. */
  readonly madeAt: Instant;
  readonly people: number;
  readonly photos: number;
  readonly pictures: number;
  /** Size of the file. */
  readonly bytes: number;
  /** Damaged records and pictures that are not in it. */
  readonly leftOut: number;
  /** True when something was written to the gallery after `madeAt`, while the file was being made. */
  readonly outdated: boolean;
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Pictures written, of all there are. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Pictures read together: memory holds so many, among them perhaps originals of some megabytes. */
const picturesAtOnce = 8;

/**
 * Writes the whole gallery. Records are those of one moment; pictures are read a few at a time, so that memory holds no more.
 * On any failure or abort the sink is aborted: nothing that was written stays. Fails with `vault.locked`, `gallery.quota` (no room
 * where it is written), `gallery.failed`, `engine.cancelled`.
 */
export async function writeBackup(
  gallery: OpenGallery,
  sink: FileSink,
  options: WriteOptions = {},
): Promise<Result<BackupSummary>> {
  return intoSink(sink, async () => {
    const written = await write(gallery, sink, options);
    if (written.ok) await sink.close();
    return written;
  });
}

async function write(
  gallery: OpenGallery,
  sink: FileSink,
  options: WriteOptions,
): Promise<Result<BackupSummary>> {
  const opened = await gallery.backupKey();
  if (!opened.ok) return opened;
  const snapshot = await takeSnapshot(gallery);
  if (!snapshot.ok) return snapshot;
  const madeAt = new Date().toISOString();
  const { records, damaged } = snapshot.value;
  let outdated = false;
  const stop = gallery.onTouched((touched) => {
    // Pictures go with a record that is written too.
    outdated ||= touched.some(({ store }) => isBackedUp(store));
  });
  try {
    const body = await beginFile(backupKind, opened.value, sink);
    const messages = createMessageWriter(body, madeAt);
    for (const record of records) await messages.put(record);
    const pictures = await writePictures(gallery, messages, records, options);
    if (!pictures.ok) return pictures;
    await messages.end();
    return success({
      madeAt,
      people: countOf(records, 'people'),
      photos: countOf(records, 'photos'),
      pictures: messages.count.picture,
      bytes: headBytes + body.sealedBytes(),
      leftOut: damaged + pictures.value + messages.count.tooLong,
      outdated,
    });
  } finally {
    stop();
  }
}

/** Pictures of the snapshot's photos, faces and cases; the answer is how many of them are damaged. */
async function writePictures(
  gallery: OpenGallery,
  messages: MessageWriter,
  records: readonly BackupRecord[],
  { signal, onProgress }: WriteOptions,
): Promise<Result<number>> {
  const owners = ownersOf(records);
  const listed = await gallery.pictureIds();
  if (!listed.ok) return listed;
  const ids = listed.value.filter((id) => owners.has(id));
  let damaged = 0;
  for (let start = 0; start < ids.length; start += picturesAtOnce) {
    if (signal?.aborted === true) return failure('engine.cancelled');
    onProgress?.({ done: start, total: ids.length });
    const part = ids.slice(start, start + picturesAtOnce);
    const pictures = await Promise.all(
      part.map(async (id) => ({ id, picture: await gallery.picture(id) }) as const),
    );
    for (const { id, picture } of pictures) {
      if (picture.ok) {
        // Deleted since the list was made: then it has no place in a backup either.
        if (picture.value !== undefined) await messages.put({ kind: 'picture', id, ...picture.value });
      } else if (picture.failure.code === 'gallery.damaged-record') damaged += 1;
      else return picture;
    }
  }
  onProgress?.({ done: ids.length, total: ids.length });
  return signal?.aborted === true ? failure('engine.cancelled') : success(damaged);
}

function countOf(records: readonly BackupRecord[], store: BackedUpStore): number {
  return records.filter((record) => record.store === store).length;
}
