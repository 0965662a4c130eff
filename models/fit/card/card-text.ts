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
  readonly aims: string;
  readonly ablation: string;
}

export function cardText(parts: CardParts): string {
  const { lag, utk, figures, strangers } = parts;
  return `Kernel ${parts.version}. Behind each figure stands its 95 % interval from ${String(parts.draws)} bootstrap draws of people. All
figures are on people that no fit has seen. By hand chosen were only the numbers in \`models/fit/choices.ts\`, some of them on these very people, so the
figures are a little kind to this kernel.

### Aims

What was aimed for before the fit. "Unsure" where the aim lies within the interval; the calibration's loss, Cllr − minCllr, has none.

${parts.aims}

### Young and grown

${String(lag.people)} people of LAG, ${String(lag.photos)} of ${String(lag.labelled)} photos (the others gave no face and are left out of every column), ${String(parts.genuine)} pairs of one person young and grown and every pair of two people. Only
estimated ages were known to the kernel, and no dates. Face-api compares its descriptors' cosine on the crop that it cuts by itself. In ${String(parts.unseenByStock)} of these photos
its detector (SSD) sees no face, and it is measured twice: lent the box that Yearspan found, which flatters it, and as it comes, when whoever uses it gets no comparison.

${figures.youngGrown}

In the column "face-api as it comes" every pair with a photo in which it sees no face has the lowest cosine, −1, and is counted, not left out. Such a pair of one person is missed at any threshold
(TPR), and such a pair of two people is never passed (FMR), so that the threshold at 1 % FMR is kinder to the pairs that are left. Rank 1 is the share of all young photos whose own person stands
first: a young photo without a face is never first, nor is one whose person has no grown photo with a face, and a tie counts against it. ${figures.compared}

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
term for quality); the third row is that short way with all parts. The rows without mesh and mirror image are fitted and measured on other descriptors of the same
faces by the same engine: of crops aligned by face-api's 68 points within the detector's box, and of the crops alone. Which faces are seen, their ages and everything else stay as they
are; \`npm run bench\` measures how exactly the points lie (\`align.lag.*\`). A difference much smaller than the intervals says nothing.

${parts.ablation}`;
}
