/** Reads the few parts of an ONNX file that the conversion needs (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */
import protobuf from 'protobufjs';

export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  /** 1 = float32, 7 = int64. */
  readonly type: number;
  /** Little-endian. */
  readonly bytes: Uint8Array;
}

export interface OnnxNode {
  readonly kind: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Integer and integer-list attributes; a single integer is a list of one. */
  readonly integers: ReadonlyMap<string, readonly number[]>;
}

export interface OnnxGraph {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly nodes: readonly OnnxNode[];
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
}

// Field numbers are ONNX's own; fields that are left out are skipped by the decoder.
const schema = `syntax = "proto3";
message Attribute { string name = 1; int64 i = 3; repeated int64 ints = 8; int32 type = 20; }
message Node { repeated string input = 1; repeated string output = 2; string kind = 4; repeated Attribute attribute = 5; }
message Tensor { repeated int64 dims = 1; int32 type = 2; string name = 8; bytes raw = 9; }
message Value { string name = 1; }
message Graph {
  repeated Node node = 1; repeated Tensor initializer = 5; repeated Value input = 11; repeated Value output = 12;
}
message Model { Graph graph = 7; }`;

/** `AttributeProto.AttributeType`: INT and INTS. */
const attributeInt = 2;
const attributeInts = 7;

interface RawModel {
  readonly graph: {
    readonly node: readonly {
      readonly kind: string;
      readonly input: readonly string[];
      readonly output: readonly string[];
      readonly attribute: readonly {
        readonly name: string;
        readonly type: number;
        readonly i: number;
        readonly ints: readonly number[];
      }[];
    }[];
    readonly initializer: readonly {
      readonly name: string;
      readonly dims: readonly number[];
      readonly type: number;
      readonly raw: Uint8Array;
    }[];
    readonly input: readonly { readonly name: string }[];
    readonly output: readonly { readonly name: string }[];
  };
}

export function readOnnx(bytes: Uint8Array): OnnxGraph {
  const model = protobuf.parse(schema).root.lookupType('Model');
  const { graph } = model.toObject(model.decode(bytes), { longs: Number, defaults: true }) as RawModel;
  return {
    inputs: graph.input.map(({ name }) => name),
    outputs: graph.output.map(({ name }) => name),
    nodes: graph.node.map((node) => ({
      kind: node.kind,
      inputs: node.input,
      outputs: node.output,
      integers: new Map(
        node.attribute
          .filter(({ type }) => type === attributeInt || type === attributeInts)
          .map(({ name, type, i, ints }) => [name, type === attributeInt ? [i] : ints]),
      ),
    })),
    tensors: new Map(
      graph.initializer.map(({ name, dims, type, raw }) => [name, { name, dims, type, bytes: raw }]),
    ),
  };
}

/** Values of a float32 tensor, copied so that they are aligned. */
export function float32Values(tensor: OnnxTensor): Float32Array {
  if (tensor.type !== 1) throw new Error(`${tensor.name} is not float32`);
  return new Float32Array(Uint8Array.from(tensor.bytes).buffer);
}
