import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LookPhoto } from '../../../../../src/ui/views/search/desk/look-photo.ts';
import { LookClosely } from '../../../../../src/ui/views/search/desk/look-closely.tsx';
import { createLook, type Look } from '../../../../../src/ui/views/search/desk/look.ts';
import { messages } from '../../../../../src/i18n/en.ts';
import { at } from '../../../engine/expecting.ts';
import { colourAt, drawnEyes, paintedFace, type DrawnEyes } from './painted-faces.ts';
import { show } from './show-desk.tsx';

const yellow = [255, 255, 0];
const green = [0, 200, 100];
const rgb = ([red, green, blue]: readonly number[]): string => `rgb(${red} ${green} ${blue})`;
const canvases = (): HTMLCanvasElement[] => [...document.querySelectorAll('canvas')];
const stage = (): HTMLElement => document.querySelector<HTMLElement>('.looks') ?? expect.fail('no stage');

let look: Look;
let shown: { readonly close: () => void } | undefined;

/** The real functions, counted. */
const made = vi.spyOn(globalThis, 'createImageBitmap');
const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage');

afterEach(() => {
  shown?.close();
  shown = undefined;
  made.mockClear();
  drawn.mockClear();
});
afterAll(() => {
  made.mockRestore();
  drawn.mockRestore();
});

/** A small turned reference beside a large upright candidate. */
async function showPair(reference?: readonly LookPhoto[]): Promise<void> {
  look = createLook();
  const pair = await Promise.all([
    paintedFace({ id: 'old', side: 240, turn: 25, ground: rgb(yellow), age: 4 }),
    paintedFace({ id: 'new', side: 900, turn: -10, ground: rgb(green), age: 33 }),
  ]);
  shown = await show(<LookClosely look={look} reference={reference ?? [pair[0]]} candidate={[pair[1]]} />);
  await expect.poll(() => canvases().every((canvas) => canvas.width > 300)).toBe(true);
  await expect.poll(() => Number.isFinite(drawnEyes(at(canvases(), 1)).left.x)).toBe(true);
}

describe('two faces on the desk', () => {
  it('have their eyes at the same pixels, level, however they lie in their photos', async () => {
    await showPair();
    const [one, other] = canvases().map(drawnEyes);
    for (const eye of ['left', 'right'] as const) {
      expect(Math.abs((one?.[eye].x ?? Number.NaN) - (other?.[eye].x ?? Number.NaN))).toBeLessThan(1);
      expect(Math.abs((one?.[eye].y ?? Number.NaN) - (other?.[eye].y ?? Number.NaN))).toBeLessThan(1);
    }
    expect(Math.abs((one?.left.y ?? Number.NaN) - (one?.right.y ?? Number.NaN))).toBeLessThan(1);
    expect((one?.right.x ?? 0) - (one?.left.x ?? 0)).toBeCloseTo(0.3 * at(canvases(), 0).width, 0);
  });

  it('fill the pixels of the screen and say who they are', async () => {
    await showPair();
    for (const canvas of canvases())
      expect(canvas.width).toBe(Math.round(canvas.clientWidth * devicePixelRatio));
    await expect.element(page.getByRole('img', { name: 'reference, 4 years' })).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'candidate, 33 years' })).toBeVisible();
  });

  it('zoom and move in step by keys, and 0 brings the whole face back', async () => {
    await showPair();
    const before = drawnEyes(at(canvases(), 0));
    stage().focus();
    await userEvent.keyboard('++{ArrowRight}');
    await expect.poll(() => drawnEyes(at(canvases(), 0)).left.x).not.toBeCloseTo(before.left.x, 0);
    const [one, other] = canvases().map(drawnEyes);
    expect(Math.abs((one?.left.x ?? Number.NaN) - (other?.left.x ?? Number.NaN))).toBeLessThan(1.5);
    const apart = ({ left, right }: DrawnEyes): number => right.x - left.x;
    expect(apart(drawnEyes(at(canvases(), 0))) / apart(before)).toBeCloseTo(1.25 ** 2, 1);
    await userEvent.keyboard('0');
    await expect.poll(() => drawnEyes(at(canvases(), 1)).left.x).toBeCloseTo(before.left.x, 0);
  });

  it('let the page scroll under the wheel until somebody turned to them, then zoom at the pointer', async () => {
    await showPair();
    const wheel = (): boolean =>
      at(canvases(), 0).dispatchEvent(
        new WheelEvent('wheel', { deltaY: -300, bubbles: true, cancelable: true, clientX: 50, clientY: 120 }),
      );
    expect(wheel()).toBe(true);
    expect(look.view.value.zoom).toBe(1);
    stage().focus();
    expect(wheel()).toBe(false);
    expect(look.view.value.zoom).toBeGreaterThan(1.5);
    expect(look.view.value.x).toBeLessThan(0.5);
  });

  it('follow a drag, and two fingers that part', async () => {
    await showPair();
    const finger = (type: string, pointerId: number, clientX: number, clientY: number): void => {
      stage().dispatchEvent(
        new PointerEvent(type, { pointerId, clientX, clientY, bubbles: true, button: 0 }),
      );
    };
    // Only real pointers can be captured.
    stage().setPointerCapture = () => undefined;
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 140, 100);
    expect(look.view.value.x).toBeLessThan(0.5);
    expect(look.view.value.zoom).toBe(1);
    finger('pointerdown', 2, 180, 100);
    finger('pointermove', 2, 220, 100);
    expect(look.view.value.zoom).toBeCloseTo(2);
    finger('pointerup', 1, 140, 100);
    finger('pointerup', 2, 220, 100);
    const { zoom } = look.view.value;
    finger('pointermove', 1, 300, 300);
    expect(look.view.value.zoom).toBe(zoom);
  });
});

