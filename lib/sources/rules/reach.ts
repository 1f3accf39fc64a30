// Where a link check may go: the public web, and nowhere near us. An address in an article must not become a way to ask our own
// machines anything (server-side request forgery, CWE-918).
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type Reach = {
  /** Before its name is looked up. */
  allowsUrl(url: URL): boolean;
  /** The very address that will be connected to. */
  allowsIp(ip: string): boolean;
};

/** Global unicast, and for IPv6 only what is given out today (RFC 4291: 2000::/3): no loopback, private, link-local, shared,
 * multicast, reserved, documentation or unspecified address, and none that stands for an IPv4 address. */
function allowsIp(ip: string): boolean {
  if (!isIP(ip)) return false;
  const address = ipaddr.parse(ip);
  const given = address.kind() === "ipv4" || address.match(ipaddr.parseCIDR("2000::/3"));
  return given && address.range() === "unicast";
}

// Names that mean something on a local network only (RFC 6761, 6762, 8375, 9476, and ICANN's .internal).
const localNames =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|corp|home|private|home\.arpa|alt|onion)$/;

function allowsUrl(url: URL): boolean {
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return false;
  if (!["", "80", "443"].includes(url.port)) return false;
  const name = url.hostname.replace(/\.$/, "");
  const literal = name.replace(/^\[|\]$/g, "");
  if (isIP(literal)) return allowsIp(literal);
  return name.includes(".") && !localNames.test(name);
}

export const publicWeb: Reach = { allowsUrl, allowsIp };
