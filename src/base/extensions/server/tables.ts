export interface InstalledRow {
  id: string;
  version: string;
  installed_at: string;
  /** Null: the demonstration base came with it. */
  installed_by: string | null;
  /** Null while installed. The extension's own tables stay either way. */
  uninstalled_at: string | null;
  /** The version that the present one has replaced; null before the first time. */
  updated_from: string | null;
  updated_at: string | null;
}

export interface ExtensionsTables {
  extensions_installed: InstalledRow;
}
