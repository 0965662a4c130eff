import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps keyboard users in place: when the focused control inside the element goes away because `phase`
 * changed, the element itself takes the focus instead of the top of the page.
 */
export function useKeptFocus(element: RefObject<HTMLElement>, phase: string): void {
  const inside = useRef(false);
  useEffect(() => {
    const follow = (event: FocusEvent): void => {
      inside.current = event.target instanceof Node && element.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('focusin', follow);
    };
  }, [element]);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) {
      element.current?.focus({ preventScroll: true });
    }
  }, [element, phase]);
}
