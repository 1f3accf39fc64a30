// Facts about the page that is open, read inside the browser. Each function is sent there whole: it knows nothing outside itself.

/** What RGAA asks of the document as a whole: themes 8 and 9, and the links that every page owes (12). */
export function documentFaults({ lang, owed }: { lang: string; owed: string[] }): string[] {
  const faults: string[] = [];
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const expectOne = (selector: string) => {
    if (count(selector) !== 1) faults.push(`${count(selector)} ${selector}`);
  };
  if (document.doctype?.name !== "html" || document.compatMode !== "CSS1Compat") faults.push("no doctype");
  if (document.documentElement.lang !== lang) faults.push(`lang is ${document.documentElement.lang}`);
  if (document.title.trim() === "") faults.push("no title");
  for (const selector of ["h1", "main", "body > header, body > div > header", "body > footer, body > div > footer"])
    expectOne(selector);
  let before = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.tagName[1]);
    if (before > 0 && level > before + 1) faults.push(`h${level} after h${before}: ${heading.textContent}`);
    before = level;
  }
  const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
  faults.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} twice`));
  for (const address of owed)
    if (!document.querySelector(`footer a[href="${address}"]`)) faults.push(`no link to ${address} in the footer`);
  return faults;
}

/** What must not be in a page, or not so: media, empty lists, drawings that are read out, tables without headers, windows, traps. */
export function materialFaults(): string[] {
  const forbidden =
    "img, picture, iframe, frame, object, embed, video, audio, canvas, area, marquee, blink, [target], [accesskey], ul:empty, ol:empty";
  const faults = Array.from(document.querySelectorAll(forbidden), (found) => found.outerHTML.slice(0, 120));
  for (const drawing of document.querySelectorAll("svg"))
    if (drawing.closest("[aria-hidden=true]") === null || drawing.querySelector("title, desc"))
      faults.push(`read out: ${drawing.outerHTML.slice(0, 120)}`);
  for (const table of document.querySelectorAll("table")) {
    const heads = Array.from(table.querySelectorAll("th"));
    if (heads.length === 0) faults.push("a table without headers");
    if (heads.some((head) => !["col", "row"].includes(head.scope))) faults.push("a header without scope");
  }
  for (const stop of document.querySelectorAll<HTMLElement>("[tabindex]"))
    if (stop.tabIndex > 0) faults.push(`tabindex ${stop.tabIndex}`);
  const moving = document.getAnimations().length;
  if (moving > 0) faults.push(`${moving} animations or transitions`);
  return faults;
}

/** Text cut off by its own box, a field too narrow to write in, or a page wider than its window. */
export function overflowFaults(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  // Rounding may give one.
  if (scrollWidth > clientWidth + 1) faults.push(`wider than the window by ${scrollWidth - clientWidth} px`);
  for (const box of document.querySelectorAll<HTMLElement>("main *, header *, footer *")) {
    const { overflowX, overflowY, position, display, webkitLineClamp } = getComputedStyle(box);
    const hidesText = (overflow: string) => overflow === "hidden" || overflow === "clip";
    // Texts for screen readers only, extracts of two lines, and drawings are cut on purpose.
    const onPurpose = (position === "absolute" && box.clientWidth <= 1) || webkitLineClamp !== "none";
    if (box.textContent.trim() === "") continue;
    if (display === "inline" || onPurpose) continue;
    if (hidesText(overflowX) && box.scrollWidth > box.clientWidth + 1)
      faults.push(`cut: ${box.outerHTML.slice(0, 120)}`);
    if (hidesText(overflowY) && box.scrollHeight > box.clientHeight + 1)
      faults.push(`cut: ${box.outerHTML.slice(0, 120)}`);
  }
  const written = "textarea, select, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])";
  for (const field of document.querySelectorAll<HTMLElement>(written)) {
    const { fontSize, paddingLeft, paddingRight } = getComputedStyle(field);
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    // A word of nine letters.
    if (field.checkVisibility() && room < 4 * Number.parseFloat(fontSize))
      faults.push(`no room to write: ${field.outerHTML.slice(0, 120)}`);
  }
  return faults;
}

/** Controls smaller than 44 px on a side; links inside a sentence are left to it (WCAG 2.5.5). */
export function smallTargets(): string[] {
  const small = 43.5;
  const controls = document.querySelectorAll<HTMLElement>("a[href], button, input, textarea, summary, [role=option]");
  return Array.from(controls).flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches("input[type=hidden]")) return [];
    const { display, position } = getComputedStyle(control);
    // A number that opens its source, a word that opens its meaning: part of a sentence (WCAG 2.5.8, inline).
    const inText =
      (display === "inline" || control.matches(".prose .citation, .prose .term")) &&
      control.closest("p, li, dd, td, figcaption, blockquote");
    const unseen = position === "absolute" && control.offsetWidth <= 1;
    if (inText || unseen) return [];
    // A box to tick answers on its label too.
    const box = control.matches("input[type=checkbox], input[type=radio]")
      ? (control.closest("label, div") ?? control)
      : control;
    // A card's title link covers the card.
    const cover = getComputedStyle(control, "::after");
    const { width, height } =
      cover.position === "absolute" && control.offsetParent
        ? control.offsetParent.getBoundingClientRect()
        : box.getBoundingClientRect();
    return width >= small && height >= small
      ? []
      : [`${Math.round(width)}×${Math.round(height)} ${control.outerHTML.slice(0, 140)}`];
  });
}

/** Items of a list of links that are current, and look like the others. */
export function currentFaults(): string[] {
  const look = (link: Element | null | undefined) => {
    const { backgroundColor, textDecorationLine } = link ? getComputedStyle(link) : {};
    return `${backgroundColor} ${textDecorationLine}`;
  };
  return Array.from(document.querySelectorAll("li > a[aria-current]")).flatMap((current) => {
    const other = current.closest("ul, ol")?.querySelector("li > a:not([aria-current])");
    return look(current) === look(other) ? [`like the others: ${current.outerHTML.slice(0, 120)}`] : [];
  });
}

/** Language marks: only our two languages, and every link to the other one says which. */
export function languageFaults(): string[] {
  const marked = Array.from(document.querySelectorAll("[lang]"), (part) => part.getAttribute("lang") ?? "");
  const links = Array.from(document.querySelectorAll("a[hreflang]"));
  return [
    ...marked.filter((lang) => lang !== "fr" && lang !== "en").map((lang) => `lang ${lang}`),
    ...links
      .filter(
        (link) => link.getAttribute("hreflang") !== document.documentElement.lang && !link.closest("[lang]:not(html)"),
      )
      .map((link) => `in another language, unmarked: ${link.outerHTML.slice(0, 120)}`),
  ];
}

/** Where the focus is, and what is wrong with it. */
export function focusState(): { at: string; faults: string[] } {
  const focused = document.activeElement as HTMLElement | null;
  if (!focused || focused === document.body) return { at: "", faults: [] };
  const at = focused.outerHTML.slice(0, 120);
  const faults: string[] = [];
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) faults.push(`no outline: ${at}`);
  const seen = Array.from(focused.getClientRects()).some(({ left, right, top, bottom }) => {
    const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1);
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return false;
    const there = document.elementFromPoint(x, y);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
  if (!seen) faults.push(`out of view or covered: ${at}`);
  return { at, faults };
}

/** Unfolds all that the page can unfold. */
export function unfoldAll(): void {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  // One popover at a time is open by nature: the last one stays.
  for (const popover of document.querySelectorAll<HTMLElement>("[popover=manual]")) popover.showPopover();
}

/** The spacing that a reader may ask for (WCAG 1.4.12), and text twice as large, by a style sheet of the reader's own. */
export function applyReaderStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
