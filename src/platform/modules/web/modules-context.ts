import { createContext, useContext, useMemo } from 'react';
import type { Manifest } from '../contract/manifest.ts';
import type { WebModule } from './module.ts';

export interface Modules {
  /** Everything this build carries, installed or not. */
  all: readonly WebModule[];
  /** Ids of the extensions installed now. */
  installed: ReadonlySet<string>;
}

export const ModulesContext = createContext<Modules>({ all: [], installed: new Set() });

export const useModules = (): Modules => useContext(ModulesContext);

/** A base feature is always there; an extension while it is installed. */
export const isPresent = (module: WebModule, installed: ReadonlySet<string>): boolean =>
  module.manifest === undefined || installed.has(module.id);

/** The manifests of the extensions installed now, in the order of the module list. */
export function useInstalledManifests(): Manifest[] {
  const { all, installed } = useModules();
  return useMemo(
    () => all.flatMap(({ manifest }) => (manifest && installed.has(manifest.id) ? [manifest] : [])),
    [all, installed],
  );
}
