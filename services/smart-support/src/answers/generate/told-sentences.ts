import type { CitedSentence } from "../contract.ts";
import type { ChosenSentences } from "../model/choose-sentences.ts";
import { readGenerated } from "./read-generated.ts";
import { type VerifiedAgainst, verifySentences } from "./verify-sentences.ts";

/** Is told a sentence that is verified. */
export type TellSentence = (sentence: CitedSentence) => void;

const ends = /[.!?。！？\n]/u;

/**
 * Tells the sentences of what an endpoint writes as soon as they are whole and verified. A sentence is whole when the next has begun: what it cites may
 * stand behind its full stop.
 */
export class ToldSentences {
  private readonly told = new Set<string>();
  private whole = 0;
  /** Characters that were looked at for the end of a sentence. */
  private read = 0;
  private isNearEnd = false;

  constructor(
    private readonly against: VerifiedAgainst,
    private readonly tell: TellSentence,
  ) {}

  /** @param text all that was written so far */
  add(text: string): void {
    // What ends no sentence is not read again with every piece.
    this.isNearEnd ||= ends.test(text.slice(this.read));
    this.read = text.length;
    if (!this.isNearEnd) return;
    const whole = readGenerated(text, this.against.locale).slice(0, -1);
    if (whole.length <= this.whole) return;
    this.whole = whole.length;
    this.isNearEnd = false;
    this.tellNew(verifySentences(whole, this.against));
  }

  /** @param text all that was written. @returns it judged, as it counts */
  end(text: string): ChosenSentences {
    const judged = verifySentences(readGenerated(text, this.against.locale), this.against);
    this.tellNew(judged);
    return judged;
  }

  private tellNew({ sentences }: ChosenSentences): void {
    for (const sentence of sentences) {
      if (this.told.has(sentence.text)) continue;
      this.told.add(sentence.text);
      this.tell(sentence);
    }
  }
}
