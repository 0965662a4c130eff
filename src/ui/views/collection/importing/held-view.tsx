import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { SourceFile } from '../../../../workflows/importing/contract.ts';

interface Props {
  readonly file: SourceFile | undefined;
  readonly alt: string;
}

/** A picture that is not stored, read from where it was chosen, for as long as it is drawn. */
export function HeldView({ file, alt }: Props): ComponentChildren {
  const url = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let [drawn, held] = [true, ''];
    file?.open().then((blob) => {
      if (!drawn || !blob.ok) return;
      held = URL.createObjectURL(blob.value);
      url.value = held;
    }, reportError);
    return () => {
      drawn = false;
      url.value = undefined;
      if (held !== '') URL.revokeObjectURL(held);
    };
  }, [file, url]);
  return (
    <div class="outcome-mat">
      {url.value !== undefined && <img class="outcome-picture" src={url.value} alt={alt} />}
    </div>
  );
}
