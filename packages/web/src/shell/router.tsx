// The addresses of the portal, made from the list of pages; what an address asks after `?` is plain text.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router'
import { Loading } from '../look/index.ts'
import { EitherFrame } from './either-frame.tsx'
import { EntranceFrame } from './entrance-frame.tsx'
import { Guarded } from './guarded.tsx'
import { Broken, Nowhere } from './missing.tsx'
import { MorePage } from './more.tsx'
import type { PageEntry } from './page-entry.ts'
import { pages } from './pages.ts'
import { Shell } from './shell.tsx'
import { Start } from './start.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: Nowhere, errorComponent: Broken })
const entrance = createRoute({ getParentRoute: () => root, id: 'entrance', component: EntranceFrame })
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })
const either = createRoute({ getParentRoute: () => root, id: 'either', component: EitherFrame })

function routeOf(entry: PageEntry) {
  const loaded = lazyRouteComponent(entry.load, 'Page')
  if (entry.for === 'anyone')
    return createRoute({ getParentRoute: () => entrance, path: entry.path, component: loaded })
  if (entry.alsoOutside) return createRoute({ getParentRoute: () => either, path: entry.path, component: loaded })
  return createRoute({
    getParentRoute: () => shell,
    path: entry.path,
    component: () => <Guarded entry={entry} page={loaded} />,
  })
}

const start = createRoute({ getParentRoute: () => shell, path: '/', component: Start })
const more = createRoute({ getParentRoute: () => shell, path: '/more', component: MorePage })
const inEntrance = pages.filter((entry) => entry.for === 'anyone').map(routeOf)
const inEither = pages.filter((entry) => entry.alsoOutside).map(routeOf)
const inShell = pages.filter((entry) => entry.for !== 'anyone' && !entry.alsoOutside).map(routeOf)

const tree = root.addChildren([
  entrance.addChildren(inEntrance),
  either.addChildren(inEither),
  shell.addChildren([start, more, ...inShell]),
])

export function makeRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    defaultPendingComponent: () => (
      <div className="sheet-page">
        <Loading />
      </div>
    ),
    scrollRestoration: true,
    parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
    stringifySearch: (search) => {
      const query = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)])).toString()
      return query ? `?${query}` : ''
    },
    ...(history ? { history } : {}),
  })
}