describe('the modes', () => {
  const near = (colour: readonly number[], wanted: readonly number[]): boolean =>
    colour.every((value, index) => Math.abs(value - (wanted[index] ?? Number.NaN)) < 12);

  it('swipe: the reference left of the divider, the candidate right of it', async () => {
    await showPair();
    look.mode.value = 'swipe';
    await expect.poll(() => canvases().length).toBe(1);
    await expect.poll(() => near(colourAt(at(canvases(), 0), 0.45, 0.6), yellow)).toBe(true);
    expect(near(colourAt(at(canvases(), 0), 0.55, 0.6), green)).toBe(true);
    await page.getByRole('slider', { name: messages['desk.divider'] }).fill('0.4');
    await expect.poll(() => near(colourAt(at(canvases(), 0), 0.45, 0.6), green)).toBe(true);
  });

  it('cross-fade: as much of the candidate as the slider says', async () => {
    await showPair();
    look.mode.value = 'fade';
    look.fade.value = 0.25;
    const mixed = yellow.map((value, index) => value * 0.75 + (green[index] ?? 0) * 0.25);
    await expect.poll(() => near(colourAt(at(canvases(), 0), 0.5, 0.6), mixed)).toBe(true);
  });

  it('half and half: both ways round, parted midway between the eyes', async () => {
    await showPair();
    look.mode.value = 'halves';
    await expect.poll(() => near(colourAt(at(canvases(), 0), 0.47, 0.6), yellow)).toBe(true);
    expect(near(colourAt(at(canvases(), 0), 0.53, 0.6), green)).toBe(true);
    expect(near(colourAt(at(canvases(), 1), 0.47, 0.6), green)).toBe(true);
    expect(near(colourAt(at(canvases(), 1), 0.53, 0.6), yellow)).toBe(true);
  });

  it('grey and contrast are laid over the pixels without touching them', async () => {
    await showPair();
    await page.getByRole('button', { name: messages['desk.grey'] }).click();
    look.contrast.value = 1.5;
    await expect.poll(() => getComputedStyle(at(canvases(), 0)).filter).toBe('grayscale(1) contrast(1.5)');
    expect(near(colourAt(at(canvases(), 0), 0.5, 0.6), yellow)).toBe(true);
  });
});

describe('the work behind it', () => {
  it('is done only when something changed', async () => {
    await showPair();
    const draws = drawn.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    look.keysShown.value = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(drawn.mock.calls.length).toBe(draws);
    look.view.value = { ...look.view.value, zoom: 2 };
    await expect.poll(() => drawn.mock.calls.length).toBe(draws + 2);
  });

  it('frees a picture when another photo is chosen, and all of them at the end', async () => {
    const two = await Promise.all([
      paintedFace({ id: 'two', side: 240, turn: 0, ground: rgb(yellow), age: 2 }),
      paintedFace({ id: 'five', side: 240, turn: 0, ground: rgb(yellow), age: 5 }),
    ]);
    await showPair(two);
    // The one closest in age comes first.
    await expect.element(page.getByRole('img', { name: 'reference, 5 years' })).toBeVisible();
    await page.getByRole('radio', { name: '1, 2 years' }).click({ force: true });
    await expect.element(page.getByRole('img', { name: 'reference, 2 years' })).toBeVisible();
    // A bitmap that was freed has no size.
    const open = (): number =>
      made.mock.settledResults.filter(({ type, value }) => type === 'fulfilled' && value.width > 0).length;
    await expect
      .poll(() => made.mock.settledResults.filter(({ type }) => type === 'fulfilled').length)
      .toBe(3);
    expect(open()).toBe(2);
    shown?.close();
    shown = undefined;
    await expect.poll(open).toBe(0);
  });

  it('says that a picture is gone and what to do, and draws the other', async () => {
    const gone: LookPhoto = {
      id: 'gone',
      open: () => Promise.resolve(undefined),
      crop: () => Promise.resolve(undefined),
    };
    await showPair([gone]);
    await expect.element(page.getByText(messages['error.candidate.gone.whatToDo'])).toBeVisible();
  });
});
