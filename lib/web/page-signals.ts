// What a page tells the server about itself, as metadata that leaves the HTML before it is sent.
// Needed because a server component can set neither the status nor a header, and notFound() renders only in the browser.

const statusName = "portal-status";
const tagsName = "portal-tags";

/** For `metadata.other`: the HTTP status of the page, and the tags whose change makes a cached copy stale. */
export function pageSignals(signals: { status?: 404 | 410; tags?: string[] }): Record<string, string> {
  return {
    ...(signals.status && { [statusName]: String(signals.status) }),
    ...(signals.tags && { [tagsName]: signals.tags.join(" ") }),
  };
}

const signal = /<meta name="portal-(status|tags)" content="([^"]*)"\/?>/g;

export function takeSignals(html: string): { html: string; status: number | null; tags: string[] } {
  let status: number | null = null;
  let tags: string[] = [];
  const rest = html.replace(signal, (_, name: string, content: string) => {
    if (name === "status") status = Number(content);
    else tags = content.split(" ").filter(Boolean);
    return "";
  });
  return { html: rest, status, tags };
}
