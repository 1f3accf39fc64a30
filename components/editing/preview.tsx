"use client";
import { useEffect, useRef } from "react";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type PreviewProps = {
  locale: PageLocale;
  draftId: string;
  title: string;
  /** Grows when the server has a later version. */
  saves: number;
  scripted: boolean;
};

/** The page as it would be, made by the server and shown in a frame of its own: its widths are those of a page. */
export function Preview({ locale, draftId, title, saves, scripted }: PreviewProps) {
  const t = translator(locale);
  const address = href("editPreview", locale, { id: draftId });
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (saves > 0) void refresh(frame.current, address);
  }, [saves, address]);
  return (
    <section aria-labelledby="apercu" className="min-w-0 lg:sticky lg:top-4">
      <h2 id="apercu" className="mb-1">
        {t("editing.preview")}
      </h2>
      <p className="text-sm text-soft">{t("editing.previewLead")}</p>
      <p>
        <a href={address} target="_blank" rel="noopener" className="inline-flex min-h-11 items-center">
          {t("editing.previewOpen")}
        </a>
      </p>
      {scripted && (
        <iframe
          ref={frame}
          src={address}
          title={t("editing.previewOf", { title })}
          onLoad={({ currentTarget }) => keepInside(currentTarget)}
          className="h-[70vh] w-full rounded-lg border-2 border-edge bg-paper lg:h-[calc(100vh-10rem)]"
        />
      )}
    </section>
  );
}

/** Takes the new text in without losing the place that one was reading. */
async function refresh(frame: HTMLIFrameElement | null, address: string): Promise<void> {
  const shown = frame?.contentDocument?.querySelector("main");
  const response = await fetch(address).catch(() => null);
  if (!response?.ok || !shown) return;
  const page = await response.text();
  // Its head carries style sheets that the policy of the desk refuses, even in a document that nobody shows.
  const main = page.slice(page.indexOf("<main"), page.lastIndexOf("</main>"));
  const fresh = new DOMParser().parseFromString(main, "text/html").querySelector("main");
  if (fresh) shown.replaceChildren(...fresh.childNodes);
}

/** A link of the preview opens elsewhere: the frame stays what it is. */
function keepInside(frame: HTMLIFrameElement): void {
  frame.contentDocument?.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  });
}
