import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { useMay } from '../../base/users/web/public.ts';
import { isPresent, useModules } from '../../platform/modules/web/modules-context.ts';
import type { PageRoute, WebModule } from '../../platform/modules/web/module.ts';
import { LoadingArea } from '../../platform/ui/web/loading-area.tsx';
import { PageBoundary } from '../../platform/ui/web/page-boundary.tsx';
import { NotFoundPage, NotInstalledPage, NotPermittedPage } from './refusal-pages.tsx';

const aboutPage: PageRoute = {
  path: '/about',
  load: async () => ({ default: (await import('./about-page.tsx')).AboutPage }),
};

const lazyPages = new WeakMap<PageRoute, LazyExoticComponent<ComponentType>>();

/** The same lazy component for the same page at each render: another one would mount the page anew. */
function lazyPage(page: PageRoute): LazyExoticComponent<ComponentType> {
  const known = lazyPages.get(page);
  if (known) return known;
  const made = lazy(page.load);
  lazyPages.set(page, made);
  return made;
}

/** The page of the present address. */
export function ModuleRoutes() {
  const { all } = useModules();
  return (
    <Routes>
      {all.flatMap((module) =>
        module.pages.map((page) => (
          <Route key={page.path} path={page.path} element={<ModulePage module={module} page={page} />} />
        )),
      )}
      <Route path={aboutPage.path} element={<LoadedPage page={aboutPage} />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function ModulePage({ module, page }: { module: WebModule; page: PageRoute }) {
  const { installed } = useModules();
  const may = useMay();
  if (module.manifest && !isPresent(module, installed))
    return <NotInstalledPage manifest={module.manifest} />;
  if (page.permission && !may(page.permission)) return <NotPermittedPage />;
  return <LoadedPage page={page} />;
}

function LoadedPage({ page }: { page: PageRoute }) {
  const { pathname } = useLocation();
  const Page = lazyPage(page);
  return (
    <PageBoundary pathname={pathname}>
      <Suspense fallback={<LoadingArea />}>
        <Page />
      </Suspense>
    </PageBoundary>
  );
}
