import type { Signal } from '@preact/signals';
import type { Decided } from '../../../../state/search/desk.ts';
import { isTyping } from './look-keys.ts';

const decisionKeys: Readonly<Record<string, Decided>> = { l: 'lead', u: 'unsure', x: 'excluded' };

interface DeskDeeds {
  readonly asking: Signal<Decided | undefined>;
  readonly undo: (() => void) | undefined;
}

/** The keys that decide and take back, wherever on the desk the focus is but in a field; true when the key was one of them. */
export function deskKey({ asking, undo }: DeskDeeds, event: KeyboardEvent): boolean {
  if (event.altKey || isTyping(event.target)) return false;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'z' || event.shiftKey || undo === undefined) return false;
    undo();
    return true;
  }
  const decision = decisionKeys[key];
  if (decision === undefined) return false;
  asking.value = decision;
  return true;
}
