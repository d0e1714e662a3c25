import type { Child, FC } from 'hono/jsx';
import type { Creditor } from '../config/stage.ts';
import { apologyIn } from '../messages/other-language.ts';
import { oneLine } from '../messages/written.ts';
import { ErrorSummary } from './error-summary.tsx';
import { type Language, nameOfLanguage, wordsIn } from './languages.ts';
import type { PageFrame } from './page-frame.ts';
import { frameWords } from './words/frame.ts';
import { Written } from './written-in.ts';

/** One thing wrong with a form, said at the top and beside the field. */
export type FieldError = { field: string; message: string };

/**
 * The answer to a request: a page with its status, or the page of the same visit to go to, such as `pay?done=1`; after
 * an act the latter lets a person reload without sending anything again.
 */
export type Answer = { status: 200 | 403 | 404 | 413 | 422 | 429 | 500; page: Child } | { goTo: string };

type PageProps = {
  title: string;
  /** The visit, or what stands around a page that names nobody. */
  frame: PageFrame;
  /** The language the page is written in, where that is not the visit's: it is said and marked. */
  lang?: Language;
  errors?: readonly FieldError[];
  children?: Child;
};

/** The frame of every page: whose it is, one heading, the errors first, then what else one can do and whom to ask. */
export const Page: FC<PageProps> = ({ title, frame, lang = frame.language, errors = [], children }) => {
  const { words } = wordsIn(frameWords, frame.language);
  const { creditor } = frame;
  const named = [errors.length > 0 ? `${words.error}: ${title}` : title, creditor && oneLine(creditor.name)];
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <title>{named.filter(Boolean).join(' – ')}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        {creditor?.colour && <link rel="stylesheet" href={`/theme/${creditor.id}`} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <Header frame={frame} label={words.languages} owner={words.owner} />
        <main id="main" lang={lang === frame.language ? undefined : lang}>
          <Unspoken frame={frame} lang={lang} />
          <ErrorSummary errors={errors} title={wordsIn(frameWords, lang).words.problem} />
          <h1>{title}</h1>
          <Written.Provider value={lang}>{children}</Written.Provider>
        </main>
        {frame.menu.length > 0 && (
          <nav class="menu" aria-labelledby="menu-title">
            <h2 id="menu-title">{words.menu}</h2>
            <ul>
              {frame.menu.map(({ href, title: name, lang: written, current }) => (
                <li>
                  <a
                    href={href}
                    aria-current={current ? 'page' : undefined}
                    lang={written === frame.language ? undefined : written}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {creditor && <Contact creditor={creditor} language={frame.language} />}
      </body>
    </html>
  );
};

const Header: FC<{ frame: PageFrame; label: string; owner: string }> = ({ frame, label, owner }) => {
  const { creditor, translations } = frame;
  return (
    <header>
      <div class="head">
        <p class="owner">
          {creditor?.logo && <img src={`/logo/${creditor.id}`} alt="" height={40} />}
          <span>{creditor === undefined ? owner : oneLine(creditor.name)}</span>
        </p>
        <nav class="languages" aria-label={label}>
          <ul>
            {translations.map(({ href, name, lang }) => (
              <li>
                <a href={href} lang={lang} hreflang={lang}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
};

/** Nobody is given English as if it were their language: it is said, in theirs where we can. */
const Unspoken: FC<{ frame: PageFrame; lang: Language }> = ({ frame, lang }) => {
  const { language, unspoken } = frame;
  const { words } = wordsIn(frameWords, language);
  if (lang !== language) {
    return (
      <p class="note" lang={language}>
        {words.notTranslated}
      </p>
    );
  }
  if (unspoken === undefined) return null;
  const [tongue = ''] = unspoken.split('-');
  const own = apologyIn(tongue);
  return (
    <>
      {own && (
        <p class="note" lang={tongue}>
          {own}
        </p>
      )}
      <p class="note">{words.unspoken(nameOfLanguage(tongue, language))}</p>
    </>
  );
};

const Contact: FC<{ creditor: Creditor; language: Language }> = ({ creditor, language }) => {
  const { contact, name, address, registration } = creditor;
  const { words } = wordsIn(frameWords, language);
  return (
    <footer>
      <h2>{words.question}</h2>
      <p>
        {words.helps(oneLine(contact.name))} <a href={telephoneLink(contact.phone)}>{contact.phone}</a>{' '}
        {words.or} <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      <p class="quiet">{[name, ...address, registration].map(oneLine).join(' · ')}</p>
    </footer>
  );
};

function telephoneLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
