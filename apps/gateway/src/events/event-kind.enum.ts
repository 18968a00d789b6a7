import type { EventKind as StoredKind } from "@bellwether/schema/contracts/customer-events";
import { describedEnum } from "../schema/described-enum.ts";

export const EventKind = describedEnum<StoredKind>("EventKind", "What an event is.", {
  PAGE_VIEW: "A page was looked at.",
  PRODUCT_VIEW: "A product was looked at.",
  CART_ADD: "Something was put into the cart.",
  CART_REMOVE: "Something was taken out of the cart.",
  CHECKOUT: "Paying was begun.",
  PURCHASE: "Something was bought; orders tell of it by themselves.",
  EMAIL_SENT: "An e-mail was sent to the customer.",
  EMAIL_OPEN: "An e-mail was opened.",
  EMAIL_CLICK: "A link in an e-mail was followed.",
  SUPPORT_CONTACT: "The customer asked for help.",
  FEEDBACK: "The customer gave a rating from 1 to 5, the value.",
  CUSTOM: "Something of the organisation's own.",
});
export type EventKind = StoredKind;
