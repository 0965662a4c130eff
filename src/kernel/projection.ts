/**
 * The fitted linear maps, too large for models/kernel.json. Arrays are row by row; `inputs` is the length of the
 * joined descriptors (640), `outputs` that of a template (128).
 */
export interface Projection {
  /** Mean joined descriptor of the fitting population, `inputs` numbers. */
  readonly centre: Float32Array;
  /** `[inputs, outputs]`. */
  readonly matrix: Float32Array;
  /** Age in years from the joined descriptors: `inputs` weights, then the constant. */
  readonly ageHead: Float32Array;
}
