/** Bytes of one event at most. */
const longestEvent = 1024 * 1024;

/** An event as it is sent: a line of JSON. */
export function writeEvent(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** A stream that is none of events of JSON. */
export class GarbledEvents extends Error {
  override readonly name = "GarbledEvents";
}

/** Reads objects of JSON out of server-sent events, each as soon as it is whole. @throws GarbledEvents */
export async function* readEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Record<string, unknown>> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const arrived of bytes) {
    rest += decoder.decode(arrived, { stream: true });
    const events = rest.split("\n\n");
    rest = events.pop()!;
    if (rest.length > longestEvent) throw new GarbledEvents(`An event is longer than ${longestEvent} characters.`);
    for (const event of events) yield parse(event);
  }
  if (rest.trim() !== "") throw new GarbledEvents("The stream ended within an event.");
}

function parse(event: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = event.startsWith("data: ") ? JSON.parse(event.slice("data: ".length)) : null;
  } catch {
    read = null;
  }
  if (typeof read !== "object" || read === null) throw new GarbledEvents("An event is no object of JSON.");
  return read as Record<string, unknown>;
}
