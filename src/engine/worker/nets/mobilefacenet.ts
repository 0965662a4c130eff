/** MobileFaceNet in tfjs: the graph of models/weights/mobilefacenet.json, four operators, no second runtime. */
import { operations as described } from '../../../../models/weights/mobilefacenet.json';
import * as tf from '../tf.ts';

interface Convolution {
  readonly kind: 'conv' | 'depthwise';
  /** Indices of earlier operations; -1 is the input batch. */
  readonly from: readonly number[];
  /** Names of weights. The filter is [h, w, in, out], or [h, w, channels, 1] where depthwise. */
  readonly filter: string;
  readonly bias: string;
  /** Slopes of the fused PRelu, where there is one. */
  readonly prelu?: string;
  readonly stride: number;
  /** Zeros on each of the four sides. */
  readonly pad: number;
}

interface Join {
  readonly kind: 'add' | 'flatten';
  readonly from: readonly number[];
}

export type Operation = Convolution | Join;

/** Operations in the order of running; the last one gives the descriptor. */
export interface MobileFaceNetGraph {
  readonly operations: readonly Operation[];
}

export interface MobileFaceNet {
  /**
   * Raw descriptors, not scaled to length 1: [n, 112, 112, 3] RGB in 0..255, aligned, to [n, 512].
   * The caller disposes both; nothing else stays behind.
   */
  run(batch: tf.Tensor4D): tf.Tensor2D;
}

const operations = described as MobileFaceNetGraph['operations'];

/** Weights by name, as `decodeWeights` gives them; they stay the caller's. */
export function createMobileFaceNet(weights: tf.NamedTensorMap): MobileFaceNet {
  const lastReader = new Map<number, number>();
  operations.forEach(({ from }, reader) => {
    for (const index of from) lastReader.set(index, reader);
  });
  return {
    run: (batch) =>
      tf.tidy(() => {
        const results: tf.Tensor[] = [];
        const input = tf.div(tf.sub(batch, 127), 128);
        const value = (index: number): tf.Tensor => known(index < 0 ? input : results[index], String(index));
        operations.forEach((operation, index) => {
          results.push(apply(operation, operation.from.map(value), weights));
          // All results at once would take about 12 MB a face.
          for (const used of operation.from) if (lastReader.get(used) === index) value(used).dispose();
        });
        return value(operations.length - 1) as tf.Tensor2D;
      }),
  };
}

function apply(operation: Operation, inputs: readonly tf.Tensor[], weights: tf.NamedTensorMap): tf.Tensor {
  const x = known(inputs[0], operation.kind) as tf.Tensor4D;
  switch (operation.kind) {
    case 'add':
      return tf.add(x, known(inputs[1], operation.kind));
    case 'flatten':
      return tf.reshape(x, [x.shape[0], -1]);
    case 'conv':
    case 'depthwise': {
      const { prelu } = operation;
      const options = {
        x,
        filter: known(weights[operation.filter], operation.filter) as tf.Tensor4D,
        bias: known(weights[operation.bias], operation.bias),
        strides: operation.stride,
        pad: operation.pad,
        ...(prelu !== undefined && {
          activation: 'prelu' as const,
          preluActivationWeights: known(weights[prelu], prelu),
        }),
      };
      return operation.kind === 'conv' ? tf.fused.conv2d(options) : tf.fused.depthwiseConv2d(options);
    }
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`MobileFaceNet: ${name} is missing`);
  return value;
}
