import type { InferenceClient } from "@bellwether/runtime/inference/client";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { answerModelName, type SupportAnswer, type SupportQuestion } from "@bellwether/smart-support/answers/contract";
import type { BotPorts } from "@bellwether/smart-support/conversations/bot/ports";
import { orderWords } from "@bellwether/smart-support/conversations/model/order-words";
import {
  type Understanding,
  type UnderstandingQuestion,
  understandingModelName,
} from "@bellwether/smart-support/understanding/contract";
import { lookUpOrder, type OrderState } from "@bellwether/smart-support/understanding/entities/look-up-order";
import type { FastifyBaseLogger } from "fastify";

/** Milliseconds that a customer waits for the models: then people take over. */
const patienceMs = 3_000;

/** Whom the bot asks: the models at their host, and the organisation's orders. */
export function botPorts(
  inference: Pick<InferenceClient, "infer">,
  log: Pick<FastifyBaseLogger, "warn">,
): BotPorts<OrderState> {
  async function ask<Answer>(tenantId: TenantId, model: string, question: object): Promise<Answer | null> {
    try {
      const inputs = { question: textTensor([JSON.stringify(question)]) };
      const { outputs } = await inference.infer(model, inputs, { tenantId, deadlineMs: patienceMs });
      const [text] = outputs.answer === undefined ? [] : textsOf(outputs.answer);
      if (text === undefined) throw new Error(`The model ${model} answered without an answer.`);
      return JSON.parse(text) as Answer;
    } catch (error) {
      // Whatever keeps a model from answering, the customer is not kept waiting for it.
      log.warn({ err: error, tenantId, model }, "the bot goes on without a model's answer");
      return null;
    }
  }
  return {
    understand: (tenantId, text) =>
      ask<Understanding>(tenantId, understandingModelName, { text } satisfies UnderstandingQuestion),
    answer: (tenantId, text) =>
      ask<SupportAnswer>(tenantId, answerModelName, {
        question: text,
        locale: null,
        audience: "PUBLIC",
        explain: false,
      } satisfies SupportQuestion),
    lookUpOrder,
    sayOrder: orderWords,
  };
}
