import '../../../../src/ui/styles/tokens.css';
import '../../../../src/ui/styles/base.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { gazetteerUrl } from 'virtual:gazetteer';
import { afterEach, describe, expect, it } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import type { PlacePoint } from '../../../../src/domain/search-filters.ts';
import { createPool } from '../../../../src/engine/pool.ts';
import { createCompareState } from '../../../../src/state/compare.ts';
import { createLightMode, type LightChoice } from '../../../../src/state/light-mode.ts';
import { createLocation } from '../../../../src/state/location.ts';
import { heardSoFar } from '../../../../src/ledger/ledger.ts';
import { createSamples } from '../../../../src/state/samples.ts';
import { AppContext } from '../../../../src/ui/app.ts';
import { createLatePart } from '../../../../src/ui/shell/late-part.ts';
import { PlaceField } from '../../../../src/ui/views/search/places/place-field.tsx';

let close: (() => void) | undefined;

/** The field with what was chosen in it, and every choice that it told of. */
function showField(): readonly (PlacePoint | undefined)[] {
  const compare = createCompareState(createPool());
  const notHere = createLatePart(() => Promise.reject(new Error('not part of this test')));
  const app = {
    compare,
    location: createLocation(window),
    light: createLightMode(signal<LightChoice>('auto'), navigator),
    samples: createSamples([], compare),
    collection: notHere,
    search: notHere,
    match: notHere,
    privacy: notHere,
    translate: notHere,
  };
  const chosen = signal<PlacePoint | undefined>(undefined);
  const told: (PlacePoint | undefined)[] = [];
  const root = document.createElement('main');
  document.body.append(root);
  function Filled() {
    return (
      <PlaceField
        value={chosen.value}
        onChange={(place) => {
          chosen.value = place;
          told.push(place);
        }}
      />
    );
  }
  render(
    <AppContext.Provider value={app}>
      <Filled />
    </AppContext.Provider>,
    root,
  );
  close = () => {
    render(null, root);
    root.remove();
  };
  return told;
}

const field = () => page.getByRole('combobox', { name: 'Place' });
const options = () => page.getByRole('option');
/** Workers fetch; what they ask for stands in the page's ledger. */
const asked = () => heardSoFar().heard.filter(({ note }) => note.address.includes(gazetteerUrl)).length;

afterEach(() => {
  close?.();
});

// The gazetteer is kept once it is here, so this one comes first.
describe('the place field without its server', () => {
  it('asks for it only once it is entered, says what happened, and gets it when asked again', async () => {
    const address = new URL(gazetteerUrl, location.href).href;
    await commands.block(address);
    showField();
    expect(asked()).toBe(0);
    await userEvent.click(field());
    await expect.element(page.getByRole('alert')).toHaveTextContent('The list of places could not be loaded');
    await commands.unblock(address);
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await userEvent.fill(field(), 'Oslo');
    await expect.element(options().first()).toHaveTextContent('Oslo, Norway');
    expect(asked()).toBeGreaterThan(0);
    expect(page.getByRole('alert').elements()).toHaveLength(0);
  });
});

describe('the place field', () => {
  it('offers places for what is typed', async () => {
    const told = showField();
    await userEvent.click(field());
    await userEvent.type(field(), 'guiyang');
    await expect.element(options().first()).toHaveTextContent('Guiyang, Guizhou, China');
    expect(field().element().getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}');
    const active = field().element().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe('Guiyang, Guizhou, China');
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('Guiyang, Guizhou, China');
    expect(options().elements()).toHaveLength(0);
    expect(told).toEqual([{ name: 'Guiyang, Guizhou, China', latitude: 26.58, longitude: 106.72 }]);
  });

  it('takes Chinese, and a click', async () => {
    const told = showField();
    await userEvent.click(field());
    await userEvent.fill(field(), '贵州遵义');
    await userEvent.click(options().first());
    expect(told.at(-1)?.name).toBe('Zunyi, Guizhou, China');
    await expect.element(field()).toHaveFocus();
  });

  it('forgets the place as soon as its name is changed, and says so when it is left without one', async () => {
    const told = showField();
    await userEvent.click(field());
    await userEvent.fill(field(), 'Oslo');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(told.at(-1)?.name).toBe('Oslo, Norway');
    await userEvent.type(field(), 'x');
    expect(told.at(-1)).toBeUndefined();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('No place in the list starts like this.');
    await userEvent.tab();
    await expect.element(page.getByText('Choose one of the places in the list')).toBeVisible();
    expect(field().element().getAttribute('aria-invalid')).toBe('true');
  });

  it('is not sent with Enter while what stands in it is no place that was chosen', async () => {
    showField();
    let sent = 0;
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.defaultPrevented) sent += 1;
    });
    await userEvent.click(field());
    await userEvent.fill(field(), 'Oslo');
    await expect.element(options().first()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Choose one of the places in the list')).toBeVisible();
    expect(sent).toBe(0);
    await userEvent.clear(field());
    await userEvent.keyboard('{Enter}');
    expect(sent).toBe(1);
  });

  it('is emptied by its button, and closes its list on Escape without more', async () => {
    const told = showField();
    await userEvent.click(field());
    await userEvent.fill(field(), 'Oslo');
    await expect.element(options().first()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(options().elements()).toHaveLength(0);
    await expect.element(field()).toHaveValue('Oslo');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Take the place away' }));
    expect(told.at(-1)).toBeUndefined();
    await expect.element(field()).toHaveValue('');
    await expect.element(field()).toHaveFocus();
  });
});
