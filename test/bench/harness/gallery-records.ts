/** What a gallery that is filled by a bench is made of: people of one photo, one face and one drawn crop each. */
import type { Template } from '../../../src/domain/face.ts';
import type { Person, Photo } from '../../../src/domain/gallery.ts';
import type { Change, OpenGallery } from '../../../src/gallery/contract.ts';
import type * as headless from '../../../src/workflows/headless.ts';

const cropSide = 160;

export interface NewGallery {
  /** Address of the app's headless entry. */
  readonly entry: string;
  readonly passphrase: string;
}

/** Makes the origin's gallery. */
export async function newGallery({ entry, passphrase }: NewGallery): Promise<OpenGallery> {
  const { createVault } = (await import(/* @vite-ignore */ entry)) as typeof headless;
  const made = await createVault().create(passphrase);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

/** People of one commit. */
const atOnce = 250;

export async function commitAll(gallery: OpenGallery, people: Iterable<readonly Change[]>): Promise<void> {
  let waiting: (readonly Change[])[] = [];
  const flush = async (): Promise<void> => {
    const done = await gallery.commit(waiting.flat());
    if (!done.ok) throw new Error(done.failure.code);
    waiting = [];
  };
  for (const one of people) {
    waiting.push(one);
    if (waiting.length === atOnce) await flush();
  }
  if (waiting.length > 0) await flush();
}

/** One after the other, so that they are never all in memory. */
export function* lazily<T>(count: number, make: (index: number) => T): Generator<T> {
  for (let index = 0; index < count; index += 1) yield make(index);
}

/** Drawn crops, shared by all: each is sealed anew for every face. */
export function drawCrops(): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  return Promise.all(Array.from({ length: 200 }, drawCrop));
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
export function album(id: string, name: string): readonly Change[] {
  const createdAt = new Date().toISOString();
  const year = createdAt.slice(0, 4);
  return [
    { kind: 'put', store: 'collections', revision: 0, record: { id, name, createdAt } },
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

export function word(): string {
  return Array.from({ length: 3 }, () => syllables[Math.floor(Math.random() * syllables.length)]).join('');
}

/** 64 hexadecimal digits. */
function hash(): string {
  return crypto.randomUUID().replaceAll('-', '').repeat(2);
}

export interface OnePerson {
  readonly collection: string;
  /** Counts on over all people. */
  readonly index: number;
  readonly crop: Uint8Array<ArrayBuffer>;
  readonly facts: Partial<Omit<Person, 'id' | 'collection' | 'cover' | 'createdAt'>>;
  readonly photo: Pick<Photo, 'takenOn' | 'statedDate'>;
  readonly template: Template;
  /** Estimated, in years. */
  readonly age: number;
}

export function onePerson(one: OnePerson): readonly Change[] {
  const { collection, index, crop } = one;
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
        ...one.facts,
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
        ...one.photo,
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
          template: one.template,
          age: { mean: one.age, sd: 2.1, source: 'estimated' },
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
