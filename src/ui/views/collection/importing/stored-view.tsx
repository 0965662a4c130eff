import type { ComponentChildren } from 'preact';
import type { Id } from '../../../../domain/gallery.ts';
import { useStoredView } from './use-stored-view.ts';

interface Props {
  readonly photo: Id;
  readonly alt: string;
}

/** The kept view of a photo; an empty mat until it is there. */
export function StoredView({ photo, alt }: Props): ComponentChildren {
  const url = useStoredView(photo);
  return (
    <div class="outcome-mat">{url !== undefined && <img class="outcome-picture" src={url} alt={alt} />}</div>
  );
}
