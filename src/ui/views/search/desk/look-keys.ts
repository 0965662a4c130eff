import type { Look } from './look.ts';
import { lookModes } from './layers.ts';
import { panned, wholeFrame, zoomed, zoomStep } from './view.ts';

/** Step of the arrow keys in widths of the picture: fine, and with Shift. */
const steps = { fine: 0.05, large: 0.25 };

/** What every key of the pictures does; true when the key was one of them. */
export function lookKey(look: Look, event: KeyboardEvent, onStage: boolean): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  const mode = lookModes[Number(event.key) - 1];
  if (mode !== undefined) {
    look.mode.value = mode;
    return true;
  }
  switch (event.key) {
    case '+':
    case '=':
      look.view.value = zoomed(look.view.value, zoomStep);
      return true;
    case '-':
      look.view.value = zoomed(look.view.value, 1 / zoomStep);
      return true;
    case '0':
      look.view.value = wholeFrame;
      return true;
    case 'g':
    case 'G':
      look.grey.value = !look.grey.value;
      return true;
    case '?':
      look.keysShown.value = !look.keysShown.value;
      return true;
    default:
      return onStage && arrowKey(look, event);
  }
}

/** Moves what is seen the way of the arrow, as scrolling does. */
function arrowKey({ view }: Look, { key, shiftKey }: KeyboardEvent): boolean {
  const step = shiftKey ? steps.large : steps.fine;
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [step, 0],
    ArrowRight: [-step, 0],
    ArrowUp: [0, step],
    ArrowDown: [0, -step],
  };
  const move = moves[key];
  if (move === undefined) return false;
  view.value = panned(view.value, ...move);
  return true;
}

/** True in a field that takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'range', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
