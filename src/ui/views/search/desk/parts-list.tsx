import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { faceParts, type PartNote } from '../../../../domain/case.ts';
import { partsLookedAt } from '../../../../state/search/desk.ts';
import { useTranslator } from '../../../app.ts';
import { partGroups, type PartGroup } from './part-groups.ts';
import { PartRow } from './part-row.tsx';
import './parts-list.css';

interface Props {
  readonly parts: readonly PartNote[];
  readonly onPart: (note: PartNote) => void;
}

/**
 * The parts of a face that an examiner goes through one by one, after FISWG's feature list and ASTM E3149. Nothing
 * here counts up to a verdict: one sure difference can weigh more than many likenesses.
 */
export function PartsList({ parts, onPart }: Props): ComponentChildren {
  const { t } = useTranslator();
  const heading = useId();
  const seen = partsLookedAt(parts);
  return (
    <section class="parts" aria-labelledby={heading}>
      <div class="parts-head">
        <h3 id={heading}>{t('desk.parts.title')}</h3>
        <p class="parts-progress">{t('desk.parts.progress', { seen, all: faceParts.length })}</p>
      </div>
      <p class="parts-intro">{t('desk.parts.intro')}</p>
      {partGroups.map((group, index) => (
        <Group key={group.name} group={group} first={index === 0} parts={parts} onPart={onPart} />
      ))}
    </section>
  );
}

interface GroupProps extends Props {
  readonly group: PartGroup;
  readonly first: boolean;
}

function Group({ group, first, parts, onPart }: GroupProps): ComponentChildren {
  const { t } = useTranslator();
  const names: readonly string[] = group.parts;
  const seen = partsLookedAt(parts.filter(({ part }) => names.includes(part)));
  return (
    <details class="part-group" open={first}>
      <summary>
        {t(`desk.group.${group.name}`)}
        <span>{t('desk.group.progress', { seen, all: names.length })}</span>
      </summary>
      <div class="part-columns" aria-hidden="true">
        <span>{t('desk.parts.part')}</span>
        <span>{t('desk.part.similar')}</span>
        <span>{t('desk.part.different')}</span>
        <span>{t('desk.part.unclear')}</span>
      </div>
      {group.parts.map((part) => (
        <PartRow key={part} note={parts.find((each) => each.part === part) ?? { part }} onPart={onPart} />
      ))}
    </details>
  );
}
