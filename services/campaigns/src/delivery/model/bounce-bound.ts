/** Mails that have to be answered before their bounces say something of the list, and not of a few people. */
const fewestAnswered = 100;

/** Share of mails that bounce from which mail services stop a sender (Amazon SES: reviewed from 5 %, paused from 10 %). */
const mostBounced = 0.1;

/**
 * Whether so many mails bounce that going on would cost the sender their name with mailboxes: the list is old, or was bought.
 *
 * @param answered mails that were taken or refused for good
 * @param bounced of them, those that were refused
 */
export function bouncesTooMuch(answered: number, bounced: number): boolean {
  return answered >= fewestAnswered && bounced >= mostBounced * answered;
}
