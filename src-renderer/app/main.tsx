/** The start of the window. */
import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '#domain/assert.ts';
import { provideServices } from '#renderer/actions/services.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { createCache, EngineProvider } from '#renderer/engine/engine-context.tsx';
import { openLink } from '#renderer/engine/link.ts';
import { sourceForThisWindow } from '#renderer/engine/port-source.ts';
import { App } from './app.tsx';
import { applyPreferences } from './preferences.ts';
import { go } from './router.ts';
import { deskMayCall } from './session.ts';

const link = openLink(sourceForThisWindow());
const cache = createCache();

applyPreferences();
provideServices({ engine: link, go, notify, mayCall: deskMayCall });

createRoot(present(document.getElementById('root'), 'index.html has a root')).render(
  <StrictMode>
    <EngineProvider link={link} cache={cache}>
      <App />
    </EngineProvider>
  </StrictMode>,
);
