export interface LayoutRow {
  user_id: string;
  /** JSON: the placed widgets. */
  widgets: string;
  changed_at: string;
}

export interface DesktopTables {
  desktop_layouts: LayoutRow;
}
