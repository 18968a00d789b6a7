import type { SupportEncoderInput, SupportEncoderKind, SupportSettingFactsFragment } from "../../gql/graphql.ts";

export const encoderKinds = [
  "LEARNT",
  "OPENAI",
  "OPEN_INFERENCE",
  "LOCAL",
] as const satisfies readonly SupportEncoderKind[];

/** An encoder as somebody types it. */
export interface EncoderDraft {
  kind: SupportEncoderKind;
  url: string;
  model: string;
  key: string;
  dropsKey: boolean;
  queryPrefix: string;
  passagePrefix: string;
  mustBeBetter: boolean;
}

export function draftOf({ encoder }: SupportSettingFactsFragment): EncoderDraft {
  const { kind, url, model, queryPrefix, passagePrefix, mustBeBetter } = encoder;
  return {
    kind,
    url: url ?? "",
    model: model ?? "",
    key: "",
    dropsKey: false,
    queryPrefix,
    passagePrefix,
    mustBeBetter,
  };
}

/** What is asked of the server: of a kind, only what that kind has. A key that is not typed stays, unless it is dropped. */
export function encoderInput({ kind, url, model, key, dropsKey, ...rest }: EncoderDraft): SupportEncoderInput {
  if (kind === "LEARNT") return { kind };
  if (kind === "LOCAL") return { kind, model, ...rest };
  return { kind, url, model, ...rest, ...(dropsKey ? { secret: null } : key === "" ? {} : { secret: key }) };
}
