import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useSignal, type ReadonlySignal } from '@preact/signals';

/** Width of an element in pixels of the screen, followed as it or the screen's density changes; 0 before the first layout. */
export function usePixelWidth(element: RefObject<HTMLElement>): ReadonlySignal<number> {
  const width = useSignal(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = (): void => {
      width.value = Math.round(target.clientWidth * devicePixelRatio);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    // Zooming the page changes the density, also where the element keeps its size.
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [element, width]);
  return width;
}
