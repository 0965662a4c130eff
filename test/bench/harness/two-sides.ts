/** What a person sees of two sides, timed from inside the page. */

/** Milliseconds from the press of the button to the frame that shows the whole order. */
export async function timeRun(start: HTMLElement): Promise<number> {
  const began = performance.now();
  start.click();
  while (document.querySelector('.run-part')?.getAttribute('data-state') !== 'done' || !isOrdered())
    await nextFrame();
  return performance.now() - began;
}

/** Milliseconds from the press of a fact to the frame that shows the new order. */
export async function timeOrder(fact: HTMLElement): Promise<number> {
  const began = performance.now();
  const pressed = fact.getAttribute('aria-pressed');
  fact.click();
  do await nextFrame();
  while (fact.getAttribute('aria-pressed') === pressed || !isOrdered());
  return performance.now() - began;
}

function isOrdered(): boolean {
  return document.querySelector('.pairs')?.getAttribute('aria-busy') === 'false';
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
