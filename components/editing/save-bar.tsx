import type { SaveStatus } from "#components/editing/use-autosave.ts";
import { ActionButton, Button } from "#components/ui/button.tsx";
import type { Removed } from "#lib/editing/rules/operations.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { formatTime } from "#lib/shared/dates.ts";
import { translator } from "#lib/shared/messages.ts";
import { listed } from "#lib/shared/text.ts";

type SaveBarProps = {
  locale: PageLocale;
  status: SaveStatus;
  /** What a dead tab had left was put back. */
  restored: boolean;
  onUndo(): void;
  /** What was taken away last, as long as nothing else was done. */
  removed: Removed | null;
  onPutBack(): void;
  settling: boolean;
  /** Scripts have come: it saves by itself. */
  scripted: boolean;
};

/** What became of the last change, in sight wherever there is room for it; and the ways to send the form. */
export function SaveBar({ locale, status, restored, onUndo, removed, onPutBack, settling, scripted }: SaveBarProps) {
  const t = translator(locale);
  const nameOf = ({ name }: Removed) => name.trim() || t("editing.section.newName");
  return (
    <div className="bottom-0 z-10 -mx-3 [@media(min-height:48rem)]:sticky grid gap-3 rounded-t-lg border-2 border-line bg-surface p-3 sm:p-4">
      <div role="status" aria-live="polite" className="text-sm empty:hidden">
        {restored && <p className="font-bold">{t("editing.status.restored")}</p>}
        {removed && <p className="font-bold">{t("editing.status.removed", { name: nameOf(removed) })}</p>}
        {scripted && !settling && <Line locale={locale} status={status} />}
      </div>
      <div className="flex flex-wrap gap-3">
        {settling ? (
          <Button name="intent" value="save">
            {t("editing.choice.save")}
          </Button>
        ) : (
          <>
            <Button look="secondary" name="intent" value="save">
              {t("editing.save")}
            </Button>
            {!scripted && (
              <Button look="secondary" name="intent" value="preview">
                {t("editing.saveAndPreview")}
              </Button>
            )}
            <Button name="intent" value="submit">
              {t("editing.submit")}
            </Button>
            {removed && (
              <ActionButton onPress={onPutBack}>{t("editing.status.putBack", { name: nameOf(removed) })}</ActionButton>
            )}
            {restored && <ActionButton onPress={onUndo}>{t("editing.status.restoredUndo")}</ActionButton>}
          </>
        )}
      </div>
    </div>
  );
}

function Line({ locale, status }: { locale: PageLocale; status: SaveStatus }) {
  const t = translator(locale);
  switch (status.kind) {
    case "saved":
      return <p>{t("editing.status.saved", { time: formatTime(new Date(status.at), locale) })}</p>;
    case "merged":
      return (
        <p>
          {t("editing.status.merged", {
            time: formatTime(new Date(status.at), locale),
            names: listed(status.by, locale),
          })}
        </p>
      );
    case "conflict":
      return (
        <div className="grid justify-items-start gap-3">
          <p className="font-bold text-danger">{t("editing.status.conflict")}</p>
          {/* The form as it is now, and not as it was when the two met. */}
          <Button look="danger" name="intent" value="save">
            {t("editing.status.conflictChoose")}
          </Button>
        </div>
      );
    case "signedOut":
      return (
        <p className="font-bold text-danger">
          {t("editing.status.signedOut")}{" "}
          <a href={status.to} target="_blank" rel="noopener" className="inline-flex min-h-11 items-center text-danger">
            {t("editing.status.signIn")}
          </a>
        </p>
      );
    case "offline":
    case "refused":
    case "gone":
    case "tooLong":
      return <p className="font-bold text-danger">{t(`editing.status.${status.kind}`)}</p>;
    default:
      return <p className="text-soft">{t(`editing.status.${status.kind}`)}</p>;
  }
}
