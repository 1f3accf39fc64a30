import type { OutgoingHttpHeaders } from "node:http";

const common = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
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
  const frames = [...(nonce ? ["frame-src 'self'"] : []), `frame-ancestors ${framed ? "'self'" : "'none'"}`];
  return [...common, ...frames, ["style-src 'self'", ...styles].join(" "), `script-src 'self' ${scripts}`.trim()].join(
    "; ",
  );
}

// They do nothing by themselves: their page has said what they may do, and each header is paid for on a slow line.
const partOfPage = /^(?:text\/(?:javascript|css)|application\/javascript|font\/|image\/)/;

/** What every answer says to browsers; all but the parts of pages say what they may do. */
export function securityHeaders(
  contentType: string,
  { https, ...policy }: Policy & { https: boolean },
): OutgoingHttpHeaders {
  return {
    ...(!partOfPage.test(contentType) && {
      "content-security-policy": contentSecurityPolicy(policy),
      // A search is health data: no page tells the next site where its reader came from.
      "referrer-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "cross-origin-opener-policy": "same-origin",
    }),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(https && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
  };
}
