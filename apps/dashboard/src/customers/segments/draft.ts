import { type ConditionName, isConditionName } from "./condition-names.ts";

/** One condition, with the words of the API for its fields. */
export interface LeafDraft {
  kind: "leaf";
  key: string;
  negated: boolean;
  name: ConditionName;
  fields: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The fields without those that are undefined, which the API would refuse as being of no type. */
export function merged(fields: Fields, change: Fields): Fields {
  return Object.fromEntries(Object.entries({ ...fields, ...change }).filter(([, value]) => value !== undefined));
}

/** Conditions that hold all together, or any of which holds. */
export interface GroupDraft {
  kind: "group";
  key: string;
  negated: boolean;
  join: "all" | "any";
  parts: readonly Draft[];
}

export type Draft = LeafDraft | GroupDraft;

let made = 0;

/** A key that tells parts of a draft apart on a page; never sent. */
export function draftKey(): string {
  made += 1;
  return `part-${made}`;
}

export function emptyGroup(): GroupDraft {
  return { kind: "group", key: draftKey(), negated: false, join: "all", parts: [] };
}

/** A predicate as it is edited; null where it is none that this page knows. The outermost part is always a group. */
export function draftOf(predicate: unknown): GroupDraft | null {
  const draft = partOf(predicate, false);
  if (draft === null || (draft.kind === "group" && !draft.negated)) return draft as GroupDraft | null;
  return { ...emptyGroup(), parts: [draft] };
}

function partOf(predicate: unknown, negated: boolean): Draft | null {
  if (!isRecord(predicate)) return null;
  const [[word, inner] = ["", null]] = Object.entries(predicate);
  if (word === "not") return partOf(inner, !negated);
  if ((word === "all" || word === "any") && Array.isArray(inner)) {
    const parts = inner.map((part) => partOf(part, false));
    if (parts.some((part) => part === null)) return null;
    return { kind: "group", key: draftKey(), negated, join: word, parts: parts.flatMap((part) => part ?? []) };
  }
  if (!isConditionName(word) || !isRecord(inner)) return null;
  return { kind: "leaf", key: draftKey(), negated, name: word, fields: inner };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The draft as the API takes it. */
export function predicateOf(draft: Draft): object {
  const plain = draft.kind === "leaf" ? { [draft.name]: draft.fields } : { [draft.join]: draft.parts.map(predicateOf) };
  return draft.negated ? { not: plain } : plain;
}

/** The first of the problems at each part of the draft, by the part's key. */
export function problemsByKey(
  draft: Draft,
  problems: readonly { field?: readonly string[] | null | undefined; message: string }[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { field, message } of problems) {
    const key = keyAt(draft, (field ?? []).slice(1));
    if (!found.has(key)) found.set(key, message);
  }
  return found;
}

/** The key of the innermost part that a path leads to. */
function keyAt(draft: Draft, path: readonly string[]): string {
  const rest = draft.negated && path[0] === "not" ? path.slice(1) : path;
  if (draft.kind === "leaf") return draft.key;
  const part = draft.parts[Number(rest[1])];
  return rest[0] === draft.join && part ? keyAt(part, rest.slice(2)) : draft.key;
}

/** The draft with one part changed; null takes it out. */
export function withPart(draft: GroupDraft, key: string, change: (part: Draft) => Draft | null): GroupDraft {
  if (draft.key === key) return (change(draft) ?? draft) as GroupDraft;
  return {
    ...draft,
    parts: draft.parts.flatMap((part) => {
      if (part.key === key) return change(part) ?? [];
      return part.kind === "group" ? withPart(part, key, change) : part;
    }),
  };
}
