import { describe, expect, it } from "@jest/globals";
import { Destinations } from "./destination.ts";

const open = new Destinations(undefined);
const hook = new URL("https://hooks.example.com/");

describe("where webhooks may go", () => {
  it.each(["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "172.32.0.1", "100.128.0.1"])("to %s", (address) => {
    expect(open.permits(address, hook)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:0:1::",
    "2001:db8::1",
    "no address",
  ])("not to %s", (address) => {
    expect(open.permits(address, hook)).toBe(false);
  });

  it("also to networks that are allowed, without TLS to loopback alone", () => {
    const some = new Destinations("10.1.0.0/16, 127.0.0.0/8,fd00::/8");
    expect(some.permits("10.1.2.3", hook)).toBe(true);
    expect(some.permits("10.2.2.3", hook)).toBe(false);
    expect(some.permits("fd00::1", hook)).toBe(true);
    const plain = new URL("http://crm.internal/");
    expect(some.permits("10.1.2.3", plain)).toBe(false);
    expect(some.permits("127.0.0.1", plain)).toBe(true);
    expect(some.permits("8.8.8.8", plain)).toBe(false);
  });

  it.each(["10.1.0.0", "10.1.0.0/33", "10.1.0.0/x", "lan/8", "10.1.0.0/8/8", "::/129", ""])(
    "cannot be told by %p, which is no network",
    (networks) => {
      expect(() => new Destinations(networks)).toThrow(/WEBHOOK_ALLOWED_NETWORKS/);
    },
  );
});

describe("the address of a webhook", () => {
  it.each([
    ["https://hooks.example.com/a?b=c", null],
    ["https://hooks.example.com:8443/a", null],
    ["hooks.example.com", "not-an-address"],
    ["http://hooks.example.com/", "scheme"],
    ["ftp://hooks.example.com/", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["https://me:secret@hooks.example.com/", "credentials"],
    ["https://hooks.example.com/#a", "fragment"],
    ["https://127.0.0.1/", "private"],
    ["https://[::1]/", "private"],
    ["https://2130706433/", "private"],
    ["https://0x7f.1/", "private"],
    ["https://localhost/", "private"],
    ["https://api.localhost./", "private"],
    ["http://127.0.0.1/", "scheme"],
    [`https://hooks.example.com/${"a".repeat(2_000)}`, "too-long"],
  ])("%s: %p", (url, rule) => {
    expect(open.ruleBrokenBy(url)).toBe(rule);
  });

  it("may be this machine's where loopback is allowed", () => {
    const local = new Destinations("127.0.0.0/8");
    expect(local.ruleBrokenBy("http://127.0.0.1:3001/hook")).toBeNull();
    expect(local.ruleBrokenBy("http://localhost:3001/hook")).toBeNull();
    expect(local.ruleBrokenBy("https://10.0.0.1/hook")).toBe("private");
  });
});
