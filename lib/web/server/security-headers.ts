import type { OutgoingHttpHeaders } from "node:http";
import { styleDigests } from "#lib/web/server/stylesheets.ts";

const common = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** Content Security Policy (level 3). With a nonce: the desk's framework scripts; without: our own files only, and the
 * style sheets that pages carry. Only the desk holds frames, and only of our own; `framed` pages may stand in them. */
export function contentSecurityPolicy(nonce?: string, framed = false): string {
  const scripts = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "";
  const styles = nonce ? "" : styleDigests().join(" ");
  const frames = [`frame-src ${nonce ? "'self'" : "'none'"}`, `frame-ancestors ${framed ? "'self'" : "'none'"}`];
  return [...common, ...frames, `style-src 'self' ${styles}`.trim(), `script-src 'self' ${scripts}`.trim()].join("; ");
}

export function securityHeaders(options: { https: boolean; nonce?: string; framed?: boolean }): OutgoingHttpHeaders {
  return {
    "content-security-policy": contentSecurityPolicy(options.nonce, options.framed),
    "x-content-type-options": "nosniff",
    // A search is health data: no page tells the next site where its reader came from.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(options.https && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
  };
}
