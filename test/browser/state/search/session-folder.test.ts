import { describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/errors.ts';
import { createSessionFolder } from '../../../../src/state/search/folder.ts';
import { aFace, aPhoto } from '../../../unit/a-face.ts';

const picture = { bytes: new Uint8Array([1, 2, 3]), type: 'image/jpeg', width: 3, height: 3 };
const timings = { decode: 0, detect: 0, align: 0, describe: 0, age: 0, quality: 0 };
const kept = { view: picture, crops: [picture], perceptualHash: '' };

const photo = (name: string): File =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), name], name, { type: 'image/jpeg' });

function start() {
  const units: string[] = [];
  const folder = createSessionFolder(
    { analyse: () => Promise.resolve(success({ photo: aPhoto({ faces: [aFace()] }), timings, kept })) },
    {
      beginFolder: () => units.splice(0),
      addFiles: (added) => units.push(...added.map(({ key }) => key)),
      endFolder: () => undefined,
      dropFolder: () => units.splice(0),
    },
  );
  const offer = (...names: readonly string[]): void => {
    folder.offer({ files: names.map(photo), folders: [] });
  };
  const read = async (): Promise<void> => {
    while (folder.busy.value) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { folder, units, offer, read };
}

describe('the folder of this session', () => {
  it('is busy from the first moment, so that nothing is taken for its end', async () => {
    const { folder, units, offer, read } = start();
    expect(folder.busy.value).toBe(false);
    offer('a.jpg', 'b.jpg');
    expect(folder.busy.value).toBe(true);
    await read();
    expect(folder.progress.value).toMatchObject({ state: 'done', faces: 2 });
    expect(units).toHaveLength(2);
  });

  it('says nothing of an earlier folder under the name of the next one', async () => {
    const { folder, units, offer, read } = start();
    offer('a.jpg', 'b.jpg');
    await read();
    offer('c.jpg');
    expect(folder.name.value).toBe('c.jpg');
    expect(folder.progress.value).toBeUndefined();
    expect(folder.busy.value).toBe(true);
    await read();
    expect(folder.progress.value).toMatchObject({ state: 'done', faces: 1 });
    expect(units).toHaveLength(1);
  });

  it('takes nothing from a folder that was put away while it was read', async () => {
    const { folder, units, offer } = start();
    offer('a.jpg', 'b.jpg');
    folder.drop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(folder.busy.value).toBe(false);
    expect(folder.progress.value).toBeUndefined();
    expect(units).toEqual([]);
  });
});
