import { operations as described } from '../../../../../models/weights/mobilefacenet.json';
import { GraphBuilder } from '../graph/builder.ts';
import type { Graph } from '../graph/graph.ts';
import { weight, type Weights } from '../graph/weights.ts';

interface DescribedConvolution {
  readonly kind: 'conv' | 'depthwise';
  /** Indices of earlier operations; -1 is the input. */
  readonly from: readonly number[];
  /** Names of weights. The filter is [h, w, in, out], or [h, w, channels, 1] where depthwise. */
  readonly filter: string;
  readonly bias: string;
  /** Slopes for negative values, one a channel, where there are any. */
  readonly prelu?: string;
  readonly stride: number;
  /** Zeros on each of the four sides. */
  readonly pad: number;
}

interface DescribedJoin {
  readonly kind: 'add' | 'flatten';
  readonly from: readonly number[];
}

export type DescribedOperation = DescribedConvolution | DescribedJoin;

/** What models/weights/mobilefacenet.json holds, operations in the order of running; the last one gives the descriptor. */
export interface MobileFaceNetGraph {
  readonly operations: readonly DescribedOperation[];
}

/** MobileFaceNet: 112 x 112 to 512 numbers. */
export function mobileFaceNet(weights: Weights): Graph {
  const net = new GraphBuilder(weights);
  const operations = described as MobileFaceNetGraph['operations'];
  /** Index in the description to index in the graph: flattening changes nothing here. */
  const places: number[] = [];
  const place = (index: number | undefined) =>
    index === undefined || index < 0 ? -1 : (places[index] ?? -1);
  for (const operation of operations) {
    const [first, second] = operation.from;
    switch (operation.kind) {
      case 'flatten':
        places.push(place(first));
        break;
      case 'add':
        places.push(net.join(place(first), place(second)));
        break;
      case 'conv':
      case 'depthwise':
        places.push(
          net.add({
            kind: operation.kind === 'conv' ? 'convolution' : 'depthwise',
            from: [place(first)],
            filter: weight(weights, operation.filter),
            bias: net.values(operation.bias),
            slope: operation.prelu === undefined ? 1 : net.values(operation.prelu),
            stride: operation.stride,
            padding: operation.pad,
          }),
        );
    }
  }
  return net.build(112, [127, 127, 127], 1 / 128, [place(places.length - 1)]);
}
