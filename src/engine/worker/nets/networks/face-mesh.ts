import { GraphBuilder } from '../graph/builder.ts';
import type { Graph, Slope } from '../graph/graph.ts';
import { known } from '../graph/graph.ts';
import { weight, type Weights } from '../graph/weights.ts';

/** One node of a TensorFlow graph, as far as the face mesh needs it; texts are in base64. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<
    Record<string, { readonly list?: { readonly i?: readonly string[] }; readonly s?: string }>
  >;
}

/**
 * MediaPipe's face mesh: 192 x 192 to 468 points (x, y, z in pixels of the crop) and the flag before its sigmoid, read
 * from the graph that it was published as.
 */
export function faceMeshNetwork(weights: Weights, nodes: readonly GraphNode[]): Graph {
  const net = new GraphBuilder(weights);
  const places = new Map<string, number>();
  const place = (name: string | undefined) => known(places.get(known(name)));
  /** Slopes that a later node applies to a sum, by the sum's name. */
  const slopes = new Map<string, Slope>();
  for (const { op, input = [] } of nodes) {
    const [from, slope] = input;
    if (op === 'Prelu' && from !== undefined && slope !== undefined) slopes.set(from, net.values(slope));
  }

  for (const { name, op, input = [], attr } of nodes) {
    const [first, second, third, fourth] = input;
    const stride = Number(attr?.['strides']?.list?.i?.[1] ?? 1);
    const padding = attr?.['padding']?.s === valid ? 0 : 'same';
    switch (op) {
      case 'Const':
        break;
      case 'Placeholder':
        places.set(name, -1);
        break;
      case '_FusedConv2D': {
        const slope = fourth === undefined ? 1 : net.values(fourth);
        places.set(
          name,
          net.convolution(place(first), known(second), known(third), { stride, padding, slope }),
        );
        break;
      }
      case 'DepthwiseConv2dNative': {
        const filter = weight(weights, known(second));
        const bias = new Float32Array(filter.shape[2] ?? 0);
        places.set(
          name,
          net.add({ kind: 'depthwise', from: [place(first)], filter, bias, slope: 1, stride, padding }),
        );
        break;
      }
      case 'AddV2':
        places.set(name, net.join(place(first), place(second), slopes.get(name) ?? 1));
        break;
      case 'MaxPool':
        places.set(name, net.maxPool(place(first), 2, 2, padding));
        break;
      // A sum stands zeros in for channels that are not there, slopes were applied by the sums before them, and the flag's
      // sigmoid is for whoever reads it.
      case 'Pad':
      case 'Prelu':
      case 'Sigmoid':
      case 'Reshape':
      case 'Identity':
        places.set(name, place(first));
        break;
      default:
        throw new Error(`the face mesh has an operation that is not known: ${op}`);
    }
  }
  return net.build(192, [0, 0, 0], 1 / 255, [place('Identity_2'), place('Identity_1')]);
}

/** `VALID` in base64. */
const valid = 'VkFMSUQ=';
