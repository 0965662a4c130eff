import type { ComponentChildren } from 'preact';

/** A print by the window and a phone held right above it; the sentence beside it says the same. */
export function ScanPicture(): ComponentChildren {
  return (
    <svg class="guide-picture guide-scan" viewBox="0 0 120 112" aria-hidden="true">
      <path class="guide-line" d="M6 8h34v40H6zM23 8v40M6 28h34" />
      <path class="guide-beam" d="M44 40 58 72M44 26l24 34" />
      <rect class="guide-card" x="62" y="10" width="40" height="11" rx="3" />
      <circle class="guide-dot" cx="82" cy="21" r="2.6" />
      <path class="guide-beam" d="M82 24 56 88M82 24l26 64" />
      <path class="guide-card" d="M50 84h66l-8 16H42z" />
      <ellipse class="guide-line" cx="78" cy="91" rx="8" ry="4" />
      <path class="guide-line" d="M4 106h112" />
    </svg>
  );
}
