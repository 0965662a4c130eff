import type { ComponentChildren } from 'preact';
import type { Mark } from './words.ts';

/** The words beside it say the same. */
export function AttackMark({ mark }: { readonly mark: Mark }): ComponentChildren {
  return (
    <svg class="attack-mark" viewBox="0 0 24 24" aria-hidden="true">
      {mark === 'wall' && (
        <path d="M3 5h18v14H3zM3 9.7h18M3 14.3h18M9 5v4.7M16 5v4.7M6 9.7v4.6M12.5 9.7v4.6M19 9.7v4.6M9 14.3V19M16 14.3V19" />
      )}
      {mark === 'hand' && (
        <path d="M8 12V5a1.6 1.6 0 0 1 3.2 0v5.5-1a1.5 1.5 0 0 1 3 0v1.3a1.5 1.5 0 0 1 2.9 0v1a1.4 1.4 0 0 1 2.7.2v3.5c0 3.3-2.3 5.5-5.6 5.5-2.8 0-4.2-1.1-5.5-3.2L5 13.6a1.6 1.6 0 0 1 2.6-1.8l.4.6" />
      )}
      {mark === 'hole' && (
        <>
          <path d="M3 5h18v14H3z" />
          <path d="M3 12h12M12 8.5l3.5 3.5-3.5 3.5" />
        </>
      )}
      {mark === 'none' && <circle cx="12" cy="12" r="3" />}
    </svg>
  );
}
