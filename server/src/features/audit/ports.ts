export interface AuditLine {
  readonly id: number;
  readonly at: number;
  readonly personId: string | null;
  readonly by: string | null;
  readonly action: string;
  readonly object: string | null;
}

export interface AuditQuery {
  readonly search: string;
  readonly personId?: string | undefined;
  readonly action?: string | undefined;
  /** The very id of what it was done to. */
  readonly object?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Who did what to what. Lines are added and read, never changed. */
export interface Audit {
  /** Without a person for what happens by itself. */
  add(line: { readonly personId: string | null; readonly action: string; readonly object: string | null }): Promise<void>;
  find(query: AuditQuery): Promise<{ lines: AuditLine[]; found: number }>;
}
