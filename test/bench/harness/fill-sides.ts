/** A gallery with two sides for the benches: drawn people with facts, some of whom stand on both sides. */
import type { Person, Sex } from '../../../src/domain/gallery.ts';
import {
  album,
  commitAll,
  drawCrops,
  lazily,
  newGallery,
  onePerson,
  type NewGallery,
} from './gallery-records.ts';
import { between, Random } from './some-templates.ts';

export interface FillSides extends NewGallery {
  readonly names: { readonly a: string; readonly b: string };
  /** Of either side. */
  readonly people: number;
  /** How many of A are also on side B, grown up. */
  readonly both: number;
  /** Version of the templates, or nobody could be compared. */
  readonly kernel: string;
}

/** What is told of one life. */
interface Life {
  readonly sex: Sex;
  readonly birthYear: number;
  readonly missingYear: number;
  readonly birthPlace: string;
  readonly missingPlace: string;
}

const dimensions = 128;
const towns = [
  'Guiyang',
  'Chengdu',
  'Chongqing',
  'Wuhan',
  'Shanghai',
  'Zhengzhou',
  'Kunming',
  'Changsha',
  'Guangzhou',
  'Nanning',
  'Fuzhou',
  'Hefei',
  'Nanchang',
  'Jinan',
  'Taiyuan',
  'Lanzhou',
];

/** Makes the origin's gallery with a collection for each side; the first of both are the same people. */
export async function fillSides({ names, people, both, kernel, ...made }: FillSides): Promise<void> {
  const gallery = await newGallery(made);
  const crops = await drawCrops();
  const random = new Random(17);
  const lives = Array.from({ length: people }, () => aLife(random));
  const young = Array.from({ length: people }, () => random.direction(dimensions));
  const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
  const common = (collection: string, index: number) => ({
    collection,
    index,
    crop: crops[Math.floor(random.below(crops.length))] ?? new Uint8Array(),
  });
  const child = (index: number) => {
    const life = lives[index] ?? aLife(random);
    return onePerson({
      ...common(a, index),
      facts: told(life, random, {
        sex: 1,
        birthYear: 0.95,
        missingYear: 0.9,
        birthPlace: 0.8,
        missingPlace: 0.9,
      }),
      photo: { statedDate: String(life.missingYear - 1) },
      template: { values: young[index] ?? random.direction(dimensions), kernel },
      age: life.missingYear - 1 - life.birthYear,
    });
  };
  const grown = (index: number) => {
    const same = index < both;
    const life = (same ? lives[index] : undefined) ?? aLife(random);
    const direction = random.direction(dimensions);
    const known = same ? young[index] : undefined;
    return onePerson({
      ...common(b, people + index),
      facts: told(misremembered(life, random), random, {
        sex: 1,
        birthYear: 0.8,
        missingYear: 0.6,
        birthPlace: 0.3,
        missingPlace: 0.4,
      }),
      photo: { statedDate: String(life.birthYear + 25) },
      template: { values: known === undefined ? direction : between(direction, known), kernel },
      age: 25,
    });
  };
  await commitAll(gallery, [album(a, names.a), album(b, names.b)]);
  await commitAll(gallery, lazily(people, child));
  await commitAll(gallery, lazily(people, grown));
}

function aLife(random: Random): Life {
  const birthYear = 1975 + Math.floor(random.below(25));
  const town = () => towns[Math.floor(random.below(towns.length))] ?? '';
  return {
    sex: random.below(1) < 0.5 ? 'female' : 'male',
    birthYear,
    missingYear: birthYear + 2 + Math.floor(random.below(5)),
    birthPlace: town(),
    missingPlace: town(),
  };
}

/** Years up to three off for some of those who were small then. */
function misremembered(life: Life, random: Random): Life {
  const off = () => (random.below(1) < 0.15 ? Math.floor(random.below(7)) - 3 : 0);
  return { ...life, birthYear: life.birthYear + off(), missingYear: life.missingYear + off() };
}

/** Each fact is stated with its own share. */
function told(life: Life, random: Random, shares: Readonly<Record<keyof Life, number>>): Partial<Person> {
  const isTold = ([name]: readonly [string, unknown]) => random.below(1) < shares[name as keyof Life];
  return Object.fromEntries(Object.entries(life).filter(isTold));
}
