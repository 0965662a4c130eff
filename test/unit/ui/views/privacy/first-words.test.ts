import { describe, expect, it } from 'vitest';
import { fetchLaterWords, translator } from '../../../../../src/i18n/index.ts';
import { firstWords } from '../../../../../src/ui/views/privacy/frame/first-words.ts';

await fetchLaterWords();

const nothing = 'As far as this page can see, nothing of yours has left this device.';
const quiet = { opened: new Date(2026, 10, 22, 8, 5), requests: 40, left: 0, withQuery: 0, refused: 0 };
const say = (sum: Partial<typeof quiet>) => firstWords(translator('en'), { ...quiet, ...sum });

describe('the first sentence of the Privacy view', () => {
  it('says that nothing has left as far as the page can see, and what that rests on', () => {
    const { state, headline, body } = say({});
    expect(state).toBe('good');
    expect(headline).toBe(nothing);
    expect(body).toContain('40 files');
    expect(body).toContain('8:05');
    expect(body).not.toContain('stopped');
  });

  it('still says so when tries to get out were stopped, and tells of them', () => {
    const { state, headline, body } = say({ refused: 3 });
    expect([state, headline]).toEqual(['good', nothing]);
    expect(body).toContain('stopped 3 tries');
  });

  it('never says so once a request went elsewhere or carried more than a name', () => {
    for (const sum of [{ left: 1 }, { withQuery: 2 }, { left: 1, withQuery: 1, refused: 5 }]) {
      const { state, headline, body } = say(sum);
      expect(state).toBe('caution');
      expect(`${headline} ${body}`).not.toMatch(/nothing/i);
    }
    expect(say({ left: 2 }).headline).toContain('2 requests have gone to other addresses');
    expect(say({ withQuery: 1 }).headline).toContain('One request carried more than the name of a file');
  });

  it('speaks Chinese too', () => {
    expect(firstWords(translator('zh-CN'), quiet).headline).toBe(
      '就本页所能看到的，您的任何东西都没有离开过这台设备。',
    );
  });
});
