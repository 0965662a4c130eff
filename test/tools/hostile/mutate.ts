/** A photo's bytes, damaged as disks, mail programs and attackers do it. */
import type { Dice } from './dice.ts';
import { damagedJpeg } from './mutate-jpeg.ts';
import { damagedPng } from './mutate-png.ts';
import { joined, patched } from './patch.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Damage = (photo: Bytes, dice: Dice, other: Bytes) => Bytes;

/** Heads are where a file says how long and how large everything is. */
const headLength = 400;

const place = (photo: Bytes, dice: Dice): number =>
  dice.whole(0, (dice.whole(0, 2) === 0 ? photo.length : Math.min(headLength, photo.length)) - 1);

const truncated: Damage = (photo, dice) => photo.slice(0, place(photo, dice));

const flipped: Damage = (photo, dice) => {
  const copy = photo.slice();
  for (let left = dice.one([1, 1, 2, 8, 64]); left > 0; left -= 1) {
    const at = place(photo, dice);
    copy[at] = (copy[at] ?? 0) ^ (1 << dice.whole(0, 7));
  }
  return copy;
};

/** Numbers of two and four bytes that lengths, counts and offsets are mistaken with. */
const lies = [0, 1, 2, 3, 4, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xfffe, 0xffff] as const;
const longLies = [0, 1, 7, 8, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const;

const lied: Damage = (photo, dice) => {
  const width = dice.one([2, 4] as const);
  const value = width === 2 ? dice.one(lies) : dice.one(longLies);
  return patched(photo, place(photo, dice), width, value, dice.whole(0, 1) === 0);
};

const overwritten: Damage = (photo, dice) => {
  const copy = photo.slice();
  const at = place(photo, dice);
  const noise = dice.one([() => 0, () => 0xff, () => dice.whole(0, 255)]);
  for (let offset = 0; offset < dice.whole(1, 64); offset += 1)
    copy[Math.min(at + offset, copy.length - 1)] = noise();
  return copy;
};

/** The head of one format in front of the body of another. */
const spliced: Damage = (photo, dice, other) => {
  const cut = dice.whole(2, Math.min(headLength, other.length));
  return joined(other.subarray(0, cut), photo.subarray(dice.one([0, cut, dice.whole(0, photo.length)])));
};

/** A part of the file left out, or standing there twice. */
const shifted: Damage = (photo, dice) => {
  const [from, to] = [place(photo, dice), place(photo, dice)].sort((p, q) => p - q);
  return joined(photo.subarray(0, to), photo.subarray(from ?? 0));
};

const any: readonly [Damage, ...Damage[]] = [truncated, flipped, lied, overwritten, spliced, shifted];

const own: Readonly<Record<string, Damage | undefined>> = { jpg: damagedJpeg, png: damagedPng };

/** Damaged once to three times; `name` tells the format, `other` is a photo of another. The same dice give the same bytes. */
export function mutated(name: string, photo: Bytes, other: Bytes, dice: Dice): Bytes {
  const special = own[name.split('.').at(-1) ?? ''];
  const first = special !== undefined && dice.whole(0, 1) === 0 ? special : dice.one(any);
  let damaged = first(photo, dice, other);
  for (let more = dice.whole(0, 2); more > 0; more -= 1) damaged = dice.one(any)(damaged, dice, other);
  return damaged;
}
