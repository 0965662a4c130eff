import type { ComponentChildren } from 'preact';

export function OfflinePart(): ComponentChildren {
  return null;
}
