import { signal, type Signal } from '@preact/signals';
import type { LookMode } from './layers.ts';
import { wholeFrame, type View } from './view.ts';

/** Pictures a second: three changes a second are the most that may flash before anyone's eyes (WCAG 2.3.1). */
export const blinkRates = { least: 0.5, most: 3, step: 0.5 } as const;
export const contrasts = { least: 0.5, most: 2.5, step: 0.1 } as const;

/** How two faces are looked at; stays the same from one candidate to the next, but for the zoom. */
export interface Look {
  readonly mode: Signal<LookMode>;
  readonly view: Signal<View>;
  readonly divider: Signal<number>;
  readonly fade: Signal<number>;
  /** Pictures a second. */
  readonly blinkRate: Signal<number>;
  readonly grey: Signal<boolean>;
  /** 1 is as photographed. */
  readonly contrast: Signal<number>;
  /** Whether the list of the keys is open. */
  readonly keysShown: Signal<boolean>;
}

export function createLook(): Look {
  return {
    mode: signal<LookMode>('side'),
    view: signal(wholeFrame),
    divider: signal(0.5),
    fade: signal(0.5),
    blinkRate: signal(1),
    grey: signal(false),
    contrast: signal(1),
    keysShown: signal(false),
  };
}
