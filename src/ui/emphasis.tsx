import type { ComponentChildren } from 'preact';

/** A message in which `**` stands around the part that carries the weight. */
export function Emphasis({ text }: { readonly text: string }): ComponentChildren {
  return text
    .split('**')
    .map((part, index) => (index % 2 === 0 ? part : <strong key={index}>{part}</strong>));
}
