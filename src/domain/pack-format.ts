/** A review pack and the answers to it: what makes a sealed file one, and what stands in it; docs/review-pack.md. */
import type { DateText, Id } from './basics.ts';
import { faceParts, partVerdicts, type OpinionAnswer, type OpinionItem, type PartNote } from './case.ts';
import { list, number, object, oneOf, text, wrong, type Check, type Wrong } from './checks.ts';
import type { FivePoints, Point } from './face.ts';
import { age, day, id, instant } from './field-checks.ts';
import { plainText } from './plain-text.ts';
import type { SealedKind } from './sealed-file.ts';

const faults = {
  notThis: 'pack.not-a-pack',
  newer: 'pack.newer',
  damaged: 'pack.damaged',
  truncated: 'pack.damaged',
} as const;

export const packKind: SealedKind = {
  magic: [0x89, 0x59, 0x53, 0x52, 0x56, 0x0d, 0x0a, 0x1a],
  version: 1,
  oldest: 1,
  purpose: 'yearspan review pack file key v1',
  faults,
};

export const answerKind: SealedKind = {
  magic: [0x89, 0x59, 0x53, 0x41, 0x4e, 0x0d, 0x0a, 0x1a],
  version: 1,
  oldest: 1,
  purpose: 'yearspan answer file key v1',
  faults,
};

export const packExtension = '.yearspan-review';
export const answerExtension = '.yearspan-answer';

/** Every picture of a pack, in pixels: one that differed would stand out. */
export const packPicture = { width: 512, height: 640, type: 'image/jpeg' } as const;

/** Far more than a pack needs: bounds what a file from elsewhere can make us hold. */
export const packLimits = {
  references: 5,
  items: 60,
  picturesOfItem: 3,
  /** Bytes. */
  picture: 512 * 1024,
  /** Bytes of the JSON. */
  content: 1024 * 1024,
  /** Characters. */
  reviewer: 200,
  words: 4000,
} as const;

/** Days that a pack can be opened unless someone says otherwise, and at most. */
export const packDays = { usual: 14, most: 60 } as const;
/** With fewer faces mixed in, whoever judges them could guess which ones are meant. */
export const fewestDecoys = 3;

/** A face that is upright in its picture. */
export interface PackPicture {
  readonly id: Id;
  /** In pixels of the picture. */
  readonly points: FivePoints;
}

export interface PackReference {
  readonly picture: PackPicture;
  /** Full years; missing where nobody stated it. */
  readonly statedAge?: number;
}

export interface PackItem {
  /** Random. */
  readonly item: Id;
  readonly pictures: readonly PackPicture[];
}

/** All that a pack holds beside the pictures: no name, no place, no date but its own end, no score. */
export interface PackContent {
  /** The last day. */
  readonly expiresOn: DateText;
  readonly references: readonly PackReference[];
  /** In random order; a few of them are meant, the others are mixed in. */
  readonly items: readonly PackItem[];
}

export type AnswerContent = Omit<OpinionAnswer, 'mergedAt'>;

export function isReviewFile(name: string): boolean {
  return name.toLowerCase().endsWith(packExtension);
}

export function isAnswerFile(name: string): boolean {
  return name.toLowerCase().endsWith(answerExtension);
}

/** Names of the pictures of a pack in the order in which they stand in it. */
export function picturesOf({ references, items }: Pick<PackContent, 'references' | 'items'>): readonly Id[] {
  return [
    ...references.map(({ picture }) => picture.id),
    ...items.flatMap(({ pictures }) => pictures.map((picture) => picture.id)),
  ];
}

/** A mouth that was seen wrongly may lie outside. */
const pixels = number(-packPicture.height, 2 * packPicture.height);
const points: Check<FivePoints> = (value) => {
  const five = list(object<Point>({ x: pixels, y: pixels }, {}), 5, 5)(value);
  // Five were asked for.
  return five === wrong ? wrong : (five as unknown as FivePoints);
};
const picture = object<PackPicture>({ id, points }, {});
/** Somebody else wrote it, and it is shown among our own words. */
const foreignText = (longest: number): Check<string> => {
  const check = text(longest);
  return (value) => {
    const checked = check(value);
    return checked === wrong ? wrong : plainText(checked);
  };
};
const words = foreignText(packLimits.words);

const contentFields = object<PackContent>(
  {
    expiresOn: day,
    references: list(object<PackReference>({ picture }, { statedAge: age }), packLimits.references, 1),
    items: list(
      object<PackItem>({ item: id, pictures: list(picture, packLimits.picturesOfItem, 1) }, {}),
      packLimits.items,
      1,
    ),
  },
  {},
);

const answerFields = object<AnswerContent>(
  {
    id,
    reviewer: foreignText(packLimits.reviewer),
    answeredAt: instant,
    items: list(
      object<OpinionItem>(
        {
          item: id,
          verdict: oneOf(['lead', 'unsure', 'excluded']),
          reason: words,
          parts: list(
            object<PartNote>({ part: oneOf(faceParts) }, { verdict: oneOf(partVerdicts), note: words }),
            faceParts.length,
          ),
        },
        {},
      ),
      packLimits.items,
      1,
    ),
  },
  {},
);

/** Each item and each picture of a pack comes once, and the eyes of every face are apart. */
export function checkPackContent(value: unknown): PackContent | Wrong {
  const content = contentFields(value);
  if (content === wrong) return wrong;
  const pictures = [
    ...content.references.map((reference) => reference.picture),
    ...content.items.flatMap((item) => item.pictures),
  ];
  const sound =
    allDiffer(content.items.map(({ item }) => item)) &&
    allDiffer(picturesOf(content)) &&
    pictures.every(({ points: [left, right] }) => Math.hypot(right.x - left.x, right.y - left.y) >= 1);
  return sound ? content : wrong;
}

/** Each item and each part of the face comes once. */
export function checkAnswerContent(value: unknown): AnswerContent | Wrong {
  const content = answerFields(value);
  if (content === wrong) return wrong;
  const sound =
    allDiffer(content.items.map(({ item }) => item)) &&
    content.items.every(({ parts }) => allDiffer(parts.map(({ part }) => part)));
  return sound ? content : wrong;
}

function allDiffer(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
