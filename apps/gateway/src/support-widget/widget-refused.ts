import type { WidgetRefusal } from "@bellwether/schema/contracts/widget";
import { GraphQLError } from "graphql";

/** The refusal of a widget's request, in the shape that every route of the gateway refuses in. */
export function widgetRefused(code: WidgetRefusal, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

export const identityRefusals = {
  IDENTITY_FORGED: "The identity token was not signed with this site's secret, or is for another site.",
  IDENTITY_EXPIRED: "The identity token has expired; have your server make one for each page.",
  IDENTITY_REPLAYED:
    "The identity token was brought by another browser before; have your server make one for each page.",
  IDENTITY_OTHER: "This browser's conversation is of a customer whom the page does not vouch for.",
} as const satisfies Partial<Record<WidgetRefusal, string>>;
