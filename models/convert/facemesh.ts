/** Keeps of MediaPipe's face mesh only what its mesh and face flag need; the contour branch goes. */
import { concatenate, storedBytes, type WeightSpec } from './weights.ts';

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
}

interface Signature {
  readonly inputs: Readonly<Record<string, { readonly name: string }>>;
  readonly outputs: Readonly<Record<string, { readonly name: string }>>;
}

/** The parts of a tfjs graph model's `model.json` that are read or changed here. */
interface GraphModel {
  readonly signature: Signature;
  readonly modelTopology: { readonly node: readonly GraphNode[] };
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly WeightSpec[];
  }[];
}

const keptOutputs = ['output_mesh', 'output_faceflag'];

export function pruneFaceMesh(
  json: Uint8Array,
  bin: Uint8Array,
): { readonly model: GraphModel; readonly bytes: Uint8Array } {
  const model = JSON.parse(new TextDecoder().decode(json)) as GraphModel;
  const outputs = Object.fromEntries(
    Object.entries(model.signature.outputs).filter(([name]) => keptOutputs.includes(name)),
  );
  const needed = ancestors(
    model.modelTopology.node,
    Object.values(outputs).map(({ name }) => nodeName(name)),
  );
  const weights: WeightSpec[] = [];
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const spec of model.weightsManifest.flatMap((group) => group.weights)) {
    const end = at + storedBytes(spec);
    if (needed.has(spec.name)) {
      weights.push(spec);
      chunks.push(bin.subarray(at, end));
    }
    at = end;
  }
  if (at !== bin.length) throw new Error('weight manifest does not fill the file');
  return {
    model: {
      ...model,
      signature: { ...model.signature, outputs },
      modelTopology: {
        ...model.modelTopology,
        node: model.modelTopology.node.filter(({ name }) => needed.has(name)),
      },
      weightsManifest: [{ paths: ['facemesh.bin'], weights }],
    },
    bytes: concatenate(chunks),
  };
}

function ancestors(nodes: readonly GraphNode[], outputs: readonly string[]): ReadonlySet<string> {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const needed = new Set<string>();
  const open = [...outputs];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    open.push(...(byName.get(name)?.input ?? []).map(nodeName));
  }
  return needed;
}

/** `name:0` is output 0 of a node, `^name` an ordering constraint. */
function nodeName(reference: string): string {
  return reference.replace(/^\^/, '').replace(/:\d+$/, '');
}
