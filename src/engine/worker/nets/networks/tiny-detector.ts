import { GraphBuilder, input } from '../graph/builder.ts';
import type { Graph } from '../graph/graph.ts';
import type { Weights } from '../graph/weights.ts';

/** What TensorFlow's leaky ReLU multiplies negative values by. */
const leak = 0.1;

/** face-api's tiny face detector, a Tiny YOLO v2 of depthwise separable convolutions: boxes on a grid of 32 pixels. */
export function tinyDetector(weights: Weights): Graph {
  const net = new GraphBuilder(weights);
  let last = net.convolution(input, 'conv0/filters', 'conv0/bias', { padding: 0, slope: leak });
  for (const layer of [1, 2, 3, 4, 5]) {
    last = net.maxPool(last, 2, 2);
    last = net.separable(last, `conv${layer}`, { padding: 1, slope: leak });
  }
  last = net.maxPool(last, 2, 1);
  last = net.convolution(last, 'conv8/filters', 'conv8/bias', { padding: 0 });
  return net.build(224, [117.001, 114.697, 97.404], 1 / 255, [last]);
}
