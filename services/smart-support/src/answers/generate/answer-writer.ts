import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { ChosenSentences } from "../model/choose-sentences.ts";
import type { StoredSupportSettings } from "../support-settings.ts";
import { answerPrompt } from "./answer-prompt.ts";
import { askChat, ChatFailed, type ChatPatience } from "./ask-chat.ts";
import { configuredEndpoint } from "./configured-endpoint.ts";
import { readGenerated } from "./read-generated.ts";
import { type TellSentence, ToldSentences } from "./told-sentences.ts";
import { type VerifiedAgainst, verifySentences } from "./verify-sentences.ts";

export interface WriterServices {
  /** Opens the key of the organisation's endpoint. */
  secrets: SecretBox;
  destinations: Destinations;
}

/** Puts answers into words of an endpoint's own, where the organisation has set one. */
export class AnswerWriter {
  constructor(
    private readonly services: WriterServices,
    private readonly patience?: ChatPatience,
  ) {}

  /**
   * What the endpoint wrote, judged: kept is only what the sources say. Null where none is set, or it gave no answer in time. The sources
   * are the only texts of the organisation that the endpoint is sent.
   *
   * @param tell is told each sentence that is kept, while the endpoint still writes
   */
  async write(
    tenantId: TenantId,
    settings: StoredSupportSettings,
    against: VerifiedAgainst,
    tell?: TellSentence,
  ): Promise<ChosenSentences | null> {
    const { question, sources, locale } = against;
    if (sources.length === 0) return null;
    if (settings.answerMode !== "GENERATIVE") return null;
    const endpoint = configuredEndpoint(tenantId, settings, this.services.secrets);
    if (endpoint === null) return null;
    try {
      const messages = answerPrompt(question, sources, locale);
      const told = tell === undefined ? null : new ToldSentences(against, tell);
      const written = await askChat(endpoint, messages, this.services.destinations, {
        patience: this.patience,
        onText: (text) => told?.add(text),
      });
      return told?.end(written) ?? verifySentences(readGenerated(written, locale), against);
    } catch (error) {
      // Articles answer in their own words then; anything else is a fault of ours.
      if (error instanceof ChatFailed) return null;
      throw error;
    }
  }
}
