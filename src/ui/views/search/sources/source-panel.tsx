import type { ComponentChildren } from 'preact';
import { FolderSource } from './folder-source.tsx';
import { KeptSource } from './kept-source.tsx';
import './sources.css';

interface Props {
  /** Something was dropped in which there is nothing to search. */
  readonly refused: boolean;
  readonly onTicked: () => void;
}

/** Both places to look in, side by side. */
export function SourcePanel({ refused, onTicked }: Props): ComponentChildren {
  return (
    <div class="sources">
      <FolderSource refused={refused} />
      <KeptSource onTicked={onTicked} />
    </div>
  );
}
