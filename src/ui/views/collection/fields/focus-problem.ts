import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** After each attempt that failed, the focus goes to the first field that has a problem. */
export function useFocusProblem(form: RefObject<HTMLElement>, attempts: number): void {
  useEffect(() => {
    if (attempts === 0) return;
    form.current
      ?.querySelector<HTMLElement>(
        '[data-problem="true"] :is(input:checked, input:not([type="radio"]), textarea, select), [data-problem="true"] input',
      )
      ?.focus();
  }, [form, attempts]);
}
