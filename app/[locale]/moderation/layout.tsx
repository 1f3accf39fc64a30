import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { ClosedDesk } from "#components/moderation/closed-desk.tsx";
import { deskInOtherLanguage, href, otherLocale } from "#lib/shared/addresses.ts";
import { canSeeQueue } from "#lib/suggestions/policy.ts";
import { localPath } from "#lib/web/local-path.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams; children: ReactNode };

/** The desk's door. Each command checks for itself as well: a layout is no guard. */
export default async function ModerationLayout({ params, children }: Props) {
  const locale = await localeOf(params);
  const [actor, asked] = await Promise.all([currentActor(), headers()]);
  const address = localPath(asked.get("x-portal-address") ?? "", href("moderation", locale));
  if (actor.kind === "anonymous") {
    redirect(`${href("signIn", locale)}?${new URLSearchParams({ next: address, notice: "session" })}`);
  }
  const nonce = /'nonce-([^']+)'/.exec(asked.get("content-security-policy") ?? "")?.[1] ?? "";
  const other = deskInOtherLanguage(address) ?? href("moderation", otherLocale(locale));
  return (
    <Frame locale={locale} other={other} current="moderation" nonce={nonce}>
      {canSeeQueue(actor) ? children : <ClosedDesk locale={locale} />}
    </Frame>
  );
}
