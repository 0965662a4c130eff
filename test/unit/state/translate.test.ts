import { beforeEach, describe, expect, it } from 'vitest';
import { isLocale, languages, translator } from '../../../src/i18n/index.ts';
import { createTranslateScreen, type Sentence, type TranslateScreen } from '../../../src/state/translate.ts';

let screen: TranslateScreen;
/** The page is only told to ask before it is left. */
const asked = new Set<string>();
const page = {
  addEventListener: (kind: string) => asked.add(kind),
  removeEventListener: (kind: string) => asked.delete(kind),
};
beforeEach(() => {
  asked.clear();
  screen = createTranslateScreen(page as unknown as Window);
});

const chinese = () => {
  const language = languages.find(({ tag }) => tag === 'zh-CN');
  if (language === undefined) throw new Error('no Chinese');
  return screen.improve(language);
};
const sentence = (key: string): Sentence => {
  const one = screen.sentences.find((each) => each.key === key);
  if (one === undefined) throw new Error(`no ${key}`);
  return one;
};
const listed = () => screen.listed.value.map(({ key }) => key);

describe('the translator’s page', () => {
  it('has every sentence of a language that ships, and all of them done', async () => {
    await chinese();
    expect(screen.sentences.length).toBeGreaterThan(2000);
    expect(screen.done.value).toBe(screen.sentences.length);
    expect(screen.entry('slot.earlier')).toBe('早年照片');
    expect(sentence('slot.earlier').area).toBe('photos');
    expect(screen.unsaved.value).toBe(false);
  });

  it('tells at once what is wrong with a sentence', async () => {
    await chinese();
    screen.write('date.file', '来自文件 {jahr}');
    expect(screen.faults(sentence('date.file'))).toEqual([
      { what: 'placeholders', lost: ['{year}'], strange: ['{jahr}'] },
    ]);
    expect(screen.done.value).toBe(screen.sentences.length - 1);
    expect(screen.unsaved.value).toBe(true);
    expect([...asked]).toEqual(['beforeunload']);
  });

  it('lists what is missing, to mend or changed; a sentence stays while somebody writes it', () => {
    screen.begin({ language: 'ar', name: 'العربية', direction: 'rtl' });
    screen.area.value = 'caution';
    screen.show.value = 'missing';
    const before = listed();
    expect(before.length).toBeGreaterThan(5);
    screen.write(before[0] ?? '', 'نص');
    expect(listed()).toEqual(before);
    screen.show.value = 'changed';
    expect(listed()).toEqual([before[0]]);
  });

  it('searches keys, English and the translation', async () => {
    await chinese();
    for (const text of ['slot.camera.earlier', 'TAKE A PHOTO: EARLIER', '拍一张：早年照片']) {
      screen.search.value = text;
      expect(listed()).toEqual(['slot.camera.earlier']);
    }
  });

  it('asks for every form of counting that the language has', () => {
    screen.begin({ language: 'ar', name: 'العربية', direction: 'rtl' });
    expect([...screen.forms()].sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
    screen.begin({ language: 'vi', name: 'Tiếng Việt', direction: 'ltr' });
    expect(screen.forms()).toEqual(['=1', 'other']);
    screen.writeForm('faces.count', '=1', 'một');
    screen.writeForm('faces.count', '=1', '');
    expect(screen.entry('faces.count')).toEqual({ other: '' });
  });

  it('lets the page speak the words at once, English in the gaps', () => {
    screen.begin({ language: 'ar', name: 'العربية', direction: 'rtl' });
    screen.write('slot.earlier', 'صورة قديمة');
    const tag = screen.speakable() ?? '';
    expect(isLocale(tag)).toBe(true);
    const { t, direction } = translator(tag);
    expect([t('slot.earlier'), t('slot.later'), direction]).toEqual(['صورة قديمة', 'Later photo', 'rtl']);
    // Words that changed are spoken by a new tag, so that the page notices.
    expect(screen.speakable()).not.toBe(tag);
  });

  it('takes a file that was saved, and no other', async () => {
    const file = {
      language: 'vi',
      name: 'Tiếng Việt',
      direction: 'ltr',
      words: { 'slot.earlier': 'Ảnh cũ', x: 'y' },
    };
    await screen.open(new Blob([JSON.stringify(file)]));
    expect(screen.head.value?.name).toBe('Tiếng Việt');
    expect([screen.entry('slot.earlier'), screen.entry('x')]).toEqual(['Ảnh cũ', undefined]);
    await screen.open(new Blob(['{}']));
    expect(screen.problem.value).toBe('file');
    expect(screen.head.value?.language).toBe('vi');
  });
});
