import type { OutgoingHttpHeaders } from "node:http";

const common = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

type Policy = {
  /** Of the desk, whose pages have the framework's scripts. */
  nonce?: string;
  /** It may stand in a frame of the desk. */
  framed?: boolean;
  /** Digests of the styles that the page carries. */
  styles?: readonly string[];
};

/** Content Security Policy (level 3): our own files only, and what is named here. Only the desk holds frames, and only of our
 * own. */
export function contentSecurityPolicy({ nonce, framed = false, styles = [] }: Policy): string {
  const scripts = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "";
  const frames = [`frame-src ${nonce ? "'self'" : "'none'"}`, `frame-ancestors ${framed ? "'self'" : "'none'"}`];
  return [...common, ...frames, ["style-src 'self'", ...styles].join(" "), `script-src 'self' ${scripts}`.trim()].join(
    "; ",
  );
}

export function securityHeaders({ https, ...policy }: Policy & { https: boolean }): OutgoingHttpHeaders {
  return {
    "content-security-policy": contentSecurityPolicy(policy),
    "x-content-type-options": "nosniff",
    // A search is health data: no page tells the next site where its reader came from.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(https && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
  };
}
