import type { ComponentChildren } from 'preact';
import { usePicture } from './use-picture.ts';
import './picture.css';

interface Props {
  /** Of a stored picture; undefined where there is none to show. */
  readonly id: string | undefined;
  /** Stands in its place when it is missing. */
  readonly instead?: string | undefined;
}

/** A square picture. Decorative: what it shows is named from outside. */
export function Picture({ id, instead }: Props): ComponentChildren {
  if (id === undefined) return <NoPicture />;
  return <StoredPicture key={id} id={id} instead={instead} />;
}

function StoredPicture({ id, instead }: { readonly id: string; readonly instead: string | undefined }) {
  const { url, missing } = usePicture(id);
  if (missing) return <Picture id={instead} />;
  return url === undefined ? (
    <span class="picture" />
  ) : (
    <img class="picture" src={url} alt="" decoding="async" draggable={false} />
  );
}

/** The outline of a head where there is no picture. */
function NoPicture(): ComponentChildren {
  return (
    <svg class="picture picture-none" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="42" r="18" />
      <path d="M18 92c4-20 17-28 32-28s28 8 32 28" />
    </svg>
  );
}
