import type { ComponentChildren } from 'preact';
import './fold.css';

interface Props {
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** A long proof, shut until somebody wants it; the browser's own search within the page opens it, and print shows it. */
export function Fold({ summary, children }: Props): ComponentChildren {
  return (
    <details class="privacy-fold">
      <summary>{summary}</summary>
      <div class="privacy-fold-content">{children}</div>
    </details>
  );
}
