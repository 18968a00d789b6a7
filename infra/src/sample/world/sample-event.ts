import type { SampleProduct } from "./products.ts";

/** Something that a customer or a visitor did. */
export interface SampleEvent {
  externalId: string;
  kind:
    | "PAGE_VIEW"
    | "PRODUCT_VIEW"
    | "CART_ADD"
    | "CART_REMOVE"
    | "CHECKOUT"
    | "EMAIL_SENT"
    | "EMAIL_OPEN"
    | "EMAIL_CLICK"
    | "SUPPORT_CONTACT"
    | "FEEDBACK";
  /** Milliseconds since 1970. */
  atMs: number;
  customerId: string | null;
  visitorId: string | null;
  product: SampleProduct | null;
  channel: string | null;
  /** Of feedback, 1 to 5. */
  rating: number | null;
  /** E-mail campaign, or what a contact was about. */
  topic: string | null;
}

/** What has no value is null. */
export const noMore = { visitorId: null, product: null, channel: null, rating: null, topic: null } as const;
