import { effect, type ReadonlySignal } from '@preact/signals';
import type { Appearance } from '../../state/appearance.ts';

/** Gives the page the colours that the reader chose; the tokens of the styles answer to these attributes. */
export function wearAppearance({ documentElement }: Document, appearance: ReadonlySignal<Appearance>): void {
  effect(() => {
    const { theme, contrast } = appearance.value;
    documentElement.toggleAttribute('data-theme', theme !== 'device');
    documentElement.toggleAttribute('data-contrast', contrast !== 'device');
    if (theme !== 'device') documentElement.dataset['theme'] = theme;
    if (contrast !== 'device') documentElement.dataset['contrast'] = contrast;
  });
}
