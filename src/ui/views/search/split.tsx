import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../app.ts';
import { DeskPlace } from './desk-place.tsx';
import { Candidates } from './list/candidates.tsx';
import type { Panel } from './panels.tsx';
import { useDeskPage } from './use-desk-page.ts';
import { useSearch } from './use-search.ts';

interface Props {
  /** One column only: the desk takes the place of the list. */
  readonly narrow: boolean;
  readonly onPanel: (panel: Panel) => void;
}

/** The order and the desk: side by side, or one after the other. */
export function Split({ narrow, onPanel }: Props): ComponentChildren {
  const { chosen } = useSearch();
  const { t } = useTranslator();
  const desk = useRef<HTMLDivElement>(null);
  const toDesk = useRef(false);
  // Where the list goes on after the desk was on the screen instead.
  const returnTo = useRef<string | undefined>(undefined);
  const key = chosen.value;
  /** The desk's own keys work while the focus is inside it. */
  const focusDesk = (): void => {
    desk.current?.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (!toDesk.current || key === undefined) return;
    toDesk.current = false;
    focusDesk();
    if (narrow) window.scrollTo({ top: 0 });
  }, [key, narrow]);
  const page = useDeskPage(narrow, () => {
    chosen.value = undefined;
  });
  const choose = (next: string, byKeyboard: boolean): void => {
    toDesk.current = narrow || byKeyboard;
    returnTo.current = next;
    if (next === key) focusDesk();
    chosen.value = next;
    page.entered();
  };
  const backToLine = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null)
      return;
    if (narrow) page.back();
    else
      document
        .querySelector<HTMLElement>(`[data-key="${CSS.escape(key ?? '')}"]`)
        ?.focus({ preventScroll: true });
  };
  const deskPart = (
    <div key="desk" ref={desk} class="desk-part" onKeyDown={backToLine}>
      {narrow && (
        <button type="button" class="button button-plain search-back" onClick={page.back}>
          {t('search.desk.back')}
        </button>
      )}
      <DeskPlace
        onSecondOpinion={() => {
          onPanel('opinion');
        }}
      />
    </div>
  );
  const deskOnly = narrow && key !== undefined;
  // One frame for both widths: who turns the phone keeps what they were writing on the desk.
  return (
    <div class="search-split">
      {!deskOnly && <Candidates returnTo={narrow ? returnTo.current : undefined} onChosen={choose} />}
      {(!narrow || deskOnly) && deskPart}
    </div>
  );
}
