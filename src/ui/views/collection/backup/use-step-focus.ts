import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** When a step replaces another, and with it the control that had the focus, the focus goes to this element. */
export function useStepFocus<Element extends HTMLElement>(step: string): RefObject<Element> {
  const target = useRef<Element>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const { activeElement } = document;
    if (activeElement === null || activeElement.matches('body, dialog')) target.current?.focus();
  }, [step]);
  return target;
}
