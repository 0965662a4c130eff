import type { ComponentChildren } from 'preact';
import { useExtras } from './extras.ts';
import { HelpDialog } from './help/help-dialog.tsx';
import { HelpMenu } from './help/help-menu.tsx';
import { DisplayDialog } from './shell/display/display-dialog.tsx';
import { Tour } from './tour/tour.tsx';

/** The dialog that is open, and the tour while somebody takes it. */
export function ExtrasScreen(): ComponentChildren {
  const { dialog, tour } = useExtras();
  const open = dialog.value;
  const close = (): void => {
    // A dialog that opened another one closes after it.
    if (dialog.peek() === open) dialog.value = undefined;
  };
  return (
    <>
      {tour.value !== undefined && <Tour step={tour.value} />}
      {open?.kind === 'display' && <DisplayDialog onClose={close} />}
      {open?.kind === 'menu' && <HelpMenu onClose={close} />}
      {open?.kind === 'help' && <HelpDialog part={open.part} onClose={close} />}
    </>
  );
}
