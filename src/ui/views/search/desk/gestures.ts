import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import type { Point } from '../../../../domain/face.ts';
import { panned, zoomed, type View } from './view.ts';

/** Zoom for one pixel of the wheel, as a power of e; a notch of 100 pixels is about a step of the keys. */
const wheelSpeed = 0.0022;
/** Pixels of a line, for wheels that count in lines. */
const line = 16;

/** Zooms and moves what is seen by wheel, drag and pinch; all pictures within the element move in step. */
export function useGestures(stage: RefObject<HTMLElement>, view: Signal<View>): void {
  useEffect(() => {
    const target = stage.current;
    if (target === null) return;
    const fingers = new Map<number, Point>();

    /** Where a place of the screen lies in the picture under it, in its widths. */
    const within = ({ x, y }: Point): { readonly x: number; readonly y: number; readonly width: number } => {
      const pictures = [...target.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect());
      const box =
        pictures.find(({ left, right }) => x >= left && x <= right) ?? pictures[0] ?? new DOMRect(0, 0, 1, 1);
      return { x: (x - box.left) / box.width, y: (y - box.top) / box.width, width: box.width };
    };
    const onWheel = (event: WheelEvent): void => {
      // The page scrolls past the pictures until someone has turned to them; a pinch on a trackpad comes with Ctrl.
      if (!event.ctrlKey && !target.contains(document.activeElement)) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * line : event.deltaY;
      const { x, y } = within({ x: event.clientX, y: event.clientY });
      view.value = zoomed(view.value, Math.exp(-pixels * wheelSpeed), x, y);
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      target.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent): void => {
      const before = fingers.get(event.pointerId);
      if (before === undefined) return;
      const now = { x: event.clientX, y: event.clientY };
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, now);
      const { width } = within(now);
      // Of two fingers each carries half of the movement, so that both together carry the picture.
      const share = other === undefined ? 1 : 0.5;
      let next = panned(
        view.value,
        ((now.x - before.x) / width) * share,
        ((now.y - before.y) / width) * share,
      );
      if (other !== undefined) {
        const middle = within({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
        const factor = distance(now, other) / Math.max(1, distance(before, other));
        next = zoomed(next, factor, middle.x, middle.y);
      }
      view.value = next;
    };
    const onUp = (event: PointerEvent): void => {
      fingers.delete(event.pointerId);
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    target.addEventListener('pointerdown', onDown);
    target.addEventListener('pointermove', onMove);
    target.addEventListener('pointerup', onUp);
    target.addEventListener('pointercancel', onUp);
    return () => {
      target.removeEventListener('wheel', onWheel);
      target.removeEventListener('pointerdown', onDown);
      target.removeEventListener('pointermove', onMove);
      target.removeEventListener('pointerup', onUp);
      target.removeEventListener('pointercancel', onUp);
    };
  }, [stage, view]);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
