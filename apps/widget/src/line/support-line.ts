import type { Locale } from "@bellwether/schema/contracts/locale";
import type {
  SessionAnswer,
  SessionRequest,
  WidgetDeed,
  WidgetLook,
  WidgetState,
} from "@bellwether/schema/contracts/widget";
import { longestWaitMs } from "@bellwether/schema/contracts/widget";
import { type Backoff, usualBackoff, waitBefore } from "./backoff.ts";
import type { Keep, PendingMessage } from "./keep.ts";
import { Pauses } from "./pauses.ts";
import { Refused, type Road, Unheard } from "./road.ts";
import { emptyThread, lastOf, type Thread, withState } from "./thread.ts";

/** Milliseconds for an answer, and for one that is kept open. */
const answerMs = 15_000;
const waitMs = longestWaitMs + 10_000;

/** How the line is. REFUSED: the site or the page is not let in, and nothing more is tried. */
export type LineStatus = "CONNECTING" | "OPEN" | "LOST" | "REFUSED";

export interface SupportLineOptions {
  road: Road;
  keep: Keep;
  /** By which the page's server vouches for who this is; asked anew for each session. */
  identity: () => Promise<string | null>;
  newId: () => string;
  backoff?: Backoff;
  /** From 0 up to 1. */
  random?: () => number;
  /** Told what went wrong, in words for whoever builds the page. */
  warn?: (message: string) => void;
}

/**
 * A conversation over a connection that comes and goes. What is said is kept until the server has it and is said again under the same
 * id until then; what the server says is asked for from the last sequence that is here. So nothing is lost, and nothing comes twice.
 */
export class SupportLine {
  thread: Thread = emptyThread;
  status: LineStatus = "CONNECTING";
  look: WidgetLook | null = null;
  isVerified = false;
  /** Ids that the server refuses, with its code. */
  readonly failed = new Map<string, string>();
  /** Called after anything changed. */
  onChange: () => void = () => undefined;
  private visitor: string | null = null;
  private readonly pauses = new Pauses();
  private readonly ended = new AbortController();
  private opening: Promise<void> | null = null;
  private isFlushing = false;
  private isWaiting = false;
  private failures = 0;
  private identity: () => Promise<string | null>;

  constructor(private readonly options: SupportLineOptions) {
    this.identity = options.identity;
  }

  get pending(): readonly PendingMessage[] {
    return this.options.keep.read().pending;
  }

  /** Opens the session, and goes on with what was left by an earlier page. */
  async start(): Promise<void> {
    await this.open();
    void this.flush();
  }

  /** Says a message: it is shown at once, and sent as soon as it can be. */
  say(text: string, locale: Locale): void {
    const message = { id: this.options.newId(), text, locale };
    this.options.keep.change((kept) => ({ ...kept, pending: [...kept.pending, message] }));
    this.onChange();
    void this.flush();
  }

  /** Asks for a person. */
  handOff(locale: Locale): Promise<boolean> {
    return this.act("hand-off", { locale });
  }

  feedback(messageId: string, feedback: "UP" | "DOWN"): Promise<boolean> {
    return this.act("feedback", { messageId, feedback });
  }

  rate(score: number, comment: string): Promise<boolean> {
    return this.act("rate", { score, comment });
  }

  /** The network is back, as far as the browser can tell: whatever waits tries again now. */
  retry(): void {
    this.failures = 0;
    this.pauses.end();
  }

  /** Ends the session and forgets the conversation: somebody else may come to this browser. */
  async leave(): Promise<void> {
    this.options.keep.forget();
    this.visitor = null;
    this.thread = emptyThread;
    await this.open();
  }

  stop(): void {
    this.ended.abort();
    this.pauses.end();
  }

