import { EventsOvertaken } from "@bellwether/data-import/events/ingest-events";

/** Another call may have written the same events since they were looked for, once or twice; then they are there. */
const maxAttempts = 4;

/** Does a transaction again that another one overtook in writing the same events. @throws EventsOvertaken where that does not end */
export async function againWhereOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EventsOvertaken) || attempt === maxAttempts) throw error;
    }
  }
}
