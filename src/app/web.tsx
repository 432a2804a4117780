import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '../platform/ui/web/global.css';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { chosenLanguage } from '../platform/i18n/web/chosen-language.ts';
import { createI18n } from '../platform/i18n/web/create-i18n.ts';
import { preferredLanguage } from '../platform/i18n/web/languages.ts';
import { keepFocusAfterDialogs, keepFocusOfBusyButtons } from '../platform/ui/web/keep-focus.ts';
import { Entrance } from './shell/entrance.tsx';
import { fetchPageEarly } from './shell/fetch-page-early.ts';
import { Providers } from './shell/providers.tsx';
import { lateWords, wordLoaders } from './shell/words/load.ts';

fetchPageEarly(location.pathname);
keepFocusOfBusyButtons(document);
keepFocusAfterDialogs(document);

const language = preferredLanguage(chosenLanguage(), navigator.languages);
const spoken = await createI18n(wordLoaders, language, lateWords);

// Which pages exist depends on what is installed: the router knows one route, the shell the rest.
const router = createBrowserRouter([{ path: '*', Component: Entrance }]);

createRoot(document.getElementById('root')!).render(
  <Providers spoken={spoken}>
    <RouterProvider router={router} />
  </Providers>,
);
