import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../src/ui');
const uncommented = (css: string): string => css.replaceAll(/\/\*[^]*?\*\//g, '');
const read = (file: string): string => uncommented(readFileSync(join(root, file), 'utf8'));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
const components = files.filter((file) => !file.startsWith('styles'));

/** Every declaration of the components' styles as `file: property: value`, at-rules and selectors left out. */
const declarations = components.flatMap((file) =>
  [...read(file).matchAll(/[{;]\s*([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = '', value = '']) => ({ file, property, value: value.trim() }),
  ),
);
const told = (found: typeof declarations): readonly string[] =>
  found.map(({ file, property, value }) => `${file}: ${property}: ${value}`);

/** What stands between the braces after a selector, its indentation taken away. */
function block(css: string, selector: string): readonly string[] {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  return css
    .slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('the styles of the components', () => {
  it('are there to be looked at', () => {
    expect(components.length).toBeGreaterThan(100);
    expect(declarations.length).toBeGreaterThan(1_500);
  });

  it('take every colour from the tokens, so that each theme and contrast reaches it', () => {
    const literal =
      /#[\da-f]{3,8}\b|\b(rgba?|hsla?|oklch|lab)\(|\b(white|black|gr[ae]y|red|green|blue|orange)\b/i;
    const named = declarations.filter(({ property }) => !/^(grid-area|animation|content)/.test(property));
    expect(told(named.filter(({ value }) => literal.test(value.replaceAll(/var\([^)]*\)/g, ''))))).toEqual(
      [],
    );
  });

  it('move nothing that the tokens do not time, so that nothing moves where motion is not wanted', () => {
    const timed = declarations.filter(({ property }) => /^(animation|transition)/.test(property));
    expect(told(timed.filter(({ value }) => /[\d.]m?s\b/.test(value)))).toEqual([]);
  });

  it('name the sides of a line by the direction of writing', () => {
    const physical = /^(left|right|top|bottom|(margin|padding|border)-(left|right|top|bottom)\b.*|float)$/;
    const turned = declarations.filter(
      ({ property, value }) => physical.test(property) || /^(left|right)$/.test(value),
    );
    expect(told(turned)).toEqual([]);
    // Four values name the sides of the page, not of the line.
    const four = declarations.filter(({ property, value }) => {
      const [, end, , start] = value.split(/\s+(?![^(]*\))/);
      return /^(margin|padding|inset)$/.test(property) && start !== undefined && start !== end;
    });
    expect(told(four)).toEqual([]);
  });

  it('write text in sizes that grow with the reader’s own', () => {
    const fixed = declarations.filter(
      ({ property, value }) => property === 'font-size' && /\dpx\b/.test(value),
    );
    expect(told(fixed)).toEqual([]);
  });
});

describe('the tokens', () => {
  it('say the same for dark and for more contrast, whether the device or the reader asks for it', () => {
    const dark = read('styles/tokens-dark.css');
    expect(block(dark, ":root:not([data-theme='light'])")).toEqual(block(dark, ":root[data-theme='dark']"));
    const contrast = read('styles/tokens-contrast.css');
    expect(block(contrast, ':root:root')).toEqual(block(contrast, ":root:root[data-contrast='more']"));
  });

  it('give every colour of the light page a dark one', () => {
    const names = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => line.startsWith('--')).map((line) => line.split(':')[0] ?? '');
    const light = block(read('styles/tokens.css'), ':root');
    const colours = light.slice(
      0,
      light.findIndex((line) => line.startsWith('--photo-line')),
    );
    expect(names(block(read('styles/tokens-dark.css'), ":root[data-theme='dark']"))).toEqual(names(colours));
  });

  it('that components ask for are all there', () => {
    const made = new Set(
      files.flatMap((file) => [...read(file).matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
    );
    const asked = files.flatMap((file) =>
      [...read(file).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name),
    );
    expect([...new Set(asked.filter((name) => !made.has(name)))]).toEqual([]);
  });
});
