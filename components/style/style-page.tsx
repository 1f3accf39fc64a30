// Every piece of the portal's look on one page: for who builds it, and for who wants to judge it.
import type { ReactNode } from "react";
import { LetterBar } from "#components/articles/letter-bar.tsx";
import { NameList } from "#components/articles/name-list.tsx";
import { EmergencyNumbers } from "#components/layout/emergency-numbers.tsx";
import { ReadingPieces } from "#components/style/reading-pieces.tsx";
import { SearchPieces } from "#components/style/search-pieces.tsx";
import { Breadcrumb } from "#components/ui/breadcrumb.tsx";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { LinkCard } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Diff, type DiffPart } from "#components/ui/diff.tsx";
import { DiffColumns } from "#components/ui/diff-columns.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Icon, iconNames } from "#components/ui/icon.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { ResponsiveTable } from "#components/ui/responsive-table.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { Tag, type TagTone } from "#components/ui/tag.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { href, type PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

// Literal names, or Tailwind would not find them.
const colours = [
  { name: "paper", look: "bg-paper text-ink" },
  { name: "surface", look: "bg-surface text-ink" },
  { name: "sunken", look: "bg-sunken text-ink" },
  { name: "surface / soft", look: "bg-surface text-soft" },
  { name: "accent", look: "bg-accent text-on-accent" },
  { name: "accent-wash", look: "bg-accent-wash text-accent" },
  { name: "hero", look: "bg-hero text-on-hero" },
  { name: "danger-wash", look: "bg-danger-wash text-danger" },
  { name: "warning-wash", look: "bg-warning-wash text-warning" },
  { name: "success-wash", look: "bg-success-wash text-success" },
  { name: "mark", look: "bg-mark text-on-mark" },
] as const;

const sizes = ["text-sm", "text-base", "text-lg", "text-xl", "text-2xl", "text-3xl"] as const;
const tones = ["info", "success", "warning", "danger"] as const;
const tagTones: readonly TagTone[] = ["neutral", "accent", "success", "warning", "danger"];

export function StylePage({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  const address = href("style", locale);
  const choices = (values: string[]) => values.map((value) => ({ value, label: t("style.choice", { value }) }));
  const difference: DiffPart[] = [
    { kind: "same", text: t("style.sample") },
    { kind: "removed", text: ` ${t("style.before")}` },
    { kind: "added", text: ` ${t("style.after")}` },
  ];
  return (
    <>
      <Breadcrumb
        locale={locale}
        items={[{ label: t("nav.home"), href: href("home", locale) }, { label: t("style.title") }]}
      />
      <h1>{t("style.title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("style.lead")}</p>
      <div className="mt-10 grid gap-12">
        <Part title={t("style.colours")} lead={t("style.coloursLead")}>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
            {colours.map(({ name, look }) => (
              <li key={name} className={`rounded-md border border-line px-4 py-5 font-bold wrap-anywhere ${look}`}>
                {name}
              </li>
            ))}
          </ul>
        </Part>
        <Part title={t("style.type")} lead={t("style.typeLead")}>
          <ul className="grid gap-3">
            {sizes.map((size) => (
              <li key={size} className={`${size} wrap-anywhere`}>
                {size} – {t("style.sample")}
              </li>
            ))}
          </ul>
          <p className="mt-4 max-w-48 rounded-md border border-line p-3 wrap-anywhere hyphens-auto">
            {t("style.longWord")}
          </p>
        </Part>
        <Part title={t("style.reading")} lead={t("style.readingLead")}>
          <ReadingPieces locale={locale} />
        </Part>
        <Part title={t("style.callouts")}>
          <div className="grid gap-4">
            {tones.map((tone) => (
              <Callout key={tone} locale={locale} tone={tone}>
                <p>{t("style.sample")}</p>
              </Callout>
            ))}
          </div>
        </Part>
        <Part title={t("emergency.title")}>
          <EmergencyNumbers locale={locale} columns />
        </Part>
        <Part title={t("style.tags")}>
          <p className="flex flex-wrap gap-3">
            {tagTones.map((tone) => (
              <Tag key={tone} tone={tone}>
                {tone}
              </Tag>
            ))}
          </p>
        </Part>
        <Part title={t("style.actions")}>
          <form action={address} className="flex flex-wrap gap-3">
            <Button>{t("style.primary")}</Button>
            <Button look="secondary">{t("style.secondary")}</Button>
            <Button look="danger">{t("style.dangerous")}</Button>
            <LinkButton href={address}>{t("style.link")}</LinkButton>
          </form>
        </Part>
        <Part title={t("style.icons")} lead={t("style.iconsLead")}>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
            {iconNames.map((name) => (
              <li key={name} className="flex min-w-0 items-center gap-2 wrap-anywhere">
                <Icon name={name} className="size-6 text-accent" /> {name}
              </li>
            ))}
          </ul>
        </Part>
        <Part title={t("style.cards")}>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <li>
              <LinkCard
                href={address}
                title={t("style.sample")}
                icon={<Icon name="heart" className="size-7 text-accent" />}
              >
                <p>{t("style.lead")}</p>
              </LinkCard>
            </li>
          </ul>
        </Part>
        <Part title={t("style.forms")} lead={t("style.formsLead")}>
          <div className="grid max-w-form gap-6">
            <ErrorSummary locale={locale} errors={{ name: t("style.error") }} />
            <TextField
              locale={locale}
              name="name"
              label={t("style.field")}
              hint={t("style.hint")}
              error={t("style.error")}
              required
            />
            <TextArea locale={locale} name="area" label={t("style.area")} required={false} />
            <Checkbox locale={locale} name="box" label={t("style.checkbox")} />
            <RadioGroup locale={locale} name="choice" label={t("style.radio")} options={choices(["1", "2"])} />
            <SelectField locale={locale} name="list" label={t("style.select")} options={choices(["1", "2", "3"])} />
          </div>
        </Part>
        <Part title={t("style.data")}>
          <DefinitionList items={[{ term: t("style.field"), value: t("style.sample") }]} />
          <h3 id="tableau" className="mt-6 mb-3">
            {t("style.table")}
          </h3>
          <ResponsiveTable
            rows={sizes}
            rowKey={(size) => size}
            labelledBy="tableau"
            columns={[
              { key: "name", header: t("style.field"), width: "w-1/3", cell: (size) => size },
              { key: "text", header: t("style.text"), width: "w-2/3", cell: () => t("style.sample") },
            ]}
          />
        </Part>
        <Part title={t("style.difference")}>
          <div className="grid gap-6">
            <Diff locale={locale} segments={difference} />
            <DiffColumns locale={locale} segments={difference} />
          </div>
        </Part>
        <Part title={t("style.navigation")}>
          <LetterBar locale={locale} used={new Set(["a", "b", "c"])} current="c" hrefOf={() => address} />
          <NameList
            locale={locale}
            entries={[{ name: t("style.example"), slug: "asthme", title: t("style.sample"), isDated: false }]}
          />
          <Pagination locale={locale} page={2} pages={5} hrefOf={() => address} label={t("style.navigation")} />
        </Part>
        <Part title={t("style.search")}>
          <SearchPieces locale={locale} />
        </Part>
      </div>
    </>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3">{title}</h2>
      {lead && <p className="mb-4 max-w-measure text-soft">{lead}</p>}
      {children}
    </section>
  );
}
