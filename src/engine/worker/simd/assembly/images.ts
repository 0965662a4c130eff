/** RGB bytes as float32: `(value - mean) * scale`, a mean for each channel. */
export function fill(
  bytes: usize,
  width: i32,
  height: i32,
  red: f32,
  green: f32,
  blue: f32,
  scale: f32,
  output: usize,
  outputRow: usize,
): void {
  for (let y = 0; y < height; y++) {
    let to = output + <usize>y * outputRow;
    for (let x = 0; x < width; x++) {
      store<f32>(to, (<f32>load<u8>(bytes) - red) * scale);
      store<f32>(to, (<f32>load<u8>(bytes, 1) - green) * scale, 4);
      store<f32>(to, (<f32>load<u8>(bytes, 2) - blue) * scale, 8);
      bytes += 3;
      to += 12;
    }
  }
}

/** Makes the frame of an image zero: `top` and `bottom` lines, `left` and `right` bytes of each line between. */
export function frame(
  image: usize,
  line: usize,
  height: i32,
  top: i32,
  bottom: i32,
  left: usize,
  right: usize,
): void {
  memory.fill(image, 0, <usize>top * line);
  let at = image + <usize>top * line;
  for (let y = 0; y < height; y++) {
    memory.fill(at, 0, left);
    memory.fill(at + line - right, 0, right);
    at += line;
  }
  memory.fill(at, 0, <usize>bottom * line);
}
