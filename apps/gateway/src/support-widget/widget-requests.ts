import { locales } from "@bellwether/schema/contracts/locale";
import type {
  FeedbackRequest,
  HandOffRequest,
  RateRequest,
  SayRequest,
  SessionRequest,
  WaitRequest,
} from "@bellwether/schema/contracts/widget";
import { z } from "zod";
import { widgetRefused } from "./widget-refused.ts";

const held = { conversation: z.uuid().nullable(), after: z.int().min(0) };
const token = z.string().min(1).max(4_096);

/** What each deed is asked with. Texts that are too long are refused by whoever keeps them, with the rule. */
export const widgetRequests = {
  session: z.object({
    browser: z.uuid(),
    visitor: token.optional(),
    identity: token.optional(),
  }) satisfies z.ZodType<SessionRequest>,
  wait: z.object({ ...held, seen: z.string().max(200) }) satisfies z.ZodType<WaitRequest>,
  say: z.object({ ...held, id: z.uuid(), text: z.string(), locale: z.enum(locales) }) satisfies z.ZodType<SayRequest>,
  handOff: z.object({ ...held, locale: z.enum(locales) }) satisfies z.ZodType<HandOffRequest>,
  feedback: z.object({
    ...held,
    messageId: z.uuid(),
    feedback: z.enum(["UP", "DOWN"]),
  }) satisfies z.ZodType<FeedbackRequest>,
  rate: z.object({
    ...held,
    score: z.int().min(1).max(5),
    comment: z.string().max(1_000),
  }) satisfies z.ZodType<RateRequest>,
};

/** @throws GraphQLError naming the field and the rule that it breaks */
export function readWidgetRequest<Request>(shape: z.ZodType<Request>, body: unknown): Request {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw widgetRefused("BAD_USER_INPUT", `${issue!.path.join(".") || "body"}: ${issue!.message}`, 400);
}
