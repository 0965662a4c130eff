import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Signal } from '@preact/signals';

/** The divider to take hold of in the picture; the slider below does the same for the keyboard. */
export function SwipeHandle({ divider }: { readonly divider: Signal<number> }): ComponentChildren {
  const handle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (handle.current !== null) handle.current.style.insetInlineStart = `${divider.value * 100}%`;
  }, [divider.value]);
  return (
    <div
      ref={handle}
      class="swipe-handle"
      aria-hidden="true"
      onPointerDown={(event) => {
        // Or the picture would move as well.
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.stopPropagation();
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (box === undefined) return;
        divider.value = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      }}
    />
  );
}
