import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../i18n/languages.ts';

type Words = Readonly<Record<Language, RegExp>>;

/** Words of a trade that customers and colleagues do not have to know. */
const JARGON: Words = {
  en: /\b(session|token|invalid|error \d+|timeout|server error|payload|null|undefined|authenticat\w+|websocket)\b/i,
  pl: /\b(sesj\w+|token\w*|błąd \d+|nieprawidłow\w+ (żądani|dan)\w+|timeout|uwierzytelni\w+)\b/iu,
  hu: /(munkamenet|\btoken\w*|\bhiba \d+|érvénytelen|időtúllépés|hitelesít)/iu,
  ru: /(сесси[яию]|токен|ошибка \d+|недопустим|тайм-?аут|аутентифик)/iu,
  zh: /(会话令牌|令牌|错误代码|错误 ?\d+|无效|超时)/u,
};

/** Places, colours and shapes that an instruction must not rest on (WCAG 1.3.3). */
const PLACES: Words = {
  en: /\b(on the (left|right)|to the (left|right)|(red|green|blue|yellow|grey|gray) (button|link|text|dot|mark)|round button|in the corner|at the (top|bottom) of the screen)\b/i,
  pl: /\b(po (lewej|prawej)|z (lewej|prawej)|(czerwon|zielon|niebiesk|żółt|szar)\w+ (przycisk|link|odnośnik|kropk)\w*|okrągł\w+ przycisk|w rogu|na (górze|dole) ekranu)\b/iu,
  hu: /(bal oldalon|jobb oldalon|balra|jobbra|(piros|zöld|kék|sárga|szürke) (gomb|link|szöveg|pont)|kerek gomb|a sarokban|a képernyő (tetején|alján))/iu,
  ru: /(слева|справа|(красн|зелён|зелен|син|жёлт|желт|сер)\S+ (кнопк|ссылк|текст|точк)|круглая кнопка|в углу|(вверху|внизу) экрана)/iu,
  zh: /(左侧|右侧|左边|右边|(红|绿|蓝|黄|灰)色(的)?(按钮|链接|文字|圆点)|圆形按钮|角落|屏幕(顶部|底部))/u,
};

/** Links and buttons whose words say nothing on their own (WCAG 2.4.9). */
const EMPTY: Words = {
  en: /^(click here|here|more|read more|link|ok)\.?$/i,
  pl: /^(kliknij( tutaj)?|tutaj|więcej|link|ok)\.?$/iu,
  hu: /^(kattintson ide|itt|ide|tovább|link|ok)\.?$/iu,
  ru: /^(нажмите( здесь)?|здесь|тут|подробнее|ссылка|ок)\.?$/iu,
  zh: /^(点击(这里|此处)?|这里|此处|更多|链接|确定)。?$/u,
};

/** Other names than the one that the assistant has in the chat window. */
const OTHER_NAMES: Words = {
  en: /\bchatbots?\b/i,
  pl: /\b(chatbot|robot)\w*/iu,
  hu: /(chatbot|robot)/iu,
  ru: /(ассистент|чат-?бот|робот)/iu,
  zh: /(智能助理|智能助手|机器人)/u,
};

/** What makes sense where it stands: a tool of the editor that makes a link, a choice below the word "Contrast". */
const ALLOWED: readonly RegExp[] = [/studio\.json: tool\.link:/, /contrast\.more:/];

function texts(language: Language): readonly (readonly [string, string])[] {
  const folder = join(import.meta.dirname, language);
  return readdirSync(folder).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>).map(
      ([key, text]) => [`${language}/${file}: ${key}: ${text}`, text] as const,
    ),
  );
}

function found(language: Language, words: Words): string[] {
  return texts(language)
    .filter(([name, text]) => words[language].test(text.trim()) && !ALLOWED.some((allowed) => allowed.test(name)))
    .map(([name]) => name);
}

describe.each(LANGUAGES)('the words of our screens, %s', (language) => {
  it('U04 are those that people use, not those of a trade', () => {
    expect(found(language, JARGON)).toEqual([]);
  });

  it('U04 call the assistant by one name', () => {
    expect(found(language, OTHER_NAMES)).toEqual([]);
  });

  it('S04 let no instruction rest on a place, a colour or a shape', () => {
    expect(found(language, PLACES)).toEqual([]);
  });

  it('K19 make sense on their own', () => {
    expect(found(language, EMPTY)).toEqual([]);
  });
});

describe('the lists themselves', () => {
  it.each([
    ['en', JARGON, 'Your session has ended'],
    ['pl', JARGON, 'Sesja wygasła, błąd 500'],
    ['hu', JARGON, 'A munkamenet lejárt'],
    ['ru', JARGON, 'Ошибка 500'],
    ['zh', JARGON, '令牌已过期'],
    ['en', PLACES, 'Press the green button'],
    ['pl', PLACES, 'Przycisk jest po prawej stronie'],
    ['hu', PLACES, 'A jobb oldalon találja'],
    ['ru', PLACES, 'Кнопка находится справа'],
    ['zh', PLACES, '请看右侧'],
    ['en', EMPTY, 'Click here'],
    ['zh', EMPTY, '点击这里'],
  ] as const)('%s notice what they are there for: %#', (language, words, text) => {
    expect(words[language].test(text)).toBe(true);
  });
});
