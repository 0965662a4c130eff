import { useEffect } from 'preact/hooks';

/** Who is looked at stays out of the history: browsers keep it. */
const mark = { desk: true } as const;

interface DeskPage {
  /** The desk takes the place of the list. */
  readonly entered: () => void;
  /** The way back of the page itself: the same as the browser's. */
  readonly back: () => void;
}

/** On a phone the desk is a page of its own, and the browser's Back leads from it to the list. */
export function useDeskPage(narrow: boolean, close: () => void): DeskPage {
  useEffect(() => {
    if (!narrow) return undefined;
    const view = viewIn(location.hash);
    const follow = (): void => {
      // With another address it is another view: the desk waits there.
      if (viewIn(location.hash) === view && !isDesk(history.state)) close();
    };
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('popstate', follow);
    };
  });
  return {
    entered() {
      if (narrow && !isDesk(history.state)) history.pushState(mark, '');
    },
    back() {
      if (isDesk(history.state)) history.back();
      else close();
    },
  };
}

function isDesk(state: unknown): boolean {
  return typeof state === 'object' && state !== null && Object.hasOwn(state, 'desk');
}

/** Without the language that may stand behind it. */
function viewIn(hash: string): string {
  return hash.split('?')[0] ?? '';
}