  private open(): Promise<void> {
    this.opening ??= this.openOnce().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async openOnce(): Promise<void> {
    while (!this.ended.signal.aborted) {
      try {
        const { keep } = this.options;
        const { browser, visitor } = keep.read();
        const identity = await this.identity();
        const request: SessionRequest = { browser, ...(visitor && { visitor }), ...(identity && { identity }) };
        const answer = await this.post<SessionAnswer>("session", request, null, answerMs);
        this.visitor = answer.visitor;
        this.look = answer.look;
        this.isVerified = answer.isVerified;
        keep.change((kept) => ({ ...kept, visitor: answer.visitor }));
        this.take(answer);
        void this.wait();
        return;
      } catch (error) {
        if (!(error instanceof Refused)) await this.pause(error);
        else if (!this.recover(error)) return this.change("REFUSED");
      }
    }
  }

  /** Gives up what a session was refused for; false where nothing is left to give up. */
  private recover({ code, message }: Refused): boolean {
    this.options.warn?.(`${code}: ${message}`);
    const { keep } = this.options;
    switch (code) {
      case "IDENTITY_OTHER":
      case "VISITOR_UNKNOWN": {
        if (keep.read().visitor === null) return false;
        // The conversation is another's, with what they had still to say, or nobody's any more: this visitor begins their own.
        const pending = code === "IDENTITY_OTHER" ? [] : keep.read().pending;
        keep.change((kept) => ({ ...kept, visitor: null, pending }));
        this.thread = emptyThread;
        return true;
      }
      case "IDENTITY_FORGED":
      case "IDENTITY_EXPIRED":
      case "IDENTITY_REPLAYED": {
        // The customer is not to blame for the page's mistake; they go on as a stranger.
        const wasVouchedFor = this.identity !== nobody;
        this.identity = nobody;
        return wasVouchedFor;
      }
      default:
        return false;
    }
  }

  private async flush(): Promise<void> {
    if (this.isFlushing) return;
    this.isFlushing = true;
    try {
      while (!this.ended.signal.aborted && this.status !== "REFUSED") {
        const message = this.pending.find(({ id }) => !this.failed.has(id));
        if (message === undefined) return;
        await this.sayOnce(message);
      }
    } finally {
      this.isFlushing = false;
    }
  }

  private async sayOnce(message: PendingMessage): Promise<void> {
    try {
      if (this.visitor === null) await this.open();
      if (this.visitor === null) return;
      this.take(await this.post<WidgetState>("say", { ...message, ...this.held() }, this.visitor, answerMs));
      this.drop(message.id);
      void this.wait();
    } catch (error) {
      if (error instanceof Refused && error.code === "VISITOR_UNKNOWN") this.visitor = null;
      else if (error instanceof Refused) {
        this.failed.set(message.id, error.code);
        this.onChange();
      } else await this.pause(error);
    }
  }

  /** Removes a message of which the customer wants nothing more. */
  drop(id: string): void {
    this.options.keep.change((kept) => ({ ...kept, pending: kept.pending.filter((one) => one.id !== id) }));
    this.failed.delete(id);
    this.onChange();
  }

  /** Asks for news for as long as there is a conversation. */
  private async wait(): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    try {
      while (!this.ended.signal.aborted && this.thread.conversation !== null && this.visitor !== null) {
        try {
          const request = { ...this.held(), seen: this.thread.seen };
          this.take(await this.post<WidgetState>("wait", request, this.visitor, waitMs));
        } catch (error) {
          if (error instanceof Refused && error.code === "VISITOR_UNKNOWN") {
            this.visitor = null;
            void this.open();
            return;
          }
          if (error instanceof Refused) return this.change("REFUSED");
          await this.pause(error);
        }
      }
    } finally {
      this.isWaiting = false;
    }
  }

  private async act(deed: WidgetDeed, body: object): Promise<boolean> {
    try {
      if (this.visitor === null) return false;
      this.take(await this.post<WidgetState>(deed, { ...body, ...this.held() }, this.visitor, answerMs));
      return true;
    } catch (error) {
      if (!(error instanceof Refused) && !(error instanceof Unheard)) throw error;
      this.options.warn?.(error.message);
      return false;
    }
  }

  private held() {
    return { conversation: this.thread.conversation?.id ?? null, after: lastOf(this.thread) };
  }

  private async post<Answer>(deed: WidgetDeed, body: object, visitor: string | null, timeoutMs: number) {
    const answer = await this.options.road.post<Answer>(deed, body, { visitor, timeoutMs, signal: this.ended.signal });
    this.failures = 0;
    return answer;
  }

  private take(state: WidgetState): void {
    this.thread = withState(this.thread, state);
    const here = new Set(this.thread.messages.map(({ id }) => id));
    // What the server has already, whoever sent it: another tab, or an attempt whose answer never came.
    if (this.pending.some(({ id }) => here.has(id)))
      this.options.keep.change((kept) => ({ ...kept, pending: kept.pending.filter(({ id }) => !here.has(id)) }));
    this.change("OPEN");
  }

  private async pause(error: unknown): Promise<void> {
    if (!(error instanceof Unheard)) throw error;
    if (this.ended.signal.aborted) return;
    this.failures++;
    this.change("LOST");
    const { backoff = usualBackoff, random = Math.random } = this.options;
    await this.pauses.pause(waitBefore(this.failures, random(), backoff));
  }

  private change(status: LineStatus): void {
    this.status = status;
    this.onChange();
  }
}

const nobody = async () => null;
