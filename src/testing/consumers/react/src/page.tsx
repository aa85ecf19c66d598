import type {} from 'online-safety-elements/react.js';
import type { SafetyAlertElement } from 'online-safety-elements';
import { useEffect, useRef } from 'react';

/** A page of a school, on the server and in the browser. */
export function Page({ heard }: { heard: string[] }) {
  const alert = useRef<SafetyAlertElement>(null);
  // React attaches no `onsafety-alert-hide` to what a server rendered until it draws anew (react/react#35446).
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    alert.current?.addEventListener('safety-alert-hide', ({ detail }) => void heard.push(detail.id ?? ''), {
      signal,
    });
    return () => listening.abort();
  }, [heard]);
  return (
    <safety-alert
      ref={alert}
      view="banner"
      headline="Strangers ask for pictures"
      alert-id="one"
      heading-level={3}
    >
      Talk with your child.
    </safety-alert>
  );
}

/** Only for its types. */
export const typed = (
  <safety-alert
    headline="Strangers"
    onsafety-alert-hide={({ detail }) => console.log(detail.version.toFixed())}
  />
);

// @ts-expect-error it is a number
export const wrong = <safety-alert headline="Strangers" heading-level="three" />;
