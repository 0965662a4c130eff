/** The card as one picture, the same for paper and for a file: what is shown is what leaves. */
import { wrapLines } from './wrap.ts';

/** What stands on the card, from top to bottom, in the present language. */
export interface CardText {
  readonly locale: string;
  readonly title: string;
  readonly name: string | undefined;
  readonly facts: readonly string[];
  readonly contact: string;
  readonly care: string;
  readonly end: string;
}

/** All that is written on the card, for those who cannot see it. */
export function cardLines({ title, name, facts, contact, care, end }: CardText): readonly string[] {
  return [title, ...(name === undefined ? [] : [name]), ...facts, contact, care, end];
}

/** Pixels: 105 mm, a postcard's short side, at 200 to the inch. */
const width = 840;
const margin = 48;
const frame = { width: 432, height: 540 } as const;
/** Of the size of the letters. */
const lineHeight = 1.35;

interface Block {
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 700;
  /** Pixels kept free above it. */
  readonly above: number;
}

interface Line extends Block {
  readonly baseline: number;
}

/**
 * Draws the card and makes the canvas as high as the card needs. Black on white, as printers and copies want it.
 * `drawFace` is called with the frame's upper left corner at the origin and its width and height in pixels.
 */
export function drawCard(
  canvas: HTMLCanvasElement,
  text: CardText,
  family: string,
  drawFace: (context: CanvasRenderingContext2D, width: number, height: number) => void,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const head = placed(context, [{ text: text.title, size: 64, weight: 700, above: 0 }], text, family, margin);
  const photoTop = head.bottom + 24;
  const body = placed(context, blocks(text), text, family, photoTop + frame.height + 20);
  // Setting the size empties the canvas and its settings.
  canvas.width = width;
  canvas.height = Math.ceil(body.bottom + margin);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  context.textAlign = 'center';
  for (const line of [...head.lines, ...body.lines]) {
    context.font = font(line, family);
    context.fillText(line.text, width / 2, line.baseline);
  }
  context.save();
  context.translate((width - frame.width) / 2, photoTop);
  context.beginPath();
  context.rect(0, 0, frame.width, frame.height);
  context.clip();
  drawFace(context, frame.width, frame.height);
  context.restore();
}

function blocks({ name, facts, contact, care, end }: CardText): readonly Block[] {
  return [
    ...(name === undefined ? [] : [{ text: name, size: 52, weight: 700, above: 4 } as const]),
    ...facts.map((fact): Block => ({ text: fact, size: 36, weight: 400, above: 4 })),
    { text: contact, size: 40, weight: 700, above: 24 },
    { text: care, size: 26, weight: 400, above: 16 },
    { text: end, size: 30, weight: 700, above: 14 },
  ];
}

function placed(
  context: CanvasRenderingContext2D,
  from: readonly Block[],
  { locale }: CardText,
  family: string,
  top: number,
): { readonly lines: readonly Line[]; readonly bottom: number } {
  const lines: Line[] = [];
  let bottom = top;
  for (const block of from) {
    context.font = font(block, family);
    bottom += block.above;
    for (const text of wrapLines(
      block.text,
      locale,
      width - 2 * margin,
      (line) => context.measureText(line).width,
    )) {
      lines.push({ ...block, text, baseline: bottom + block.size });
      bottom += block.size * lineHeight;
    }
  }
  return { lines, bottom };
}

function font({ size, weight }: Pick<Block, 'size' | 'weight'>, family: string): string {
  return `${weight} ${size}px ${family}`;
}
