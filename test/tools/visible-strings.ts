/** Words that built code would show without asking the translator for them. */
import { parseSync } from 'vite';

/** Attributes and properties that a reader sees or hears. */
const seen = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaDescription',
  'ariaLabel',
  'children',
  'hint',
  'innerText',
  'label',
  'placeholder',
  'textContent',
  'title',
]);

/** Methods that write on the screen, and which of their arguments is the text. */
const writes: Readonly<Record<string, number>> = {
  alert: 0,
  confirm: 0,
  fillText: 0,
  prompt: 0,
  strokeText: 0,
};

/** Two letters of any script in a row: `·`, `/` and single letters are signs. */
const word = /\p{L}{2,}/u;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Every string with words in it that stands where text is shown: a child or a spoken attribute of an element, a title. */
export function visibleStrings(code: string): readonly string[] {
  const strings: string[] = [];
  visit(parseSync('built.js', code).program as unknown as Node, (node) => {
    for (const text of shown(node)) if (word.test(text)) strings.push(text);
  });
  return strings;
}

/** Texts that this one node puts on the screen. */
function shown(node: Node): readonly string[] {
  if (node.type === 'CallExpression') return shownByCall(node);
  if (node.type === 'AssignmentExpression' && isNode(node['left']))
    return seen.has(nameOf(node['left']['property'])) ? textsOf(node['right']) : [];
  return [];
}

function shownByCall(node: Node): readonly string[] {
  const [first, second] = list(node['arguments']);
  const callee = isNode(node['callee']) ? node['callee'] : undefined;
  const method = nameOf(callee?.['property']) || nameOf(callee);
  if (method === 'setAttribute') return seen.has(textsOf(first)[0] ?? '') ? textsOf(second) : [];
  const written = Object.hasOwn(writes, method) ? writes[method] : undefined;
  if (written !== undefined) return textsOf(list(node['arguments'])[written]);
  // An element, whatever its maker is called in small code: a tag or a component, then its attributes.
  const isElement =
    first !== undefined &&
    second?.type === 'ObjectExpression' &&
    (first.type === 'Identifier' ||
      first.type === 'MemberExpression' ||
      /^[a-z]\w*$/.test(textsOf(first)[0] ?? ''));
  // `translate={false}` stands on names of data, which are the same in every language.
  if (!isElement || list(second['properties']).some((property) => nameOf(property['key']) === 'translate'))
    return [];
  return list(second['properties']).flatMap((property) =>
    seen.has(nameOf(property['key'])) ? textsOf(property['value']) : [],
  );
}

/** The strings that an expression may be, as far as they stand there themselves. */
function textsOf(value: unknown): readonly string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value['value'] === 'string' ? [value['value']] : [];
    case 'TemplateLiteral':
      return list(value['quasis']).flatMap((part) => {
        const { cooked } = part['value'] as { readonly cooked?: string };
        return cooked === undefined ? [] : [cooked];
      });
    case 'ConditionalExpression':
      return [...textsOf(value['consequent']), ...textsOf(value['alternate'])];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return value['operator'] === '+' || value.type === 'LogicalExpression'
        ? [...textsOf(value['left']), ...textsOf(value['right'])]
        : [];
    case 'ArrayExpression':
      return list(value['elements']).flatMap(textsOf);
    default:
      return [];
  }
}

/** Of an identifier or a quoted key; empty for anything else. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  const name = value.type === 'Identifier' ? value['name'] : value['value'];
  return typeof name === 'string' ? name : '';
}

function visit(node: Node, each: (node: Node) => void): void {
  each(node);
  for (const field of Object.values(node)) {
    if (Array.isArray(field)) {
      for (const one of field) if (isNode(one)) visit(one, each);
    } else if (isNode(field)) visit(field, each);
  }
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
