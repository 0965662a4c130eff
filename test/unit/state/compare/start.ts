/** The Compare state with an engine in the hands of the test. */
import { success, type Result } from '../../../../src/domain/errors.ts';
import type { FivePoints, PhotoFaces } from '../../../../src/domain/face.ts';
import type { Treatment } from '../../../../src/domain/treatment.ts';
import { createCompareState } from '../../../../src/state/compare.ts';
import { phaseOf, shownPhoto, type SlotName } from '../../../../src/state/slots.ts';
import { aPhoto } from '../../a-face.ts';

interface Call {
  readonly photo: Blob;
  readonly marks: FivePoints | undefined;
  readonly signal: AbortSignal | undefined;
  readonly answer: (result: Result<{ readonly photo: PhotoFaces }>) => Promise<void>;
}

/** Of every photo that is treated. */
export const treatedSize = { width: 400, height: 300 };

/** An engine that answers when the test says so, and treats photos at once. */
export function start() {
  const calls: Call[] = [];
  const treatments: Treatment[] = [];
  const state = createCompareState({
    analyse: (photo, options) =>
      new Promise((resolve) => {
        calls.push({
          photo,
          marks: options?.marks,
          signal: options?.signal,
          answer: async (result) => {
            resolve(result);
            await new Promise(setImmediate);
          },
        });
      }),
    treat: (_photo, treatment) => {
      treatments.push(treatment);
      return Promise.resolve(success({ blob: new Blob(['treated']), ...treatedSize }));
    },
    onModelProgress: () => () => undefined,
    warm: () => undefined,
  });
  const call = (index: number): Call => {
    const found = calls[index];
    if (found === undefined) throw new Error(`the engine was not called ${String(index + 1)} times`);
    return found;
  };
  const phase = (name: SlotName) => phaseOf(state.slots.value[name]);
  const shown = (name: SlotName) => {
    const photo = shownPhoto(state.slots.value[name]);
    if (photo === undefined) throw new Error(`there is no photo on the ${name} side`);
    return photo;
  };
  const fill = async (name: SlotName, content = aPhoto()) => {
    state.put(name, new Blob(['photo']));
    await call(calls.length - 1).answer(success({ photo: content }));
  };
  const add = async (name: SlotName, content = aPhoto()) => {
    state.add(name, new Blob(['one more']));
    await call(calls.length - 1).answer(success({ photo: content }));
  };
  const widths = (name: SlotName) => state.slots.value[name].photos.map(({ content }) => content.width);
  return { state, calls, treatments, call, phase, shown, widths, fill, add };
}
