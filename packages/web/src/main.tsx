// The portal's first file: fonts, looks, and the router on the page.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css'
import './look/tokens.css'
import './look/ground.css'
import './look/controls.css'
import './look/shell.css'
import './look/things.css'
import './look/file.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language/index.ts'
import { PassingWords } from './look/index.ts'
import { makeQueryClient } from './session/index.ts'
import { makeRouter } from './shell/router.tsx'
import { chooseTheme, themeNow } from './shell/theme.ts'
import { UploadsProvider } from './uploads/index.ts'

chooseTheme(themeNow())
const place = document.getElementById('root')
if (!place) throw new Error('the page has no place for the portal')
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <PassingWords>
          <UploadsProvider>
            <RouterProvider router={makeRouter()} />
          </UploadsProvider>
        </PassingWords>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
