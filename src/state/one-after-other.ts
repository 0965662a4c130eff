import { signal, type ReadonlySignal } from '@preact/signals';

/** Tasks that run one after the other, in the order they were given. */
export interface OneAfterOther {
  readonly busy: ReadonlySignal<boolean>;
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
}

export function createOneAfterOther(): OneAfterOther {
  const busy = signal(false);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    busy,
    run(task) {
      waiting += 1;
      const done = last
        .then(() => {
          busy.value = true;
          return task();
        })
        .finally(() => {
          waiting -= 1;
          busy.value = waiting > 0;
        });
      // Who asked hears of a throw; the next task starts all the same.
      last = done.catch(() => undefined);
      return done;
    },
  };
}
