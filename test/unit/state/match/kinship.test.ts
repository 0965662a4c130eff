import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../../src/domain/errors.ts';
import { createKinshipState, kinSlots, type KinSlot } from '../../../../src/state/match/kinship.ts';
import { phaseOf } from '../../../../src/state/slots.ts';
import { aFace, aPhoto } from '../../a-face.ts';
import { direction } from '../../workflows/a-person.ts';

const photo = new Blob(['photo']);
const someone = (seed: number) =>
  aPhoto({ faces: [aFace({ template: { values: direction(seed), kernel: 'test' } })] });

/** An engine that sees another person in every photo. */
function start() {
  let seed = 0;
  const state = createKinshipState({
    analyse: (blob) =>
      Promise.resolve(
        blob.size === 0 ? failure('photo.not-a-file') : success({ photo: someone((seed += 1)) }),
      ),
    onModelProgress: () => () => undefined,
    treat: () => Promise.reject(new Error('nothing is treated here')),
    warm: () => undefined,
  });
  const settle = () => new Promise(setImmediate);
  const put = async (name: KinSlot, blob = photo) => {
    state.put(name, blob);
    await settle();
  };
  return { state, put, settle, phase: (name: KinSlot) => phaseOf(state.slots.value[name]) };
}

describe('the family likeness on the screen', () => {
  it('answers once a relative and the adult are there, and for two relatives together', async () => {
    const { state, put } = start();
    await put('adult');
    expect(state.kinship.value).toBeUndefined();
    await put('second');
    expect(state.kinship.value?.relatives).toBe('one');
    await put('relative');
    expect(state.kinship.value?.relatives).toBe('two');
    state.remove('second');
    expect(state.kinship.value?.relatives).toBe('one');
    state.remove('adult');
    expect(state.kinship.value).toBeUndefined();
  });

  it('takes several photos of one person, and no more than count', async () => {
    const { state, put, settle } = start();
    await put('relative');
    await put('adult');
    const before = state.kinship.value?.likeness;
    for (let more = 0; more < 6; more += 1) {
      state.add('relative', photo);
      await settle();
    }
    expect(state.slots.value.relative.photos).toHaveLength(5);
    expect(state.kinship.value?.likeness).not.toBe(before);
  });

  it('says what is wrong with a file and keeps the answer of the photo before', async () => {
    const { state, put, phase } = start();
    await put('relative');
    await put('adult');
    await put('adult', new Blob([]));
    expect(phase('adult')).toBe('failed');
    state.dismiss('adult');
    expect(phase('adult')).toBe('ready');
    expect(state.kinship.value).toBeDefined();
  });

  it('puts several photos to one relative and the adult first, and leaves what stands there', async () => {
    const { state, put, settle, phase } = start();
    expect(state.nextSlot()).toBe('relative');
    state.putAll([photo, photo], 'relative');
    await settle();
    expect(kinSlots.map(phase)).toEqual(['ready', 'empty', 'ready']);
    expect(state.nextSlot()).toBe('second');
    const adult = state.slots.value.adult.photos[0];
    await put('second');
    state.putAll([photo, photo, photo], 'second');
    await settle();
    expect(state.slots.value.adult.photos[0]).toBe(adult);
  });

  it('says so where something that is no photo was put, and stops all reading at once', () => {
    const { state, phase } = start();
    state.refuse('adult', 'photo.not-a-file');
    expect(phase('adult')).toBe('failed');
    state.putAll([photo, photo], 'relative');
    expect(kinSlots.map(phase)).toEqual(['reading', 'reading', 'failed']);
    state.cancelAll();
    expect(kinSlots.map(phase)).toEqual(['empty', 'empty', 'failed']);
  });

  it('keeps nothing once it is told to forget', async () => {
    const { state, put, phase } = start();
    await put('relative');
    state.put('adult', photo);
    state.forget();
    expect(kinSlots.map(phase)).toEqual(['empty', 'empty', 'empty']);
    await new Promise(setImmediate);
    expect(kinSlots.map(phase)).toEqual(['empty', 'empty', 'empty']);
  });
});
