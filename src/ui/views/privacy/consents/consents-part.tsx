import type { ComponentChildren } from 'preact';

export function ConsentsPart(): ComponentChildren {
  return null;
}
