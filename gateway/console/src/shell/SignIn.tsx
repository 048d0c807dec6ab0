/** The sign-in page. A lock-out is told with its end; a password that somebody else gave is changed first.
 *
 * By hand, without the library: it comes before anything else, and whoever opens it waits for it alone. */
import { forgetAsked } from '@manor/web/api/ahead';
import { explained } from '@manor/web/api/problem';
import { language, speak } from '@manor/web/i18n';
import { useSessionQuery, useSignIn } from '@manor/web/session';
import { useEffect, useState, type SubmitEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BASE } from '../beginning';
import { remember } from './visits';
import './sign-in.css';

/** Only an address of ours: a link made elsewhere must not lead away after signing in. */
function back(): string {
  const address = new URLSearchParams(window.location.search).get('back');
  return address?.startsWith('/') && !address.startsWith('//') ? address : '/';
}

/** What a browser says of an empty field, in the reader's language and not in its own. */
function missing(sentence: string): (event: SyntheticEvent<HTMLInputElement>) => void {
  return ({ currentTarget }) => {
    currentTarget.setCustomValidity(sentence);
  };
}

/** What comes after signing in is loaded while the name is typed. */
function expect(): void {
  import('../signedIn').then(
    ({ prepare }) => {
      prepare(back());
    },
    () => undefined,
  );
}

export default function SignIn() {
  const { t } = useTranslation('shell');
  const session = useSessionQuery();
  const signIn = useSignIn();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const here = Boolean(session.data);
  useEffect(() => {
    remember(here);
    forgetAsked();
    // Opened anew: nothing of whoever was here before is left, and styles come as a file.
    if (here) window.location.replace(BASE + back());
  }, [here]);
  if (here) return null;

  const enter = async (form: HTMLFormElement): Promise<void> => {
    const given = new FormData(form);
    const typed = (name: string): string => {
      const text = given.get(name);
      return typeof text === 'string' ? text : '';
    };
    setBusy(true);
    setError(undefined);
    try {
      const device = navigator.userAgent.slice(0, 200);
      await signIn({ username: typed('username'), password: typed('password'), device });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!busy) void enter(event.currentTarget);
  };
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <div className="sign-in-brand">
          <img src="/console/icon.svg" width="40" height="40" alt="" />
          <div>
            <h1>Manor</h1>
            <p>{t('signIn.tagline')}</p>
          </div>
        </div>
        {error !== undefined && (
          <p className="sign-in-alert" role="alert">
            {explained(error)}
          </p>
        )}
        <form className="sign-in-form" onSubmit={onSubmit}>
          <label htmlFor="username">{t('signIn.username')}</label>
          <input
            id="username"
            name="username"
            autoComplete="username"
            autoFocus
            required
            maxLength={100}
            readOnly={busy}
            onInvalid={missing(t('signIn.usernameMissing'))}
            onInput={({ currentTarget }) => {
              currentTarget.setCustomValidity('');
              expect();
            }}
          />
          <label htmlFor="password">{t('signIn.password')}</label>
          <div className="sign-in-password">
            <input
              id="password"
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              required
              maxLength={200}
              readOnly={busy}
              onInvalid={missing(t('signIn.passwordMissing'))}
              onInput={({ currentTarget }) => {
                currentTarget.setCustomValidity('');
              }}
            />
            <button
              type="button"
              className="link-like"
              aria-pressed={shown}
              onClick={() => {
                setShown(!shown);
              }}
            >
              {t('signIn.show')}
            </button>
          </div>
          <button type="submit" className="sign-in-submit" disabled={busy} aria-busy={busy}>
            {t('signIn.submit')}
          </button>
        </form>
        <div className="sign-in-foot">
          <span className="quiet">{t('signIn.help')}</span>
          <OtherLanguage />
        </div>
      </section>
    </main>
  );
}

function OtherLanguage() {
  const { t } = useTranslation('web');
  const other = language() === 'zh-CN' ? 'en-US' : 'zh-CN';
  return (
    <button type="button" className="link-like" lang={other} onClick={() => void speak(other)}>
      {t('language')}
    </button>
  );
}
