import { GraphBuilder, input } from '../graph/builder.ts';
import type { Graph } from '../graph/graph.ts';
import type { Weights } from '../graph/weights.ts';

/** face-api's 68 points, four dense blocks of separable convolutions: 112 x 112 to 136 shares of the crop's side. */
export function landmarks68Network(weights: Weights): Graph {
  const net = new GraphBuilder(weights);

  /** Every convolution sees the sum of all results before it. */
  const dense = (first: number, name: string): number => {
    let sum = first;
    let seen = first;
    for (const layer of [1, 2, 3]) {
      sum = net.join(sum, net.separable(seen, `${name}/conv${layer}`));
      seen = net.relu(sum);
    }
    return seen;
  };

  const layer = { stride: 2, slope: 0 };
  let last = dense(net.convolution(input, 'dense0/conv0/filters', 'dense0/conv0/bias', layer), 'dense0');
  for (const name of ['dense1', 'dense2', 'dense3']) {
    last = dense(net.separable(last, `${name}/conv0`, layer), name);
  }
  last = net.dense(net.meanPool(last, 256, 7, 2), 'fc/weights', 'fc/bias');
  return net.build(112, [122.782, 117.001, 104.298], 1 / 255, [last]);
}
