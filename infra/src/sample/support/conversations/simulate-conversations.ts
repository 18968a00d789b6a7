import { Random } from "../../chance/random.ts";
import { weekday } from "../../world/day.ts";
import type { World } from "../../world/world.ts";
import { chanceOfRating, markOf } from "./how-satisfied.ts";
import { answeredTalk, peoplesTalk, unansweredTalks } from "./make-talks.ts";
import type { SampleConversation, SampleTalk } from "./sample-conversation.ts";

/** Days before the end, and conversations in them. */
const [daysBack, count] = [84, 300];
const dayMs = 86_400_000;
/** Seconds of the day in which conversations begin: people are there until six. */
const [opens, closes] = [9 * 3_600, 16.5 * 3_600];
/** Of all: Chinese ones, and those of known customers. */
const [chinese, known] = [0.4, 2 / 3];
/** Of those that ask what was taught: what the articles answer. */
const answerable = 0.7;

type Facts = Pick<World, "seed" | "start" | "end" | "customers">;

/** Conversations of the last twelve weeks in business hours, in the order in which they began. Same world, same conversations. */
export function simulateConversations(world: Facts): SampleConversation[] {
  const random = new Random(world.seed, "conversations");
  const unanswered = unansweredTalks(random);
  const others = Array.from({ length: count - unanswered.length }, () => {
    const locale = random.chance(chinese) ? "zh-CN" : "en";
    return random.chance(answerable) ? answeredTalk(random, locale) : peoplesTalk(random, locale);
  });
  return [...unanswered, ...others]
    .map((talk) => place(random, world, talk))
    .sort((one, other) => one.beganAt - other.beganAt)
    .map((one, at) => ({ ...one, externalId: `T${String(at + 1).padStart(5, "0")}` }));
}

/** When it was, who asked, and what they thought of it. */
function place(
  random: Random,
  { start, end, customers }: Facts,
  talk: SampleTalk,
): Omit<SampleConversation, "externalId"> {
  let day = random.whole(Math.max(start, end - daysBack + 1), end);
  // Nobody is there on Saturdays and Sundays; of a Friday's evening the days before tell nothing.
  while (weekday(day) > 4) day--;
  const beganAt = day * dayMs + random.whole(opens, closes) * 1_000;
  const lastAt = beganAt + talk.messages.at(-1)!.afterSeconds * 1_000;
  const theirs = customers.filter(({ locale, joinedDay }) => locale === talk.locale && joinedDay <= day);
  const isKnown = random.chance(known) && theirs.length > 0;
  const mark = markOf(random, talk);
  return {
    ...talk,
    channel: random.chance(0.75) ? "WIDGET" : "EMAIL",
    beganAt,
    resolvedAt: lastAt + random.whole(60, 600) * 1_000,
    customerId: isKnown ? random.pick(theirs).externalId : null,
    mark,
    rating: random.chance(chanceOfRating(talk)) ? mark : null,
  };
}
