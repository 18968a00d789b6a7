import type { SupportWidgetFactsFragment, SupportWidgetSetInput } from "../../../gql/graphql.ts";

/** The settings as they are being typed: origins one a line. */
export type WidgetDraft = Omit<SupportWidgetSetInput, "version" | "allowedOrigins"> & { origins: string };

const usualAccent = "#1c6fd1";

export function draftOf(widget: SupportWidgetFactsFragment | null): WidgetDraft {
  return {
    isOn: widget?.isOn ?? true,
    origins: widget?.allowedOrigins.join("\n") ?? "",
    accent: widget?.accent ?? usualAccent,
    theme: widget?.theme ?? "AUTO",
    side: widget?.side ?? "RIGHT",
    language: widget?.language ?? "PAGE",
    greetingEn: widget?.greetingEn ?? "",
    greetingZh: widget?.greetingZh ?? "",
  };
}

export function inputOf({ origins, ...rest }: WidgetDraft, version: number): SupportWidgetSetInput {
  const allowedOrigins = origins
    .split(/[\s,，]+/)
    .map((origin) => origin.trim())
    .filter((origin) => origin !== "");
  return { ...rest, version, allowedOrigins };
}
