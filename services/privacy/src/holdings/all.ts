import { conversationHoldings } from "./conversation-holdings.ts";
import { customerHoldings } from "./customer-holdings.ts";
import { type Holding, isPerson, ownWord } from "./holding.ts";
import { mentionHoldings } from "./mention-holdings.ts";

/**
 * Every table that can tell of a customer, in the order in which they are erased. A table that is neither here nor in
 * `unconcerned` fails a test: whoever adds one decides.
 */
export const holdings: readonly Holding[] = [
  ...conversationHoldings,
  ...customerHoldings,
  ...mentionHoldings,
  {
    table: "privacy_request",
    name: "privacyRequests",
    about: isPerson("customer_id"),
    erase: { keep: "The proof that the person's wishes were followed; it holds counts and a hash, and no name." },
    inner: ["proof_hash", "external_id_hash"],
  },
  {
    table: "audit_event",
    name: "auditLog",
    about: `held.objects && ARRAY(SELECT 'Customer:' || id FROM person, unnest(ids) AS id)`,
    erase: {
      keep: "Who read and changed what, which the law asks for; it holds keys and names of fields, and no values.",
    },
    inner: ["hash", "previous_hash"],
  },
  // The last of them: its change tells the feed and the CRM links, and the others find the person by it.
  {
    table: "customer",
    name: "customer",
    about: isPerson("id"),
    erase: {
      set: `external_id = 'erased-' || encode(erased_id_hash(held.tenant_id, held.external_id), 'hex'), name = NULL, email = NULL,
        country = NULL, locale = NULL, acquisition_channel = NULL, attributes = '{}', merged_into = NULL, erased_at = now(),
        updated_at = now()`,
      still: "held.erased_at IS NULL",
    },
    keeps: { id: "The key of a record that is nobody's any more, so that other systems can be told of its end." },
  },
  {
    table: "change",
    name: "changes",
    about: isPerson("record_id"),
    // After the customer's: its own end is a change, and is told.
    erase: {
      set: "external_id = (SELECT customer.external_id FROM customer WHERE customer.id = held.record_id)",
      still: `held.external_id IN (SELECT unnest("externalIds") FROM person)`,
    },
    keeps: { record_id: "As the customer's.", type: ownWord, action: ownWord, fields: "Names of fields." },
  },
];
