/** Where an arrow key moves something by `step`; undefined for any other key. */
export function arrowStep(key: string, step: number): readonly [dx: number, dy: number] | undefined {
  switch (key) {
    case 'ArrowLeft':
      return [-step, 0];
    case 'ArrowRight':
      return [step, 0];
    case 'ArrowUp':
      return [0, -step];
    case 'ArrowDown':
      return [0, step];
    default:
      return undefined;
  }
}
