import type { ComponentChildren } from 'preact';

export function InventoryPart(): ComponentChildren {
  return null;
}
