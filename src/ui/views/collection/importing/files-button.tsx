import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useCollection } from '../use-collection.ts';

interface Props {
  /** Classes beside `button`. */
  readonly look: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** A button that asks for files. */
export function FilesButton({ look, accept, multiple = false, onFiles, children }: Props): ComponentChildren {
  const { importing } = useCollection();
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const files = [...(input.current?.files ?? [])];
    // Choosing the same files once more must count as a choice.
    if (input.current !== null) input.current.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        onClick={() => {
          importing.prepare();
          input.current?.click();
        }}
      >
        {children}
      </button>
      <input ref={input} type="file" accept={accept} multiple={multiple} hidden onChange={take} />
    </>
  );
}
