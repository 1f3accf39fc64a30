import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicWeb } from "#lib/sources/rules/reach.ts";

describe("an address that we connect to", () => {
  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "fc00::1",
    "fd12:3456:789a::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "4000::1",
    "",
    "localhost",
    "1.2.3",
  ])("is not %s", (ip) => expect(publicWeb.allowsIp(ip)).toBe(false));

  it.each([
    "8.8.8.8",
    "185.75.143.24",
    "172.15.255.255",
    "172.32.0.1",
    "100.128.0.1",
    "2a00:1450:4007::200e",
    "2606:4700::1",
  ])("may be %s", (ip) => expect(publicWeb.allowsIp(ip)).toBe(true));

  it("is never one of ours under another notation", () => {
    const ours = fc.tuple(fc.constantFrom(10, 127, 0), fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(
      fc.property(ours, ([a, b, c, d]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = `0x${number.toString(16)}`;
        const octal = [a, b, c, d].map((part) => `0${part.toString(8)}`).join(".");
        for (const host of [`${a}.${b}.${c}.${d}`, String(number), hex, octal, `[::ffff:${a}.${b}.${c}.${d}]`]) {
          expect(publicWeb.allowsUrl(new URL(`http://${host}/`)), host).toBe(false);
        }
      }),
    );
  });
});

describe("an address that is cited", () => {
  it.each([
    "ftp://www.has-sante.fr/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://localhost/",
    "http://LOCALHOST./",
    "https://portail.localhost/",
    "http://intranet/",
    "https://wiki.corp/",
    "https://imprimante.local/",
    "https://metadata.google.internal/",
    "https://nas.home.arpa/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "https://www.has-sante.fr:8443/",
    "http://www.has-sante.fr:22/",
    "https://nom@www.has-sante.fr/",
    "https://nom:secret@www.has-sante.fr/",
  ])("is not %s", (address) => expect(publicWeb.allowsUrl(new URL(address))).toBe(false));

  it.each([
    "https://www.has-sante.fr/jcms/p_1",
    "http://www.has-sante.fr:80/",
    "https://www.has-sante.fr:443/",
    "http://www.has-sante.fr:443/",
    "https://xn--sant-epa.fr/",
    "https://localhost.example.fr/",
    "https://185.75.143.24/",
  ])("may be %s", (address) => expect(publicWeb.allowsUrl(new URL(address))).toBe(true));
});
