import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "#app/[locale]/frame.tsx";
import { ClosedDesk } from "#components/moderation/closed-desk.tsx";
import { href, otherLocale } from "#lib/shared/addresses.ts";
import { canSeeQueue } from "#lib/suggestions/policy.ts";
import { localPath } from "#lib/web/local-path.ts";
import { type LocaleParams, localeOf } from "#lib/web/locale.ts";
import { currentActor } from "#lib/web/session.ts";

type Props = { params: LocaleParams; children: ReactNode };

/** The desk's door. Each command checks for itself as well: a layout is no guard. */
export default async function ModerationLayout({ params, children }: Props) {
  const locale = await localeOf(params);
  const [actor, asked] = await Promise.all([currentActor(), headers()]);
  if (actor.kind === "anonymous") {
    const next = localPath(asked.get("x-portal-address") ?? "", href("moderation", locale));
    redirect(`${href("signIn", locale)}?${new URLSearchParams({ next, notice: "session" })}`);
  }
  const nonce = /'nonce-([^']+)'/.exec(asked.get("content-security-policy") ?? "")?.[1] ?? "";
  return (
    <Frame locale={locale} other={href("moderation", otherLocale(locale))} current="moderation" nonce={nonce}>
      {canSeeQueue(actor) ? children : <ClosedDesk locale={locale} />}
    </Frame>
  );
}
