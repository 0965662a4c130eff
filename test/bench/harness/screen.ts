/** What a person sees, timed from inside the page, frame by frame. */

export interface UnlockTimes {
  /** Milliseconds from the press of the button to the first cards with their names. */
  readonly names: number;
  /** The same until every card on the screen shows its picture. */
  readonly pictures: number;
}

/** Presses the button and watches the grid of people. */
export async function timeUnlock(button: HTMLElement): Promise<UnlockTimes> {
  const start = performance.now();
  const since = () => performance.now() - start;
  let names: number | undefined;
  button.click();
  for (;;) {
    await nextFrame();
    const cards = cardsOnScreen();
    if (cards.length === 0) continue;
    names ??= since();
    if (cards.every(showsPicture)) return { names, pictures: since() };
  }
}

/** Milliseconds between one frame and the next while the page is scrolled without a pause. */
export async function scrollFrames(frames: number, pixels: number): Promise<readonly number[]> {
  const gaps: number[] = [];
  for (let last = await nextFrame(); gaps.length < frames;) {
    scrollBy(0, pixels);
    const now = await nextFrame();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function cardsOnScreen(): readonly Element[] {
  const cards = [...document.querySelectorAll('.card-grid [role=gridcell]')];
  return cards.filter((card) => card.getBoundingClientRect().top < innerHeight);
}

function showsPicture(card: Element): boolean {
  const picture = card.querySelector('img');
  return picture?.complete === true && picture.naturalWidth > 0;
}
