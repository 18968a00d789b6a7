import { describe, expect, it } from "@jest/globals";
import { makeSigningSecret, signatureHeaders } from "./signing.ts";

describe("a message's signature", () => {
  it("is that of the example in the specification of Standard Webhooks", () => {
    // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
    const secret = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
    const body = '{"test": 2432232314}';
    expect(signatureHeaders({ id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body }, [secret])).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("changes with the id, the time, the body and the secret", () => {
    const content = { id: "a", timestamp: 1, body: "{}" };
    const one = Buffer.alloc(32, 1);
    const signatures = [
      signatureHeaders(content, [one]),
      signatureHeaders({ ...content, id: "b" }, [one]),
      signatureHeaders({ ...content, timestamp: 2 }, [one]),
      signatureHeaders({ ...content, body: "{ }" }, [one]),
      signatureHeaders(content, [Buffer.alloc(32, 2)]),
    ].map((headers) => headers["webhook-signature"]);
    expect(new Set(signatures).size).toBe(5);
  });
});

describe("a new secret", () => {
  it("is another each time, and is shown as what signs", () => {
    const { text, bytes } = makeSigningSecret();
    expect(text).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(Buffer.from(text.slice("whsec_".length), "base64")).toEqual(bytes);
    expect(makeSigningSecret().text).not.toBe(text);
  });
});
