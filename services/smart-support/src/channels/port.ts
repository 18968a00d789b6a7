import { identifyAsker } from "../conversations/desk/identify-asker.ts";
import { rateConversation } from "../conversations/desk/rate.ts";
import { appendCustomerMessage } from "../conversations/store/append-customer-message.ts";
import { messagesAfter } from "../conversations/store/messages-after.ts";
import { askForPerson, leaveFeedback } from "./customer-acts.ts";
import { readGoingConversation } from "./going-conversation.ts";

/** The ways by which customers reach support, as conversations name them. */
export const channels = { widget: "WIDGET", mail: "EMAIL", api: "API" } as const;

/**
 * The port between conversations and the ways that customers reach them. A channel is an adapter in a folder beside this file: it
 * proves who asks as well as it can, brings what they say, and takes to them what is said after the last sequence that they have.
 * Whatever the channel, masking, order, exactly-once and answers are the conversations' own.
 */
export interface ChannelPort {
  /** Brings what a customer says. Brought again under the same id, it is kept once. */
  take: typeof appendCustomerMessage;
  /** What was said after a sequence, in order. */
  after: typeof messagesAfter;
  /** The conversation that a visitor of a channel is in. */
  going: typeof readGoingConversation;
  /** Tells that the channel proved who asks. */
  identify: typeof identifyAsker;
  /** The customer wants a person. */
  askForPerson: typeof askForPerson;
  /** What the customer thinks of an answer. */
  feedback: typeof leaveFeedback;
  /** How the customer found it all. */
  rate: typeof rateConversation;
}

/** The conversations' side of it. */
export const supportDesk: ChannelPort = {
  take: appendCustomerMessage,
  after: messagesAfter,
  going: readGoingConversation,
  identify: identifyAsker,
  askForPerson,
  feedback: leaveFeedback,
  rate: rateConversation,
};
