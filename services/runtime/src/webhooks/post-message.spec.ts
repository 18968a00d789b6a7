import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { WebhookReceiver } from "../testing/webhook-receiver.ts";
import { Destinations } from "./destination.ts";
import { postMessage } from "./post-message.ts";

const destinations = new Destinations("127.0.0.0/8");

describe("posting a message", () => {
  let receiver: WebhookReceiver;

  beforeEach(async () => {
    receiver = await WebhookReceiver.open();
  });
  afterEach(() => receiver.close());

  const post = (url = receiver.url, signal = AbortSignal.timeout(5_000)) =>
    postMessage({ url: new URL(url), headers: {}, body: "{}" }, destinations, signal);

  it("ends where the receiver switches protocols, which it was never asked to", async () => {
    receiver.answers.push({ status: 101, headers: { upgrade: "websocket", connection: "upgrade" } });
    expect(await post()).toMatchObject({ failure: "ANSWERED_OTHERWISE", responseStatus: 101 });
  });

  it("takes a made-up status for an answer", async () => {
    receiver.answers.push({ status: 999 });
    expect(await post()).toMatchObject({ failure: "ANSWERED_OTHERWISE", responseStatus: 999 });
  });

  it.each([
    ["", "CONNECTION_FAILED", null],
    ["HTTP/1.1 101 Switching Protocols\r\n\r\n", "ANSWERED_OTHERWISE", 101],
    ["HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nbroken", null, 200],
  ])("ends where the connection does, after %j", async (answer, failure, responseStatus) => {
    const server = net.createServer((socket) => socket.once("data", () => socket.end(answer)).on("error", () => {}));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const outcome = await post(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      expect(outcome).toMatchObject({ failure, responseStatus });
    } finally {
      server.close();
    }
  });

  it("is given up when its time is over, and throws what ends the process", async () => {
    receiver.answers.push("never", "never");
    expect(await post(receiver.url, AbortSignal.timeout(100))).toMatchObject({ failure: "TIMED_OUT" });
    const ending = new AbortController();
    const posted = post(receiver.url, ending.signal);
    const reason = new DOMException("ends", "AbortError");
    ending.abort(reason);
    await expect(posted).rejects.toBe(reason);
  });
});
