/** Words in a translator's hands: kept in memory until they are saved as a file. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { areas } from 'virtual:word-areas';
import { wordsOf } from '../i18n/all-words.ts';
import { entryFaults, pluralCategories, type Fault } from '../i18n/check-language.ts';
import { english } from '../i18n/english.ts';
import { tryLanguage, type Language, type Locale } from '../i18n/index.ts';
import { languageFileText, readLanguageFile, type Entry, type LanguageFile } from '../i18n/language-file.ts';
import { saveBytes } from '../workflows/outgoing/save-bytes.ts';
import { guardLeaving } from './unsaved.ts';

/** One message of English, or one that counts. */
export interface Sentence {
  readonly key: string;
  /** Part of the app: the file of src/i18n/en that it stands in. */
  readonly area: string;
  readonly english: Entry;
}

export const shows = ['all', 'missing', 'wrong', 'changed'] as const;
export type Show = (typeof shows)[number];

export type Head = Omit<LanguageFile, 'words'>;

type WordList = Readonly<Record<string, Entry>>;

export interface TranslateScreen {
  readonly sentences: readonly Sentence[];
  readonly areas: readonly string[];
  /** Which language is written; undefined before one was chosen. */
  readonly head: ReadonlySignal<Head | undefined>;
  readonly show: Signal<Show>;
  /** Empty for all of them. */
  readonly area: Signal<string>;
  readonly search: Signal<string>;
  /** What the choices above leave, as it was when they were made: a sentence stays while somebody writes it. */
  readonly listed: ReadonlySignal<readonly Sentence[]>;
  readonly unsaved: ReadonlySignal<boolean>;
  /** How many sentences are said without a fault. */
  readonly done: ReadonlySignal<number>;
  /** Whether the last file that was opened is none of ours, or the words could not be fetched. */
  readonly problem: ReadonlySignal<'file' | 'words' | undefined>;
  entry(key: string): Entry | undefined;
  faults(sentence: Sentence): readonly Fault[];
  /** `=1` and the like first where the language has no form of its own for one, then its plural categories. */
  forms(): readonly string[];
  write(key: string, text: string): void;
  writeForm(key: string, form: string, text: string): void;
  improve(language: Language): Promise<void>;
  begin(head: Head): void;
  open(file: Blob): Promise<void>;
  /** Back to the choice of a language; what was written is gone. */
  close(): void;
  /** To be called from a click; false when the person thought better of it. */
  save(): Promise<boolean>;
  /** The words as a language that the page can speak; English fills the gaps. */
  speakable(): Locale | undefined;
}

/** Characters of a file that somebody opens; ours have a quarter of a million. */
const longestFile = 4_000_000;

export function createTranslateScreen(page: Window): TranslateScreen {
  const sentences = listSentences();
  const head = signal<Head | undefined>(undefined);
  const words = signal<WordList>({});
  /** The words as they were opened, and as they were last saved. */
  const [opened, saved] = [signal<WordList>({}), signal<WordList>({})];
  const problem = signal<'file' | 'words' | undefined>(undefined);
  const [show, area, search] = [signal<Show>('all'), signal(''), signal('')];
  const unsaved = computed(() => words.value !== saved.value);
  guardLeaving(page, unsaved);

  const judged = new Map<string, { entry: Entry | undefined; language: string; faults: readonly Fault[] }>();
  function faultsOf({ key, english: source }: Sentence, list: WordList): readonly Fault[] {
    const [entry, language] = [list[key], head.value?.language ?? 'en'];
    const known = judged.get(key);
    if (known !== undefined && known.entry === entry && known.language === language) return known.faults;
    const faults = entryFaults(language, source, entry);
    judged.set(key, { entry, language, faults });
    return faults;
  }

  function take(next: Head | undefined, list: WordList): void {
    const known = Object.fromEntries(Object.entries(list).filter(([key]) => Object.hasOwn(english, key)));
    for (const one of [words, opened, saved]) one.value = known;
    head.value = next;
    [show.value, area.value, search.value, problem.value] = ['all', '', '', undefined];
  }

  const listed = computed(() => {
    const language = head.value?.language;
    const [list, before, wanted] = [
      words.peek(),
      opened.peek(),
      search.value.trim().toLocaleLowerCase(language),
    ];
    const isShown = (sentence: Sentence): boolean => {
      if (show.value === 'all') return true;
      if (show.value === 'changed') return list[sentence.key] !== before[sentence.key];
      const isMissing = textsOf(list[sentence.key]).join('') === '';
      return show.value === 'missing' ? isMissing : !isMissing && faultsOf(sentence, list).length > 0;
    };
    return sentences.filter(
      (sentence) =>
        (area.value === '' || sentence.area === area.value) &&
        isShown(sentence) &&
        (wanted === '' ||
          [sentence.key, ...textsOf(sentence.english), ...textsOf(list[sentence.key])].some((text) =>
            text.toLocaleLowerCase(language).includes(wanted),
          )),
    );
  });

  function file(list: WordList): LanguageFile | undefined {
    return head.value && { ...head.value, words: list };
  }

  return {
    sentences,
    areas: [...new Set(areas.map(([name]) => name))],
    head,
    show,
    area,
    search,
    listed,
    unsaved,
    problem,
    done: computed(() => sentences.filter((one) => faultsOf(one, words.value).length === 0).length),
    entry: (key) => words.value[key],
    faults: (sentence) => faultsOf(sentence, words.value),
    forms() {
      const categories = pluralCategories(head.value?.language ?? 'en');
      return [...(categories.includes('one') ? [] : ['=1']), ...categories];
    },
    write(key, text) {
      words.value = { ...words.value, [key]: text };
    },
    writeForm(key, form, text) {
      const present = words.value[key];
      const forms = { other: '', ...(typeof present === 'object' && present), [form]: text };
      // Only forms for exact counts may be left out.
      if (text === '' && form.startsWith('=')) Reflect.deleteProperty(forms, form);
      words.value = { ...words.value, [key]: forms };
    },
    async improve({ tag, name, direction }) {
      problem.value = undefined;
      try {
        take({ language: tag, name, direction }, await wordsOf(tag));
      } catch {
        problem.value = 'words';
      }
    },
    begin(next) {
      take(next, {});
    },
    async open(chosen) {
      const read = chosen.size > longestFile ? undefined : readLanguageFile(await chosen.text());
      if (read === undefined) problem.value = 'file';
      else take({ language: read.language, name: read.name, direction: read.direction }, read.words);
    },
    close() {
      take(undefined, {});
    },
    async save() {
      const [list, written] = [words.value, file(said(words.value))];
      if (written === undefined) return false;
      const text = languageFileText(written, Object.keys(english));
      const name = `${written.language}.json`;
      if ((await saveBytes(page, name, new TextEncoder().encode(text))) !== 'saved') return false;
      saved.value = list;
      return true;
    },
    speakable() {
      const written = file({ ...english, ...said(words.value) });
      return written && tryLanguage(written);
    },
  };
}

/** Every sentence of the app in the order of English, with the part that says it. */
function listSentences(): readonly Sentence[] {
  const areaOfEach = areas.flatMap(([area, keys]) => Array.from({ length: keys }, () => area));
  return Object.entries(english).map(([key, entry], at) => ({
    key,
    english: entry,
    area: areaOfEach[at] ?? '',
  }));
}

/** Without what is still empty. */
function said(words: WordList): WordList {
  return Object.fromEntries(Object.entries(words).filter(([, entry]) => textsOf(entry).join('') !== ''));
}

function textsOf(entry: Entry | undefined): readonly string[] {
  if (entry === undefined) return [];
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}
