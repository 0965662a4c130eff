import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { PictureUrl } from '../../../../state/library.ts';
import { useCollection } from '../use-collection.ts';

/** Address of a stored picture while the component is on the screen; undefined until it is read. */
export function usePicture(id: string): { readonly url: string | undefined; readonly missing: boolean } {
  const { library } = useCollection();
  const shown = useSignal<{ readonly url: string | undefined; readonly missing: boolean }>(waiting);
  useEffect(() => {
    const cancel = new AbortController();
    let lease: PictureUrl | undefined;
    shown.value = waiting;
    library.picture(id, cancel.signal).then((given) => {
      if (cancel.signal.aborted) given?.release();
      else {
        lease = given;
        shown.value = { url: given?.url, missing: given === undefined };
      }
    }, reportError);
    return () => {
      cancel.abort();
      lease?.release();
    };
  }, [library, id, shown]);
  return shown.value;
}

const waiting = { url: undefined, missing: false };
