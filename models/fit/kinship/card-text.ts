/** The tables on kinship as Markdown. */
import { fittedKinship } from '../../../src/kernel/fitted-kinship.ts';
import { kinshipEvidence, unrelatedShare, type Relatives } from '../../../src/kernel/kinship.ts';
import { percent, plain, table } from '../card/markdown.ts';
import type { FamilyData, FamilyFace } from './families.ts';
import type { AllFigures, KinshipRow } from './measure-all.ts';
import { alikeSteps, type AlikeRow } from './one-person.ts';
import type { StrangerShares } from './strangers.ts';

export function kinshipText(
  { photos, fit, validation }: FamilyData,
  { rows, families }: AllFigures,
  strangers: readonly StrangerShares[],
  alike: readonly AlikeRow[],
): string {
  const read = fit.faces.length + validation.faces.length;
  return `${String(read)} of ${String(photos)} crops gave a face. Fitted on ${String(familiesOf(fit.faces))} families, judged on ${String(families)} others. Behind each
figure stands its 95 % interval from 1000 bootstrap draws of families.

${table(
  [
    'validation families',
    'pairs of relatives',
    'strangers',
    'sorted rightly, %',
    'AUC',
    'TPR at 1 % FMR, %',
    'Cllr',
    'minCllr',
  ],
  rows.map(rowOf),
)}

How far the evidence can go, whatever the likeness:

${table(
  ['', 'strongest for kin', 'strangers beyond the data', 'strongest against'],
  (['one', 'two'] as const).map(limitsOf),
)}

Unrelated people of UTKFace's validation half who get at least limited support for kin (one photo each, every pair within the group, any ages):

${table(
  ['both people', 'people', 'limited support or more, %'],
  strangers.map(({ group, people, limited }) => [group, String(people), (100 * limited).toFixed(1)]),
)}

The evidence that two photos show one person, on all ${String(familiesOf(fit.faces) + families)} families, none of which the kernel was fitted on. From 10 to 1 (moderate support) on, the app's panel
on kinship points to Compare.

${table(
  ['pairs of', 'pairs', ...alikeSteps.map((step) => `${(10 ** step).toFixed(0)} to 1 or more, %`)],
  alike.map(({ name, pairs, shares }) => [name, String(pairs), ...shares.map((share) => percent(share))]),
)}`;
}

function familiesOf(faces: readonly FamilyFace[]): number {
  return new Set(faces.map(({ family }) => family)).size;
}

function rowOf({ name, figures }: KinshipRow): string[] {
  return [
    name,
    String(figures.kin),
    String(figures.unrelated),
    percent(figures.right),
    plain(figures.auc, 3),
    percent(figures.tpr1),
    plain(figures.cllr, 3),
    plain(figures.minCllr, 3),
  ];
}

function limitsOf(relatives: Relatives): string[] {
  const { high } = fittedKinship.by[relatives].reach;
  const times = (likeness: number) => (10 ** Math.abs(kinshipEvidence(likeness, relatives))).toFixed(1);
  return [
    relatives === 'one' ? 'one relative' : 'two relatives',
    `${times(Infinity)} to 1`,
    `${(100 * unrelatedShare(high, relatives)).toFixed(1)} %`,
    `${times(-Infinity)} to 1`,
  ];
}
