import { useEffect } from 'preact/hooks';
import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../../../domain/errors.ts';
import type { FacePicture } from '../../../../workflows/search/contract.ts';
import type { DrawnFace } from './draw.ts';
import type { LookPhoto } from './look-photo.ts';

/** A longer side is shrunk when it is opened: beyond this no screen shows more, and a bitmap takes 4 bytes a pixel. */
const longest = 4096;

export type LoadedFace =
  | { readonly state: 'reading' }
  | { readonly state: 'ready'; readonly face: DrawnFace; readonly picture: FacePicture }
  | { readonly state: 'failed'; readonly failure: Failure };

const reading: LoadedFace = { state: 'reading' };

/** The picture of a photo while it is looked at; freed as soon as another one is. */
export function useFace(photo: LookPhoto | undefined): ReadonlySignal<LoadedFace> {
  const loaded = useSignal<LoadedFace>(reading);
  const attempt = useSignal(0);
  useEffect(() => {
    // The folder may have been chosen again meanwhile.
    if (loaded.peek().state === 'failed') attempt.value += 1;
  }, [photo, loaded, attempt]);
  useEffect(() => {
    const cancel = new AbortController();
    let bitmap: ImageBitmap | undefined;
    loaded.value = reading;
    open(photo, cancel.signal).then((next) => {
      if (next.state === 'ready') bitmap = next.face.bitmap;
      if (cancel.signal.aborted) bitmap?.close();
      else loaded.value = next;
    }, reportError);
    return () => {
      cancel.abort();
      // Nothing may be drawn from a bitmap that is closed.
      loaded.value = reading;
      bitmap?.close();
    };
    // The photos of a candidate are made anew with each change of the order: the name says whether it is another one.
  }, [photo?.id, attempt.value, loaded]);
  return loaded;
}

async function open(photo: LookPhoto | undefined, signal: AbortSignal): Promise<LoadedFace> {
  const picture = await photo?.open(signal);
  if (picture === undefined) return { state: 'failed', failure: { code: 'candidate.gone' } };
  const shrink = Math.min(1, longest / Math.max(picture.width, picture.height));
  try {
    const bitmap = await createImageBitmap(picture.picture, {
      resizeWidth: Math.max(1, Math.round(picture.width * shrink)),
      resizeHeight: Math.max(1, Math.round(picture.height * shrink)),
      resizeQuality: 'high',
    });
    const face = { bitmap, scale: bitmap.width / picture.width, points: picture.points };
    return { state: 'ready', face, picture };
  } catch {
    return { state: 'failed', failure: { code: 'photo.unreadable' } };
  }
}
