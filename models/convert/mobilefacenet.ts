/** MobileFaceNet from ONNX (NCHW, OIHW) to the layout of tfjs (NHWC, HWIO) and four kinds of operation. */
import type {
  DescribedOperation as Operation,
  MobileFaceNetGraph,
} from '../../src/engine/worker/nets/networks/mobilefacenet.ts';
import { toFloat16 } from './float16.ts';
import { float32Values, type OnnxGraph, type OnnxNode, type OnnxTensor } from './onnx.ts';
import { concatenate, type WeightSpec } from './weights.ts';

export interface ConvertedNet {
  readonly graph: MobileFaceNetGraph & { readonly weights: readonly WeightSpec[] };
  readonly bytes: Uint8Array;
}

export function convertMobileFaceNet(onnx: OnnxGraph): ConvertedNet {
  const weights: WeightSpec[] = [];
  const chunks: Uint8Array[] = [];
  const operations: Operation[] = [];
  // Index of each ONNX value: -1 is the input batch, n the result of operation n.
  const indexOf = new Map<string, number>([[only(onnx.inputs), -1]]);

  function store(name: string, shape: readonly number[], values: Float32Array): string {
    weights.push({ name, shape, dtype: 'float32', quantization: { dtype: 'float16' } });
    chunks.push(new Uint8Array(toFloat16(values).buffer));
    return name;
  }

  function add(operation: Operation, node: OnnxNode): void {
    operations.push(operation);
    indexOf.set(only(node.outputs), operations.length - 1);
  }

  for (const node of onnx.nodes) {
    const [first, second] = node.inputs;
    const from = known(indexOf.get(first ?? ''), 'input');
    switch (node.kind) {
      case 'Conv':
        add(convolution(node, from, String(operations.length), onnx, store), node);
        break;
      case 'PRelu': {
        // Every PRelu follows a convolution that nothing else reads, so it is fused into it.
        const before = operations[from];
        const readers = onnx.nodes.filter(({ inputs }) => inputs.includes(first ?? ''));
        if (before === undefined || !('filter' in before) || readers.length !== 1)
          throw new Error('PRelu cannot be fused');
        const slope = float32Values(known(onnx.tensors.get(second ?? ''), 'slope'));
        const prelu = store(`${String(from)}/prelu`, [slope.length], slope);
        operations[from] = { ...before, prelu };
        indexOf.set(only(node.outputs), from);
        break;
      }
      case 'Add':
        add({ kind: 'add', from: [from, known(indexOf.get(second ?? ''), 'input')] }, node);
        break;
      case 'Reshape':
        // The tensor is [n, 1, 1, 512] here, so NCHW and NHWC flatten to the same order.
        add({ kind: 'flatten', from: [from] }, node);
        break;
      default:
        throw new Error(`no rule for ${node.kind}`);
    }
  }
  if (indexOf.get(only(onnx.outputs)) !== operations.length - 1) throw new Error('output is not last');
  return { graph: { operations, weights }, bytes: concatenate(chunks) };
}

function convolution(
  node: OnnxNode,
  from: number,
  name: string,
  onnx: OnnxGraph,
  store: (name: string, shape: readonly number[], values: Float32Array) => string,
): Operation {
  const kernel = known(onnx.tensors.get(node.inputs[1] ?? ''), 'kernel');
  const bias = float32Values(known(onnx.tensors.get(node.inputs[2] ?? ''), 'bias'));
  const [outputs = 0, inputs = 0, height = 0, width = 0] = kernel.dims;
  const groups = only(integers(node, 'group'));
  const depthwise = groups > 1;
  if (depthwise && (groups !== outputs || inputs !== 1)) throw new Error('grouped convolution');
  if (integers(node, 'dilations').some((dilation) => dilation !== 1)) throw new Error('dilated convolution');
  const shape = depthwise ? [height, width, outputs, 1] : [height, width, inputs, outputs];
  return {
    kind: depthwise ? 'depthwise' : 'conv',
    from: [from],
    filter: store(`${name}/filter`, shape, channelsLast(kernel)),
    bias: store(`${name}/bias`, [bias.length], bias),
    stride: only(integers(node, 'strides')),
    pad: only(integers(node, 'pads')),
  };
}

/** OIHW to HWIO; for a depthwise kernel [C,1,h,w] the same walk gives [h,w,1,C], which is [h,w,C,1] in memory. */
function channelsLast(kernel: OnnxTensor): Float32Array {
  const [outputs = 0, inputs = 0, height = 0, width = 0] = kernel.dims;
  const values = float32Values(kernel);
  const result = new Float32Array(values.length);
  let at = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let i = 0; i < inputs; i += 1)
        for (let o = 0; o < outputs; o += 1)
          result[at++] = values[((o * inputs + i) * height + y) * width + x] ?? 0;
  return result;
}

function integers(node: OnnxNode, name: string): readonly number[] {
  return known(node.integers.get(name), name);
}

/** The one value of a list whose values must all be equal. */
function only<T>(values: readonly T[]): T {
  const [first] = values;
  if (first === undefined || values.some((value) => value !== first)) throw new Error('expected one value');
  return first;
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`missing ${what}`);
  return value;
}
