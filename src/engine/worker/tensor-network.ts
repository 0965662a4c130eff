import {
  known,
  shapesOf,
  squareOf,
  type Graph,
  type Operation,
  type Shape,
  type Slope,
} from './nets/graph/graph.ts';
import { sidesOf, type Network, type NetworkInput } from './nets/graph/network.ts';
import * as tf from './tf.ts';

interface Values {
  readonly filter?: tf.Tensor4D;
  readonly bias?: tf.Tensor1D;
  /** Slopes of negative values, where they are not the same for all channels as ReLU's or none. */
  readonly slopes?: tf.Tensor1D;
}

/** Runs a graph by TensorFlow.js on its current backend. The tensors of its weights stay for good. */
export function createTensorNetwork(graph: Graph): Network {
  const { operations, outputs, mean, scale } = graph;
  const shapes = shapesOf(graph, squareOf(graph));
  const values = operations.map((operation, index) => valuesOf(operation, known(shapes[index])));
  const lastReader = new Map<number, number>();
  operations.forEach(({ from }, reader) => {
    for (const index of from) lastReader.set(index, reader);
  });

  const run = (crops: readonly NetworkInput[]) =>
    tf.tidy(() => {
      const input = tf.mul(tf.sub(batchOf(crops), tf.tensor1d([...mean])), scale);
      const results: tf.Tensor4D[] = [];
      const result = (index: number) => known(index < 0 ? (input as tf.Tensor4D) : results[index]);
      operations.forEach((operation, index) => {
        const from = [...new Set(operation.from)];
        results.push(apply(operation, operation.from.map(result), known(values[index])));
        // All results at once would take many times the memory.
        for (const used of from) {
          if (lastReader.get(used) === index && !outputs.includes(used)) result(used).dispose();
        }
      });
      return outputs.map(result);
    });

  return async (crops) => {
    const found = run(crops);
    try {
      const read = await Promise.all(
        found.map(async (tensor) => {
          const [, height, width, channels] = tensor.shape;
          return { height, width, channels, values: await tensor.data<'float32'>() };
        }),
      );
      return crops.map((_, item) =>
        read.map(({ values: all, ...shape }) => {
          const length = all.length / crops.length;
          return { ...shape, values: all.slice(item * length, (item + 1) * length) };
        }),
      );
    } finally {
      tf.dispose(found);
    }
  };
}

function batchOf(crops: readonly NetworkInput[]): tf.Tensor4D {
  const { width, height } = sidesOf(known(crops[0]));
  const bytes = new Int32Array(crops.length * width * height * 3);
  crops.forEach(({ rgb }, item) => {
    bytes.set(rgb, item * rgb.length);
  });
  return tf.tensor4d(bytes, [crops.length, height, width, 3], 'int32');
}

function valuesOf(operation: Operation, { channels }: Shape): Values {
  if (operation.kind === 'maxPool') return {};
  const { slope } = operation;
  const slopes =
    slope === 0 || slope === 1
      ? {}
      : { slopes: tf.tensor1d(typeof slope === 'number' ? new Float32Array(channels).fill(slope) : slope) };
  if (operation.kind === 'join') return slopes;
  const { filter, bias } = operation;
  return {
    ...slopes,
    filter: tf.tensor4d(filter.values, [...filter.shape] as [number, number, number, number]),
    bias: tf.tensor1d(bias),
  };
}

function apply(operation: Operation, inputs: readonly tf.Tensor4D[], values: Values): tf.Tensor4D {
  const x = known(inputs[0]);
  switch (operation.kind) {
    case 'convolution':
    case 'depthwise': {
      const options = {
        x,
        filter: known(values.filter),
        bias: known(values.bias),
        strides: operation.stride,
        pad: operation.padding,
        ...activation(operation.slope, values),
      };
      return operation.kind === 'convolution' ? tf.fused.conv2d(options) : tf.fused.depthwiseConv2d(options);
    }
    case 'maxPool':
      return tf.maxPool(x, operation.size, operation.stride, operation.padding);
    case 'join': {
      const other = inputs[1];
      const sum = other === undefined ? x : tf.add<tf.Tensor4D>(padded(x, other), padded(other, x));
      if (operation.slope === 1) return sum;
      return values.slopes === undefined
        ? tf.relu(sum)
        : tf.prelu(sum, tf.reshape(values.slopes, [1, 1, 1, -1]));
    }
  }
}

function activation(slope: Slope, { slopes }: Values) {
  if (slope === 0) return { activation: 'relu' as const };
  if (slopes === undefined) return {};
  return { activation: 'prelu' as const, preluActivationWeights: slopes };
}

/** With zeros where the other one is larger. */
function padded(image: tf.Tensor4D, other: tf.Tensor4D): tf.Tensor4D {
  const missing = image.shape.map((side, axis) => Math.max(0, (other.shape[axis] ?? 0) - side));
  return missing.every((count) => count === 0)
    ? image
    : tf.pad(
        image,
        missing.map((count) => [0, count]),
      );
}
