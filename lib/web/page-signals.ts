// What a page tells the server about itself, as metadata that leaves the HTML before it is sent.
// Needed because a server component can set neither the status nor a header, and notFound() renders only in the browser.

const statusName = "portal-status";
const tagsName = "portal-tags";
const locationName = "portal-location";

export type Signals = {
  /** 308: moved for ever; 307: for now. Both with a location. */
  status?: 307 | 308 | 404 | 410;
  /** The public path where the reader goes instead. */
  location?: string;
  /** What makes a cached copy stale when it changes. */
  tags?: string[];
};

/** For `metadata.other`: the HTTP status of the page, where its readers go instead, and what makes a cached copy stale. */
export function pageSignals({ status, location, tags }: Signals): Record<string, string> {
  return {
    ...(status && { [statusName]: String(status) }),
    ...(location && { [locationName]: location }),
    ...(tags && { [tagsName]: tags.join(" ") }),
  };
}

const signal = /<meta name="portal-(status|tags|location)" content="([^"]*)"\/?>/g;

type Taken = { html: string; status: number | null; location: string | null; tags: string[] };

export function takeSignals(html: string): Taken {
  const found = new Map<string, string>();
  const rest = html.replace(signal, (_, name: string, content: string) => {
    found.set(name, content);
    return "";
  });
  const status = found.get("status");
  return {
    html: rest,
    status: status === undefined ? null : Number(status),
    location: found.get("location")?.replaceAll("&amp;", "&").replaceAll("&#x27;", "'") ?? null,
    tags: (found.get("tags") ?? "").split(" ").filter(Boolean),
  };
}
