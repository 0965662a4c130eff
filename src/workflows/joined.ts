/** One after the other in one array, as a worker takes them. Throws when one has another number of dimensions. */
export function joined(templates: readonly Float32Array[], dimensions: number): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(templates.length * dimensions);
  templates.forEach((template, index) => {
    if (template.length !== dimensions) throw new Error(`a template of ${template.length} numbers`);
    rows.set(template, index * dimensions);
  });
  return rows;
}
