/** A gallery of any size for the benches: people of one photo, one face and one drawn crop each. */
import type { Change } from '../../../src/gallery/contract.ts';
import type * as headless from '../../../src/workflows/headless.ts';

export interface FillTask {
  /** Address of the app's headless entry. */
  readonly entry: string;
  readonly passphrase: string;
  readonly people: number;
}

const cropSide = 160;
/** Drawn crops, shared by all: each is sealed anew for every face. */
const drawings = 200;
/** People of one commit. */
const atOnce = 250;

/** Makes the origin's gallery. */
export async function fillGallery({ entry, passphrase, people }: FillTask): Promise<void> {
  const { createVault } = (await import(/* @vite-ignore */ entry)) as typeof headless;
  const made = await createVault().create(passphrase);
  if (!made.ok) throw new Error(made.failure.code);
  const commit = async (changes: readonly Change[]): Promise<void> => {
    const done = await made.value.commit(changes);
    if (!done.ok) throw new Error(done.failure.code);
  };
  const crops = await Promise.all(Array.from({ length: drawings }, drawCrop));
  const collection = crypto.randomUUID();
  await commit(album(collection));
  for (let start = 0; start < people; start += atOnce) {
    const some = Array.from({ length: atOnce }, (_, offset) => {
      const crop = crops[(start + offset) % crops.length] ?? new Uint8Array();
      return onePerson(collection, start + offset, crop);
    });
    await commit(some.flat());
  }
}

/** As large as the engine's crops are, with noise enough to be as many bytes. */
async function drawCrop(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(cropSide, cropSide);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const ellipse = (x: number, y: number, width: number, height: number): void => {
    context.fillStyle = `hsl(${Math.random() * 360} 40% ${30 + Math.random() * 40}%)`;
    context.beginPath();
    context.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
    context.fill();
  };
  ellipse(80, 80, 200, 200);
  ellipse(80, 85, 45, 60);
  ellipse(62, 75, 7, 4);
  ellipse(98, 75, 7, 4);
  ellipse(80, 115, 16, 5);
  const pixels = context.getImageData(0, 0, cropSide, cropSide);
  pixels.data.forEach((value, index) => {
    pixels.data[index] = value + (Math.random() - 0.5) * 30;
  });
  context.putImageData(pixels, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** A collection and the consent that covers it for this year and the next. */
function album(id: string): readonly Change[] {
  const createdAt = new Date().toISOString();
  const year = createdAt.slice(0, 4);
  return [
    { kind: 'put', store: 'collections', revision: 0, record: { id, name: 'Ten thousand', createdAt } },
    {
      kind: 'put',
      store: 'consents',
      revision: 0,
      record: {
        id: crypto.randomUUID(),
        subject: { kind: 'collection', id },
        agreedBy: 'self',
        agreedByName: '',
        purpose: 'to measure',
        givenOn: `${year}-01-01`,
        endsOn: `${Number(year) + 1}-12-31`,
        view: 'agreed',
      },
    },
  ];
}

const syllables = ['ka', 'lo', 'mi', 'ren', 'su', 'ta', 'vel', 'wen', 'yi', 'zo'];

function word(): string {
  return Array.from({ length: 3 }, () => syllables[Math.floor(Math.random() * syllables.length)]).join('');
}

/** 64 hexadecimal digits. */
function hash(): string {
  return crypto.randomUUID().replaceAll('-', '').repeat(2);
}

function onePerson(collection: string, index: number, crop: Uint8Array<ArrayBuffer>): readonly Change[] {
  const [person, photo, face] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const point = { x: 300.25, y: 280.75 };
  const createdAt = new Date().toISOString();
  return [
    {
      kind: 'put',
      store: 'people',
      revision: 0,
      record: {
        id: person,
        collection,
        name: `${word()} ${word()}`,
        birthYear: 1950 + (index % 70),
        place: word(),
        cover: face,
        createdAt,
      },
    },
    {
      kind: 'put',
      store: 'photos',
      revision: 0,
      record: {
        id: photo,
        collection,
        fileName: `${word()}-${index}.jpg`,
        bytes: 400_000 + index,
        sha256: hash(),
        perceptualHash: hash(),
        width: 1600,
        height: 1200,
        format: 'jpeg',
        takenOn: `${1960 + (index % 60)}-07-16`,
        original: false,
        addedAt: createdAt,
      },
    },
    {
      kind: 'put',
      store: 'faces',
      revision: 0,
      record: {
        id: face,
        photo,
        person,
        notPeople: [],
        face: {
          box: { x: 200.5, y: 180.5, width: 260.5, height: 300.5 },
          rung: 'tiny',
          score: 0.91,
          alignment: { points: [point, point, point, point, point], method: 'mesh', confidence: 0.97 },
          template: {
            values: Float32Array.from({ length: 128 }, () => (Math.random() - 0.5) * 0.3),
            kernel: 'bench',
          },
          age: { mean: 7.4, sd: 2.1, source: 'estimated' },
          quality: {
            eyeDistance: 120.5,
            sharpness: 0.8,
            brightness: 0.5,
            contrast: 0.2,
            yaw: 3.3,
            pitch: -2.2,
            roll: 1.1,
          },
        },
      },
    },
    { kind: 'put-picture', id: `crop:${face}`, bytes: crop, type: 'image/jpeg' },
  ];
}
