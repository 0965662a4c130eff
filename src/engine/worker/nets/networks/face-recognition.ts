import { GraphBuilder, input } from '../graph/builder.ts';
import type { Graph, Padding, Slope } from '../graph/graph.ts';
import { weight, type Weight, type Weights } from '../graph/weights.ts';

/** dlib's ResNet of 29 convolutions as face-api has it: 150 x 150 to 128 numbers. */
export function faceRecognition(weights: Weights): Graph {
  const net = new GraphBuilder(weights);

  /** A convolution with the scale and shift that follow it folded in. */
  const scaled = (from: number, prefix: string, stride: number, padding: Padding, slope: Slope): number => {
    const factors = net.values(`${prefix}/scale/weights`);
    const shift = net.values(`${prefix}/scale/biases`);
    const bias = net.values(`${prefix}/conv/bias`);
    return net.add({
      kind: 'convolution',
      from: [from],
      filter: timesEachOutput(weight(weights, `${prefix}/conv/filters`), factors),
      bias: bias.map((value, index) => value * (factors[index] ?? 0) + (shift[index] ?? 0)),
      slope,
      stride,
      padding,
    });
  };
  const residual = (from: number, name: string): number => {
    const middle = scaled(from, `${name}/conv1`, 1, 'same', 0);
    return net.join(from, scaled(middle, `${name}/conv2`, 1, 'same', 1), 0);
  };
  const halving = (from: number, name: string, channels: number): number => {
    const middle = scaled(from, `${name}/conv1`, 2, 0, 0);
    const pooled = net.meanPool(from, channels, 2, 2);
    return net.join(pooled, scaled(middle, `${name}/conv2`, 1, 'same', 1), 0);
  };

  let last = net.maxPool(scaled(input, 'conv32_down', 2, 0, 0), 3, 2, 0);
  for (const name of ['conv32_1', 'conv32_2', 'conv32_3']) last = residual(last, name);
  last = halving(last, 'conv64_down', 32);
  for (const name of ['conv64_1', 'conv64_2', 'conv64_3']) last = residual(last, name);
  last = halving(last, 'conv128_down', 64);
  for (const name of ['conv128_1', 'conv128_2']) last = residual(last, name);
  last = halving(last, 'conv256_down', 128);
  for (const name of ['conv256_1', 'conv256_2']) last = residual(last, name);
  last = halving(last, 'conv256_down_out', 256);
  last = net.dense(net.meanPool(last, 256, 2, 1), 'fc');
  return net.build(150, [122.782, 117.001, 104.298], 1 / 255, [last]);
}

function timesEachOutput({ shape, values }: Weight, factors: Float32Array): Weight {
  const outputs = factors.length;
  return { shape, values: values.map((value, index) => value * (factors[index % outputs] ?? 0)) };
}
