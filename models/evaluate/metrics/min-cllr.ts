import { hasBothKinds, type Tally } from './tally.ts';

/**
 * The lowest Cllr that any calibration rising with the score can reach on these pairs: what is left is the scores'
 * own fault. The best calibration comes from the pool-adjacent-violators algorithm (Brümmer and du Preez 2006).
 */
export function minCllr(counts: Tally): number | undefined {
  if (!hasBothKinds(counts)) return undefined;
  const { genuine, impostor, genuineTotal, impostorTotal } = counts;
  const blocks = pooled(genuine, impostor);
  let cost = 0;
  for (let index = 0; index < blocks.genuine.length; index += 1) {
    // Shares of their kind; their quotient is the block's likelihood ratio.
    const genuineShare = (blocks.genuine[index] ?? 0) / genuineTotal;
    const impostorShare = (blocks.impostor[index] ?? 0) / impostorTotal;
    // A block of one kind only is decided without loss.
    if (genuineShare === 0 || impostorShare === 0) continue;
    cost += genuineShare * Math.log2(1 + impostorShare / genuineShare);
    cost += impostorShare * Math.log2(1 + genuineShare / impostorShare);
  }
  return cost / 2;
}

/** Neighbours merged until the share of genuine pairs rises strictly from block to block. */
function pooled(
  genuine: Float64Array,
  impostor: Float64Array,
): { readonly genuine: Float64Array; readonly impostor: Float64Array } {
  const blockGenuine = new Float64Array(genuine.length);
  const blockImpostor = new Float64Array(genuine.length);
  let count = 0;
  for (let index = 0; index < genuine.length; index += 1) {
    let g = genuine[index] ?? 0;
    let i = impostor[index] ?? 0;
    // g1 / (g1 + i1) >= g2 / (g2 + i2), without the division.
    while (count > 0 && (blockGenuine[count - 1] ?? 0) * i >= g * (blockImpostor[count - 1] ?? 0)) {
      count -= 1;
      g += blockGenuine[count] ?? 0;
      i += blockImpostor[count] ?? 0;
    }
    blockGenuine[count] = g;
    blockImpostor[count] = i;
    count += 1;
  }
  return { genuine: blockGenuine.subarray(0, count), impostor: blockImpostor.subarray(0, count) };
}
