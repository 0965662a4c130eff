import type { ComponentChildren } from 'preact';
import type { PeopleTab } from '../../../../state/people.ts';
import { useTranslator } from '../../../app.ts';

/** What a list is for, while nothing is in it. */
export function EmptyNote({ tab }: { readonly tab: PeopleTab }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <div class="people-empty">
      <h3>{t(`people.empty.${tab}.title`)}</h3>
      <p>{t(`people.empty.${tab}.body`)}</p>
    </div>
  );
}
