/** The measured part of models/README.md. */
import type { LagFigures } from './lag-figures.ts';
import type { UtkFigures } from './utk-figures.ts';

export interface CardParts {
  readonly version: string;
  readonly draws: number;
  readonly lag: { readonly photos: number; readonly labelled: number; readonly people: number };
  /** Young and grown pairs of one person. */
  readonly genuine: number;
  readonly utk: { readonly photos: number; readonly labelled: number };
  /** LAG photos in which face-api sees no face by itself. */
  readonly unseenByStock: number;
  readonly figures: LagFigures;
  readonly several: string;
  readonly strangers: UtkFigures;
  readonly ages: string;
  readonly ablation: string;
}

export function cardText(parts: CardParts): string {
  const { lag, utk, figures, strangers } = parts;
  return `Kernel ${parts.version}. Behind each figure stands its 95 % interval from ${String(parts.draws)} bootstrap draws of people. All
figures are on people that no fit has seen. By hand chosen were only the numbers in \`models/fit/choices.ts\`, some of them on these very people, so the
figures are a little kind to this kernel.

### Young and grown

${String(lag.people)} people of LAG, ${String(lag.photos)} of ${String(lag.labelled)} photos (the others gave no face), ${String(parts.genuine)} pairs of one person young and grown and every pair of two people. Only
estimated ages were known to the kernel, and no dates. Face-api as it comes compares its descriptors' cosine on the crop that it cuts by itself; in ${String(parts.unseenByStock)} of
these photos it sees no face and was lent the box that Yearspan found, which flatters it.

${figures.youngGrown}

${figures.beside}

All pairs of these photos, by estimated ages; a band with fewer than 100 pairs of one person is not reported. EER and TPR are within the band.

${figures.bands}

### Several photos

The person's grown photos first among those of all ${String(lag.people)} people, of whom most have fewer photos. Few people have many photos, so the intervals are wide.

${parts.several}

### Strangers by group

${String(utk.photos)} of ${String(utk.labelled)} people of UTKFace, every pair, estimated ages. How many pass at the one evidence that 1 % of all strangers reach. Ethnicity and sex are the labels of UTKFace's makers;
Yearspan guesses neither.

${strangers.groups}

${strangers.worst}

### Lookalikes

The same people, true ages stated. 1.00 is a promise kept; above it there are more lookalikes than promised. The promise is about unrelated people
of all origins together; the last rows say what it is worth where both people have the same origin.

${strangers.lookalikes}

### Age

Mean absolute error in years on the same people. The age network has seen this set in its training, so the columns can be compared, but all are likely
to be too small for other photos.

${parts.ages}

### What each part is worth

Each row below the first two is fitted again on the fitting people without one part, in a shorter way than the shipped kernel (three folds, fewer pairs, no
term for quality); the third row is that short way with all parts. Mirror image and mesh alignment need other readings and are not measured
here; \`npm run bench\` measures the alignment (\`align.lag.*\`, \`describe.lag.*\`).

${parts.ablation}`;
}
