import type { ComponentChildren } from 'preact';

export function PolicyPart(): ComponentChildren {
  return null;
}
