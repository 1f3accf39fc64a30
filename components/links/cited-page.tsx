import type { AddressView } from "#lib/articles/views/rechecks.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** A cited page, to be opened, and where it has gone. One that we refuse to visit is shown and not linked. */
export function CitedPage({ locale, link }: { locale: PageLocale; link: AddressView }) {
  const { address, status, movedTo } = link;
  return (
    <span className="wrap-anywhere">
      {status === "refused" ? address : <Outside address={address} />}
      {movedTo && (
        <span className="mt-1 block text-sm text-soft">
          {translator(locale).rich("links.movedTo", { address: () => <Outside address={movedTo} /> })}
        </span>
      )}
    </span>
  );
}

function Outside({ address }: { address: string }) {
  return (
    <a href={address} rel="noopener external nofollow" className="inline-block min-h-11 py-2">
      {address}
    </a>
  );
}
