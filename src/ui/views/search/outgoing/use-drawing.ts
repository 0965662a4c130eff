import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { Signal } from '@preact/signals';

/** How many pictures of a sheet are still being drawn: it is not printed before they are all there. */
export const DrawingContext = createContext<Signal<number> | undefined>(undefined);

/** Counts this picture among those that are waited for while `drawing` is true. */
export function useDrawing(drawing: boolean): void {
  const count = useContext(DrawingContext);
  useLayoutEffect(() => {
    if (!drawing || count === undefined) return undefined;
    count.value += 1;
    return () => {
      count.value -= 1;
    };
  }, [drawing, count]);
}
