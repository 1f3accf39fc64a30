// Stands between the portal and Meilisearch, and lets a test be unkind to either.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What befalls a request: lost on its way, carried out but its answer lost, or late by so many milliseconds. */
export type Fault = "lost" | "answer-lost" | number | null;

export type FaultyEngine = {
  url: string;
  /** Decides for each request; replace it at will. */
  fault: (method: string, path: string) => Fault;
  close(): Promise<void>;
};

/** Requests that change something, the engine's searches being posts too. */
export const isWrite = (method: string, path: string): boolean => method !== "GET" && !/search$/.test(path);

function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const { method, url = "/", headers } = incoming;
  return new Promise((resolve, reject) => {
    request(new URL(url, target), { method, headers }, resolve).once("error", reject).end(body);
  });
}

async function relay(target: string, fault: Fault, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await buffer(incoming);
  if (fault === "lost") return void incoming.socket.destroy();
  if (typeof fault === "number") await new Promise((resolve) => setTimeout(resolve, fault));
  const answer = await forward(target, incoming, body);
  const content = await buffer(answer);
  if (fault === "answer-lost") return void incoming.socket.destroy();
  outgoing.writeHead(answer.statusCode ?? 500, { "content-type": "application/json" }).end(content);
}

/** Opens on a free port, kind to everyone until told otherwise. */
export async function openFaultyEngine(target: string): Promise<FaultyEngine> {
  const engine: FaultyEngine = { url: "", fault: () => null, close: async () => {} };
  const server = createServer((incoming, outgoing) => {
    const fault = engine.fault(incoming.method ?? "GET", incoming.url ?? "/");
    relay(target, fault, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  engine.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  engine.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return engine;
}
