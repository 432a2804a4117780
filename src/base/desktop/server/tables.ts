export interface LayoutRow {
  user_id: string;
  /** JSON: the placed widgets; `null` for the initial layout. */
  widgets: string;
  changed_at: string;
  /** JSON: ids of widgets. */
  declined: string;
  /** Moves by one with each change. */
  version: number;
}

export interface OpenedContactRow {
  user_id: string;
  contact_id: string;
  opened_at: string;
}

export interface DesktopTables {
  desktop_layouts: LayoutRow;
  desktop_opened_contacts: OpenedContactRow;
}
