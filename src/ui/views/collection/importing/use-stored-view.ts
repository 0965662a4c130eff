import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { pictureId, type Id } from '../../../../domain/gallery.ts';
import { useCollection } from '../use-collection.ts';

/** Address of a photo's kept view while the component is drawn; undefined until it is read, or when there is none. */
export function useStoredView(photo: Id): string | undefined {
  const { library } = useCollection();
  const url = useSignal<string | undefined>(undefined);
  useEffect(() => {
    const leave = new AbortController();
    let release: (() => void) | undefined;
    library.picture(pictureId('view', photo), leave.signal).then((picture) => {
      if (leave.signal.aborted) picture?.release();
      else {
        release = picture?.release;
        url.value = picture?.url;
      }
    }, reportError);
    return () => {
      leave.abort();
      url.value = undefined;
      release?.();
    };
  }, [library, photo, url]);
  return url.value;
}
