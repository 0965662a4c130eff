import type { ComponentChildren } from 'preact';
import './file-name.css';

/** A file by its name, and below it where it lies. */
export function FileName({ path }: { readonly path: string }): ComponentChildren {
  const cut = path.lastIndexOf('/');
  return (
    <p>
      <span class="outcome-name">{path.slice(cut + 1)}</span>
      {cut > 0 && <span class="outcome-folder">{path.slice(0, cut)}</span>}
    </p>
  );
}
