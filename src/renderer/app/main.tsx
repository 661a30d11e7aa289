import '@fontsource-variable/inter/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { Application } from './application';
import { createQueryClient } from './use-engine';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="fr-FR">
      <QueryClientProvider client={createQueryClient()}>
        <Application />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
