import { hasBothKinds, type Tally } from './tally.ts';

/** Area under the ROC curve: the chance that a genuine pair scores above an impostor pair, ties counting half. */
export function auc(counts: Tally): number | undefined {
  if (!hasBothKinds(counts)) return undefined;
  const { scores, genuine, impostor, genuineTotal, impostorTotal } = counts;
  let impostorsBelow = 0;
  let area = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const here = impostor[index] ?? 0;
    area += (genuine[index] ?? 0) * (impostorsBelow + here / 2);
    impostorsBelow += here;
  }
  return area / (genuineTotal * impostorTotal);
}
