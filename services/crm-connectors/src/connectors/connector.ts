import type { CrmRule } from "../contract.ts";
import type { CrmHttp } from "../http/crm-http.ts";
import type { CrmValues } from "../model/crm-value.ts";
import type { FieldMapping } from "../model/field-mapping.ts";

/** Words in every language of the platform. */
export interface Words {
  en: string;
  "zh-CN": string;
}

/** Something that the connector has to be given, such as a token or an address. */
export interface ConnectorSetting {
  name: string;
  label: Words;
  /** What it is and where it is found. */
  hint: Words;
  /** Sealed, and never shown again. */
  secret: boolean;
  required: boolean;
  /** The only values there are; free text where it has none. */
  choices?: readonly string[];
  /** What it is where nothing is given. */
  byDefault?: string;
  /** An address that is called: has to be one that the installation may call. */
  isAddress?: boolean;
}

/** A field of the CRM's records. */
export interface CrmField {
  name: string;
  label: string;
  type: "text" | "number" | "boolean" | "date" | "datetime" | "choice";
  writable: boolean;
  /** No two records have the same value, and a record can be written by it. */
  unique: boolean;
}

/** A record as the CRM has it now. */
export interface CrmRecord {
  id: string;
  /** Of the fields that were asked for. */
  values: CrmValues;
  modifiedAt: Date | null;
  /** Ids of records that were merged into it. */
  mergedIds: readonly string[];
}

/** Something that happened to a record: it is so now, or it is gone, maybe into another. */
export type CrmChange = { kind: "record"; record: CrmRecord } | { kind: "gone"; id: string; mergedInto: string | null };

/** How far a connector has read: its own affair, kept as JSON with what was read. */
export type CrmCursor = Readonly<Record<string, unknown>>;

/** Some changes, and where to go on. */
export interface CrmPage {
  changes: CrmChange[];
  cursor: CrmCursor;
  /** There is nothing more by now. */
  done: boolean;
}

/** A record to be written: changed where it has an id, else made, or found, by the field that records are matched by. */
export interface CrmWrite {
  crmId: string | null;
  values: CrmValues;
}

export type CrmWriteResult =
  | { outcome: "written"; crmId: string; created: boolean }
  | { outcome: "refused"; rule: CrmRule; field: string | null; value: string | null; message: string };

/** A CRM that was connected to. Methods throw `CrmFailure` where the CRM as a whole refuses or is away. */
export interface OpenCrm {
  /** Tries the credentials; gives the account's name, null where the CRM does not tell. */
  account(): Promise<string | null>;
  fields(): Promise<CrmField[]>;
  /**
   * Changes since a cursor, oldest first; null: everything. One that was cut off by a crash is asked for again with the
   * cursor before it. A change may be told twice, and none is left out, also where records change while they are read.
   */
  changes(cursor: CrmCursor | null, fields: readonly string[]): Promise<CrmPage>;
  /**
   * Writes records, at most `limits.writeBatch`. Doing it again makes no second record.
   *
   * @param matchField unique, where records are to be made
   * @returns one result per record, in their order
   */
  write(records: readonly CrmWrite[], matchField: string | null): Promise<CrmWriteResult[]>;
}

/** What a connector works with. */
export interface CrmSession {
  object: string;
  /** What it was given, defaults filled in. */
  settings: Readonly<Record<string, string>>;
  secrets: Readonly<Record<string, string>>;
  http: CrmHttp;
  now: () => Date;
}

/** One kind of CRM: a folder of its own, listed in `all.ts`. */
export interface Connector {
  /** The folder's name, kept with connections. */
  name: string;
  label: string;
  /** What of the CRM can be customers. */
  objects: readonly { name: string; label: Words }[];
  settings: readonly ConnectorSetting[];
  limits: {
    /** Requests in a span of time, below what the CRM allows. */
    requests: number;
    perMs: number;
    /** Records in one request to write. */
    writeBatch: number;
  };
  /** What a person most likely wants, to begin with. */
  suggestion(object: string): { mappings: FieldMapping[]; matchField: string; matchBy: "externalId" | "email" };
  /**
   * The cursor that a run begins with, a little before where the last one ended where the CRM shows changes late.
   */
  begin?(cursor: CrmCursor): CrmCursor;
  open(session: CrmSession): OpenCrm;
}
