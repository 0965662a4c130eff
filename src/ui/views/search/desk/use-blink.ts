import { useEffect } from 'preact/hooks';
import { useSignal, type Signal } from '@preact/signals';
import type { FaceSide } from './layers.ts';

/** Under reduced motion blinking that somebody started stops by itself after this many milliseconds. */
const shortly = 5_000;

export interface Blink {
  readonly side: Signal<FaceSide>;
  readonly running: Signal<boolean>;
  readonly toggle: () => void;
  /** Shows the other face, once. */
  readonly step: () => void;
}

/** Shows one face after the other while `wanted`; where motion is not wished for, only when started by hand, and not for long. */
export function useBlink(wanted: boolean, rate: number): Blink {
  const side = useSignal<FaceSide>('reference');
  const running = useSignal(false);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const step = (): void => {
    side.value = side.value === 'reference' ? 'candidate' : 'reference';
  };
  useEffect(() => {
    running.value = wanted && !calm.matches;
  }, [wanted, running]);
  useEffect(() => {
    if (!wanted || !running.value) return;
    const timer = setInterval(() => {
      // Nobody is looking.
      if (document.visibilityState === 'visible') step();
    }, 1000 / rate);
    return () => {
      clearInterval(timer);
    };
  }, [wanted, running.value, rate]);
  useEffect(() => {
    if (!wanted || !running.value) return;
    const stop = (): void => {
      running.value = false;
    };
    const timer = calm.matches ? setTimeout(stop, shortly) : undefined;
    const onChange = (): void => {
      if (calm.matches) stop();
    };
    calm.addEventListener('change', onChange);
    return () => {
      clearTimeout(timer);
      calm.removeEventListener('change', onChange);
    };
  }, [wanted, running.value]);
  return {
    side,
    running,
    step,
    toggle() {
      running.value = !running.value;
    },
  };
}
