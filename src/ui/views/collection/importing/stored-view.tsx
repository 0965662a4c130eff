import type { ComponentChildren } from 'preact';
import { pictureId, type Id } from '../../../../domain/gallery.ts';
import { usePicture } from '../people/use-picture.ts';

interface Props {
  readonly photo: Id;
  readonly alt: string;
}

/** The kept view of a photo; an empty mat until it is there. */
export function StoredView({ photo, alt }: Props): ComponentChildren {
  const { url } = usePicture(pictureId('view', photo));
  return (
    <div class="outcome-mat">{url !== undefined && <img class="outcome-picture" src={url} alt={alt} />}</div>
  );
}
