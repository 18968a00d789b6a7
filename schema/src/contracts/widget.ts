import type { Locale } from "./locale.ts";

/** Where the widget's routes begin; the site's key and one of `widgetDeeds` follow. Every request is a POST of JSON. */
export const widgetPath = "/widget/v1";

/** What a widget can ask for. */
export const widgetDeeds = ["session", "wait", "say", "hand-off", "feedback", "rate"] as const;
export type WidgetDeed = (typeof widgetDeeds)[number];

/** Bytes of one request at most: the longest message, whatever its script, and what goes with it. */
export const widgetRequestBytes = 64 * 1024;

/** Characters of one message at most. */
export const longestWidgetMessage = 4_000;

/** Milliseconds that `wait` is kept open at most while nothing happens. */
export const longestWaitMs = 25_000;

export const widgetThemes = ["AUTO", "LIGHT", "DARK"] as const;
export const widgetSides = ["LEFT", "RIGHT"] as const;
export const widgetLanguages = ["PAGE", "EN", "ZH_CN"] as const;

/** How the organisation has its widget look. */
export interface WidgetLook {
  /** Such as #1c7ed6. */
  accent: string;
  theme: (typeof widgetThemes)[number];
  side: (typeof widgetSides)[number];
  /** PAGE: that of the page. */
  language: (typeof widgetLanguages)[number];
  /** What it says first; empty: its own words. */
  greetings: Record<Locale, string>;
}

export interface WidgetCitation {
  title: string;
  /** The article's own words. */
  text: string;
  /** Where the article stands for everybody; null where it stands nowhere. */
  url: string | null;
}

/** A message as the customer sees it. */
export interface WidgetMessage {
  /** Chosen by who wrote it. */
  id: string;
  /** Counts a conversation's messages, from 1. */
  sequence: number;
  author: "CUSTOMER" | "BOT" | "AGENT" | "SYSTEM";
  text: string;
  locale: Locale;
  citations: WidgetCitation[];
  feedback: "UP" | "DOWN" | null;
  /** ISO 8601. */
  sentAt: string;
}

export interface WidgetConversation {
  id: string;
  status: "BOT" | "WAITING" | "AGENT" | "RESOLVED" | "REOPENED";
  isAgentTyping: boolean;
  /** 1 to 5, as the customer said; null before. */
  rating: number | null;
}

/** A conversation from a message on; every deed but `session` answers so. */
export interface WidgetState {
  /** Null while nothing was said. */
  conversation: WidgetConversation | null;
  /** Those after the one asked for, oldest first. */
  messages: WidgetMessage[];
  /** Stands for what was told; `wait` answers as soon as it is another. */
  seen: string;
}

export interface SessionRequest {
  /** Of the session before. */
  visitor?: string | undefined;
  /** Names this browser; an identity token is good for one. */
  browser: string;
  /** By which the page's own server vouches for who this is. */
  identity?: string | undefined;
}

export interface SessionAnswer extends WidgetState {
  /** Opens the conversation; goes with every later request as a bearer token. */
  visitor: string;
  isVerified: boolean;
  look: WidgetLook;
}

/** What this browser has of a conversation. */
export interface HeldMessages {
  /** The conversation; null for none yet. */
  conversation: string | null;
  /** The last sequence; 0 for none. Of another conversation than the present one, it counts for nothing. */
  after: number;
}

export interface WaitRequest extends HeldMessages {
  seen: string;
}

export interface SayRequest extends HeldMessages {
  /** A UUID; said again under it, a message is kept once. */
  id: string;
  text: string;
  locale: Locale;
}

export interface HandOffRequest extends HeldMessages {
  locale: Locale;
}

export interface FeedbackRequest extends HeldMessages {
  messageId: string;
  feedback: "UP" | "DOWN";
}

export interface RateRequest extends HeldMessages {
  score: number;
  comment: string;
}

/** Why a request is refused, beside what every route refuses. */
export const widgetRefusals = [
  /** No such site, or its widget is switched off. */
  "SITE_UNKNOWN",
  /** The page's origin is not among those allowed. */
  "ORIGIN_REFUSED",
  /** Not signed by the shop, or for another site. */
  "IDENTITY_FORGED",
  "IDENTITY_EXPIRED",
  /** Another browser brought the token before. */
  "IDENTITY_REPLAYED",
  /** The visitor is a known customer, and the page vouches for nobody or for another. */
  "IDENTITY_OTHER",
  /** The visitor's token is not ours, is too old, or opens nothing any more. */
  "VISITOR_UNKNOWN",
  "MESSAGE_TOO_LONG",
  "RATE_LIMITED",
  "BAD_USER_INPUT",
] as const;
export type WidgetRefusal = (typeof widgetRefusals)[number];
