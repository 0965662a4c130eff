import { GraphBuilder, input } from '../graph/builder.ts';
import type { Graph } from '../graph/graph.ts';
import type { Weights } from '../graph/weights.ts';

/** face-api's age network, a small Xception: 112 x 112 to years. Its guess of sex is left out. */
export function ageNetwork(weights: Weights): Graph {
  const net = new GraphBuilder(weights);
  const relu = { slope: 0 };

  /** `seen` is what the separable convolutions see of `from`. */
  const reduction = (from: number, seen: number, name: string): number => {
    const middle = net.separable(seen, `${name}/separable_conv0`, relu);
    const pooled = net.maxPool(net.separable(middle, `${name}/separable_conv1`), 3, 2);
    const shortcut = net.convolution(from, `${name}/expansion_conv/filters`, `${name}/expansion_conv/bias`, {
      stride: 2,
    });
    return net.join(pooled, shortcut);
  };
  const main = (from: number, name: string): number => {
    const first = net.separable(net.relu(from), `${name}/separable_conv0`, relu);
    const second = net.separable(first, `${name}/separable_conv1`, relu);
    return net.join(from, net.separable(second, `${name}/separable_conv2`));
  };

  const entry = net.convolution(input, 'entry_flow/conv_in/filters', 'entry_flow/conv_in/bias', {
    stride: 2,
    slope: 0,
  });
  let last = reduction(entry, entry, 'entry_flow/reduction_block_0');
  last = reduction(last, net.relu(last), 'entry_flow/reduction_block_1');
  for (const block of [0, 1]) last = main(last, `middle_flow/main_block_${block}`);
  last = reduction(last, net.relu(last), 'exit_flow/reduction_block');
  last = net.separable(last, 'exit_flow/separable_conv', relu);
  last = net.dense(net.meanPool(last, 512, 7, 2), 'fc/age/weights', 'fc/age/bias');
  return net.build(112, [122.782, 117.001, 104.298], 1 / 255, [last]);
}
