import { Icon } from "#components/ui/icon.tsx";
import { errorSummaryId, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type FormErrors<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

type ErrorSummaryProps = { locale: PageLocale; errors: FormErrors; idOf?: (name: string) => string | null };

/** What went wrong, first on the page, each line leading to its field. `idOf` gives null for an error of no one field. */
export function ErrorSummary({ locale, errors, idOf = (name) => (name === "form" ? null : name) }: ErrorSummaryProps) {
  const lines = Object.entries(errors).filter((line): line is [string, string] => Boolean(line[1]));
  if (lines.length === 0) return null;
  return (
    <div
      id={errorSummaryId}
      role="alert"
      tabIndex={-1}
      className="max-w-form rounded-lg border-2 border-danger bg-danger-wash p-5"
    >
      <h2 className="flex items-center gap-2 text-xl text-danger">
        <Icon name="danger" />
        {translator(locale)("ui.errorSummary", { count: lines.length })}
      </h2>
      <ul className="mt-2 list-disc ps-6">
        {lines.map(([name, message]) => (
          <li key={name}>
            <ErrorLine target={idOf(name)} message={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErrorLine({ target, message }: { target: string | null; message: string }) {
  if (target === null) return <span className="block py-2 font-bold">{message}</span>;
  return (
    <a href={`#${target}`} className="inline-flex min-h-11 items-center font-bold text-danger">
      {message}
    </a>
  );
}
