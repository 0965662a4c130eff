import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';

/** The list and the desk do not fit side by side below this. */
const query = '(max-width: 860px)';

/** True while the window has room for one column only. */
export function useNarrow(): boolean {
  const narrow = useSignal(window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const follow = (): void => {
      narrow.value = media.matches;
    };
    media.addEventListener('change', follow);
    return () => {
      media.removeEventListener('change', follow);
    };
  }, [narrow]);
  return narrow.value;
}
