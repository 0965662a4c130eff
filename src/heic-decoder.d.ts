/**
 * libheif and libde265 as plain script, without `eval` and without WebAssembly: what is inside of heic-to's build for
 * strict policies. That build's own door makes a worker of a blob, which the policy forbids.
 */
declare module 'heic-to/decoder' {
  export interface HeifImage {
    /** As it is shown: turned, mirrored and cut as the file says. */
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `data` with RGBA; calls back with null where the picture cannot be decoded. */
    display(target: { readonly data: Uint8ClampedArray }, done: (shown: object | null) => void): void;
  }
  export interface Heif {
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
  }
  /** A decoder with a memory of its own. */
  const buildLibheif: () => Heif;
  export { buildLibheif as default };
}
