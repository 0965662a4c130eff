/** Writing and reading a review pack: one message with what stands in it, then its pictures in that order. */
import { wrong } from '../../domain/checks.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Id } from '../../domain/basics.ts';
import {
  checkPackContent,
  packKind,
  packLimits,
  packPicture,
  picturesOf,
  type PackContent,
} from '../../domain/pack-format.ts';
import { beginFile, type SealingKey } from '../sealed-file/begin-file.ts';
import type { OpenFile } from '../sealed-file/file-key.ts';
import {
  decodeJson,
  decodePicture,
  encodeFrame,
  encodeJson,
  encodePicture,
  nextFrame,
} from '../sealed-file/frames.ts';
import { openBody, type Body } from '../sealed-file/read-body.ts';
import type { FileSink } from '../sealed-file/sink.ts';
import { jpegSize } from './jpeg-size.ts';

export type PackPictures = ReadonlyMap<Id, Uint8Array<ArrayBuffer>>;

export interface Pack extends PackContent {
  readonly pictures: PackPictures;
}

const frameKinds = { content: 1, picture: 2 } as const;
/** An id and a media type stand before a picture's bytes. */
const pictureNames = 256;

/** The size of the file is the number of its chunks: it says about how many faces are in it, nothing else. */
export async function writePack(
  key: SealingKey,
  { pictures, ...content }: Pack,
  sink: Pick<FileSink, 'write'>,
): Promise<void> {
  const body = await beginFile(packKind, key, sink);
  await body.write(encodeFrame({ kind: frameKinds.content, payload: encodeJson(content) }));
  for (const id of picturesOf(content)) {
    const bytes = pictures.get(id);
    const payload = bytes && encodePicture({ id, type: packPicture.type, bytes });
    if (payload === undefined) throw new Error('a face of the pack has no picture');
    await body.write(encodeFrame({ kind: frameKinds.picture, payload }));
  }
  await body.end();
}

/**
 * All of a pack, which is a few megabytes. Fails with `pack.damaged` when one bit is not what it was, a picture is
 * missing, left over or of another size than all others, and with `pack.expired` after its last day.
 */
export async function readPack(file: OpenFile, today: string): Promise<Result<Pack>> {
  const body = openBody(file);
  const first = await nextFrame(body, 'pack.damaged', (kind) =>
    kind === frameKinds.content ? packLimits.content : -1,
  );
  if (!first.ok) return first;
  const content = checkPackContent(decodeJson(first.value.payload));
  if (content === wrong) return failure('pack.damaged');
  const pictures = new Map<Id, Uint8Array<ArrayBuffer>>();
  for (const id of picturesOf(content)) {
    const picture = await nextPicture(body, id);
    if (!picture.ok) return picture;
    pictures.set(id, picture.value);
  }
  const finished = await body.finish();
  if (!finished.ok) return finished;
  if (today > content.expiresOn) return failure('pack.expired', { day: content.expiresOn });
  return success({ ...content, pictures });
}

async function nextPicture(body: Body, id: Id): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const frame = await nextFrame(body, 'pack.damaged', (kind) =>
    kind === frameKinds.picture ? packLimits.picture + pictureNames : -1,
  );
  if (!frame.ok) return frame;
  const picture = decodePicture(frame.value.payload);
  if (picture === wrong || picture.id !== id || picture.type !== packPicture.type) {
    return failure('pack.damaged');
  }
  const size = jpegSize(picture.bytes);
  const sound =
    size?.width === packPicture.width &&
    size.height === packPicture.height &&
    picture.bytes.length <= packLimits.picture;
  return sound ? success(picture.bytes) : failure('pack.damaged');
}
