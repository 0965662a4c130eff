import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { PictureUrl } from '../../../../state/library.ts';
import { useSearch } from '../use-search.ts';

/** The face of a candidate. Decorative: the line beside it names it. `id` is the candidate's key. */
export function CandidatePicture({ id }: { readonly id: string }): ComponentChildren {
  const { picture } = useSearch();
  const url = useSignal<string | undefined>(undefined);
  useEffect(() => {
    const cancel = new AbortController();
    let lease: PictureUrl | undefined;
    url.value = undefined;
    picture(id, cancel.signal).then((given) => {
      if (cancel.signal.aborted) given?.release();
      else {
        lease = given;
        url.value = given?.url;
      }
    }, reportError);
    return () => {
      cancel.abort();
      lease?.release();
    };
  }, [picture, id, url]);
  return url.value === undefined ? (
    <span class="candidate-picture" />
  ) : (
    <img class="candidate-picture" src={url.value} alt="" decoding="async" draggable={false} />
  );
}
