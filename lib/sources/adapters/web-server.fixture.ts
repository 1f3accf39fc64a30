// Real servers on this machine, for tests of what a visitor does: each path has its answer, and every request is noted.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";

// For source.example, until 2120; its key is public, and good for nothing.
const key =
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgauH9AItopWXqFbkf3jSgIXVOds4qXnA0rC76Q+MHjrOhRANCAARf5QtK7J/i1qzujqBIzcyVlefq1qivurrHib6k//+9tdJVnAS8pl31g/+ELJNwDKQsL7uxyjqvX9fPkEOZExl3";
const certificate =
  "MIIBcDCCARagAwIBAgIBATAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5zb3VyY2UuZXhhbXBsZTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowGTEXMBUGA1UEAwwOc291cmNlLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARf5QtK7J/i1qzujqBIzcyVlefq1qivurrHib6k//+9tdJVnAS8pl31g/+ELJNwDKQsL7uxyjqvX9fPkEOZExl3o00wSzAPBgNVHRMBAf8EBTADAQH/MBkGA1UdEQQSMBCCDnNvdXJjZS5leGFtcGxlMB0GA1UdDgQWBBQjdJtftyIJAP8D3ld6SSW8RcDuKDAKBggqhkjOPQQDAgNIADBFAiEAxT5OosASfYuPEnVD09n5plWaDyk5voUHMN+mZDlLzY0CIFPuDDJgb1QohyLk2bGld8pXqHM88+3PbE0WfHq1Eman";
const pem = (label: string, text: string) => `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`;
export const ownCertificate = pem("CERTIFICATE", certificate);

type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** What HEAD is answered with instead. */
  head?: { status: number; headers?: Record<string, string> };
};
/** A function does as it likes: it may never answer. */
export type Page = string | Answer | ((request: IncomingMessage, response: ServerResponse) => void);

export type WebServer = {
  port: number;
  pages: Record<string, Page>;
  /** "HEAD /a", in order. */
  asked: string[];
  requests: { method: string; path: string; headers: IncomingMessage["headers"]; at: number }[];
  close(): Promise<void>;
};

export async function openWebServer({ secure = false, ip = "127.0.0.1", port = 0 } = {}): Promise<WebServer> {
  const pages: WebServer["pages"] = {};
  const asked: string[] = [];
  const requests: WebServer["requests"] = [];
  const listener: RequestListener = (request, response) => {
    const { method = "", url: path = "", headers } = request;
    asked.push(`${method} ${path}`);
    requests.push({ method, path, headers, at: performance.now() });
    answer(pages[path], request, response);
  };
  const credentials = { key: pem("PRIVATE KEY", key), cert: ownCertificate };
  const server = secure ? createSecureServer(credentials, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(port, ip, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    pages,
    asked,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(page: Page | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === "function") {
    page(request, response);
    return;
  }
  const full = typeof page === "string" ? { body: page } : (page ?? { status: 404 });
  const chosen = (request.method === "HEAD" && full.head) || full;
  response.writeHead(chosen.status ?? 200, { "content-type": "text/html; charset=utf-8", ...chosen.headers });
  response.end(request.method === "HEAD" ? undefined : full.body);
}
