import type {
  CrmFieldMappingInput,
  CrmMappedFactsFragment,
  CrmMappingFactsFragment,
  CrmMappingInput,
  CrmTransformationInput,
  CrmTransformationKind,
} from "../gql/graphql.ts";

/** A row of the mapping as it is being edited; rows have a key of their own, since their fields may change. */
export interface DraftRow extends CrmFieldMappingInput {
  key: number;
}

export interface MappingDraft {
  rows: DraftRow[];
  matchField: string;
  matchBy: CrmMappingInput["matchBy"];
  createsHere: boolean;
  createsThere: boolean;
}

/** Fields of customers that have columns of their own. */
export const ownFields = ["name", "email", "country", "locale", "acquisitionChannel"] as const;

export const transformationKinds = [
  "TRIM",
  "LOWER_CASE",
  "DEFAULT",
  "MAP_VALUES",
  "JOIN_NAME",
  "DATE",
  "NUMBER",
  "CURRENCY",
  "BOOLEAN",
] as const satisfies readonly CrmTransformationKind[];

/** A connection's mapping, to be edited. */
export function toDraft(connection: CrmMappedFactsFragment): MappingDraft {
  const { matchField, matchBy, createsHere, createsThere } = connection;
  const rows = (connection.mappings as CrmMappingFactsFragment[]).map(
    ({ field, crmFields, direction, winner, transformations }, key): DraftRow => ({
      key,
      field,
      crmFields: [...crmFields],
      direction,
      winner,
      transformations: transformations.map(toStep),
    }),
  );
  return { rows, matchField: matchField ?? "", matchBy, createsHere, createsThere };
}

/** What the server is given; rows that say nothing yet are left out. */
export function toInput({ rows, ...rest }: MappingDraft): CrmMappingInput {
  const filled = rows.filter(({ field, crmFields }) => field !== "" && crmFields.some((name) => name !== ""));
  return { ...rest, mappings: filled.map(({ key: _, ...row }) => row) };
}

/** A new row, for the first field of ours that has none. */
export function withRow(draft: MappingDraft): MappingDraft {
  const taken = new Set(draft.rows.map(({ field }) => field));
  const field = ownFields.find((name) => !taken.has(name)) ?? "";
  const key = Math.max(-1, ...draft.rows.map((row) => row.key)) + 1;
  const row: DraftRow = { key, field, crmFields: [""], direction: "BOTH", winner: "CRM", transformations: [] };
  return { ...draft, rows: [...draft.rows, row] };
}

/** The row with other steps; joining a name takes two fields of the CRM, everything else one. */
export function withSteps(row: DraftRow, transformations: CrmTransformationInput[]): DraftRow {
  const joins = transformations.some(({ kind }) => kind === "JOIN_NAME");
  const [first = "", second = ""] = row.crmFields;
  return { ...row, transformations, crmFields: joins ? [first, second] : [first] };
}

/** A step as it begins. */
export function newStep(kind: CrmTransformationKind): CrmTransformationInput {
  if (kind === "MAP_VALUES") return { kind, there: [], here: [], otherwise: "KEEP" };
  if (kind === "JOIN_NAME") return { kind, order: "GIVEN_FIRST", separator: " " };
  if (kind === "DATE") return { kind, format: "ISO" };
  if (kind === "NUMBER" || kind === "CURRENCY") return { kind, decimalComma: false };
  return kind === "DEFAULT" ? { kind, value: "" } : { kind };
}

/** Words as lines such as "lead = Prospect". */
export function wordsToText({ there, here }: Pick<CrmTransformationInput, "there" | "here">): string {
  return (there ?? []).map((word, at) => `${word} = ${here?.[at] ?? ""}`).join("\n");
}

/** Lines that have a = in them; others are being typed. */
export function textToWords(text: string): { there: string[]; here: string[] } {
  const lines = text.split("\n").filter((line) => line.includes("="));
  return {
    there: lines.map((line) => line.slice(0, line.indexOf("=")).trim()),
    here: lines.map((line) => line.slice(line.indexOf("=") + 1).trim()),
  };
}

function toStep(step: CrmMappingFactsFragment["transformations"][number]): CrmTransformationInput {
  const { kind, value, there, here, otherwise, order, separator, format, decimalComma } = step;
  const given = { value, there, here, otherwise, order, separator, format, decimalComma };
  return { kind, ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== null && one !== undefined)) };
}
