import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';

/** Width of an element in CSS pixels, followed as it changes; 0 before the first layout. */
export function useWidth(element: RefObject<HTMLElement>): number {
  const width = useSignal(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    width.value = target.clientWidth;
    const observer = new ResizeObserver(() => {
      width.value = target.clientWidth;
    });
    observer.observe(target);
    return () => {
      observer.disconnect();
    };
  }, [element, width]);
  return width.value;
}
