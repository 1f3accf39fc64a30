// <search-suggestions>: what may be meant, while one types, in the manner of an ARIA combobox with a list box
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The form inside works without it. It comes when somebody enters the
// field (search-field.ts), and imports nothing.

type Suggestion = { kind: "article" | "question" | "concept"; text: string; url: string };
type Line = { slug: string; name: string; numbers: { number: string }[] };
type Emergency = { lines: Line[] };

const shortest = 2;
const pauseMs = 120;
const mostNumbers = 3;

const fold = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** The text in parts, where the odd ones are the beginnings of words that were typed. */
export function typedParts(text: string, typed: string): string[] {
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = [""];
  for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
    const length = Math.max(0, ...words.map((word) => (fold(part).startsWith(word) ? word.length : 0)));
    if (length > 0) parts.push(part.slice(0, length), part.slice(length));
    else parts.push(parts.pop() + part);
  }
  return parts;
}

/** Who to call while one still types: the first lines, once each. Those that have a number for each town wait for the page
 * of results. */
export function linesToCall(emergencies: Emergency[]): (Pick<Line, "slug" | "name"> & { number: string })[] {
  const bySlug = new Map(emergencies.flatMap(({ lines }) => lines).map((line) => [line.slug, line]));
  return [...bySlug.values()]
    .flatMap(({ slug, name, numbers: [first, ...others] }) =>
      first && others.length === 0 ? [{ slug, name, number: first.number }] : [],
    )
    .slice(0, mostNumbers);
}

// Not by element.role and the like: phones from before 2023 do not know these.
function setAll(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

class SearchSuggestions extends HTMLElement {
  #input!: HTMLInputElement;
  #list = document.createElement("ul");
  #status = document.createElement("div");
  /** Who to call. It stays when the list closes: links are reached by Tab. */
  #danger = document.createElement("div");
  #warned = "";
  #active = -1;
  /** The text last asked for, and the text that the list answers. They differ while an answer is awaited. */
  #asked = "";
  #answered = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;
  /** The place to go to when the awaited answer is there: somebody pressed Down meanwhile. */
  #wanted = -1;

  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input || this.#input) return;
    this.#input = input;
    this.#list.hidden = true;
    const id = `${input.id}-suggestions`;
    // No stop for Tab: browsers make one of whatever scrolls.
    setAll(this.#list, { id, role: "listbox", tabindex: "-1", "aria-label": this.dataset.label ?? "" });
    this.#status.setAttribute("role", "status");
    this.#danger.setAttribute("role", "alert");
    this.append(this.#danger, this.#list, this.#status);
    input.setAttribute("aria-controls", id);
    input.addEventListener("input", (event) => {
      const { isComposing, data } = event as InputEvent;
      // Phones compose every word, letter by letter; other scripts and dead keys are not text until they are done.
      if (!isComposing || /\p{Script=Latin}$/u.test(data ?? "")) this.#later();
    });
    input.addEventListener("compositionend", () => this.#later());
    input.addEventListener("keydown", (event) => this.#pressed(event));
    input.addEventListener("blur", () => this.#leave());
    // The field keeps the focus: a press on an option must not take it away before the click.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#choose((event.target as Element).closest("li")));
    // Typed while this was on its way (search-field.ts). Whether it is still being composed nobody can say any more: other
    // scripts wait for the next letter.
    input.onkeydown = null;
    const isTyped = document.activeElement === input && input.value !== input.defaultValue;
    if (!isTyped || !/\p{Script=Latin}\P{L}*$/u.test(input.value)) return;
    if (input.dataset.pressed === "ArrowDown") void this.#ask(0);
    else this.#later();
  }

  get #options(): HTMLCollectionOf<HTMLElement> {
    return this.#list.children as HTMLCollectionOf<HTMLElement>;
  }

  get #typed(): string {
    return this.#input.value.trim();
  }

  #later(): void {
    // What was active answers another text.
    this.#activate(-1);
    this.#wanted = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), pauseMs);
  }

  /** Nothing that was asked for is awaited any more. */
  #forget(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
    this.#asked = this.#answered;
  }

  /** Asks for what is typed, unless the answer is there or on its way. */
  async #ask(wanted = -1): Promise<void> {
    const typed = this.#typed;
    this.#wanted = wanted;
    if (typed === this.#answered) {
      this.#forget();
      if (this.#list.hidden) this.#open();
      return;
    }
    if (typed === this.#asked) return;
    this.#forget();
    this.#asked = typed;
    if (typed.length < shortest) return this.#show([], []);
    const request = new AbortController();
    this.#request = request;
    const parameters = new URLSearchParams({ q: typed, locale: this.dataset.locale ?? "fr", limit: "8" });
    try {
      const answer = await fetch(`/api/v1/suggest?${parameters}`, { signal: request.signal });
      const { suggestions, emergency }: { suggestions: Suggestion[]; emergency: Emergency[] } = await answer.json();
      if (this.#request === request) this.#show(suggestions, emergency);
    } catch {
      // Away, too busy, or overtaken by the next key: the form is still there.
      if (this.#request !== request) return;
      this.#asked = "";
      // The numbers stay: they may be needed all the more.
      this.#show([]);
    }
  }

  #show(suggestions: Suggestion[], emergency?: Emergency[]): void {
    this.#answered = this.#asked;
    if (emergency) this.#warn(linesToCall(emergency));
    this.#list.replaceChildren(...suggestions.map((suggestion, place) => this.#option(suggestion, place)));
    this.#open();
    this.#activate(this.#wanted);
  }

  /** Said once, however much is typed after. */
  #warn(lines: ReturnType<typeof linesToCall>): void {
    const warned = lines.map(({ slug }) => slug).join();
    if (warned === this.#warned) return;
    this.#warned = warned;
    const head = document.createElement("strong");
    head.textContent = this.dataset.danger ?? "";
    this.#danger.replaceChildren(...(lines.length > 0 ? [head] : []));
    for (const { slug, name, number } of lines) {
      // 114 is reached by text message, not by voice.
      const scheme = slug === "urgence-114" ? "sms" : "tel";
      const row = document.createElement("p");
      const link = document.createElement("a");
      link.textContent = number;
      const label = this.dataset[scheme]?.replace("#", number) ?? number;
      setAll(link, { href: `${scheme}:${number.replace(/ /g, "")}`, "aria-label": label });
      row.append(link, " ", name);
      this.#danger.append(row);
    }
  }

  #option({ kind, text, url }: Suggestion, place: number): HTMLElement {
    const option = document.createElement("li");
    setAll(option, { id: `${this.#list.id}-${place}`, role: "option", "data-url": url });
    const words = document.createElement("span");
    for (const [i, part] of typedParts(text, this.#asked).entries()) {
      const node = i % 2 ? document.createElement("b") : new Text();
      node.textContent = part;
      words.append(node);
    }
    const sort = document.createElement("small");
    sort.textContent = this.dataset[kind] ?? "";
    option.append(words, " ", sort);
    return option;
  }

  #pressed(event: KeyboardEvent): void {
    // Keys that an input method takes for itself; Safari says so by 229 alone.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#answers(event)) event.preventDefault();
  }

  /** Does what the key asks; false where that is the browser's part. */
  #answers({ key, altKey }: KeyboardEvent): boolean {
    const isOpen = !this.#list.hidden;
    const last = this.#options.length - 1;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (altKey && key === "ArrowUp") this.#close();
      else if (this.#typed !== this.#answered) void this.#ask(altKey || key === "ArrowUp" ? -1 : 0);
      else {
        if (!isOpen) this.#open();
        // Past either end comes the field itself, with nothing active.
        const next = key === "ArrowDown" ? this.#active + 1 : this.#active === -1 ? last : this.#active - 1;
        if (!altKey) this.#activate(next > last ? -1 : next);
      }
      return true;
    }
    if (key === "Escape") {
      if (!isOpen && this.#input.value === "") return false;
      if (!isOpen) {
        this.#input.value = "";
        this.#warn([]);
      }
      this.#leave();
      return true;
    }
    if (key === "Enter" && this.#active === -1) this.#leave();
    if (this.#active === -1) return false;
    if (key === "Enter") this.#choose(this.#options[this.#active]);
    else if (key === "Home") this.#activate(0);
    else if (key === "End") this.#activate(last);
    else {
      if (key === "ArrowLeft" || key === "ArrowRight") this.#activate(-1);
      return false;
    }
    return true;
  }

  #activate(place: number): void {
    this.#active = this.#options[place] ? place : -1;
    for (const [i, option] of [...this.#options].entries()) option.setAttribute("aria-selected", String(i === place));
    const option = this.#options[place];
    if (option) {
      this.#input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.#input.removeAttribute("aria-activedescendant");
  }

  #choose(option: HTMLElement | null | undefined): void {
    const url = option?.dataset.url;
    if (!url) return;
    // Who comes back to this page finds it as it was before.
    this.#leave();
    location.assign(url);
  }

  #leave(): void {
    this.#forget();
    this.#close();
  }

  #open(): void {
    const count = this.#options.length;
    this.#toggle(count > 0);
    const { one = "", many = "" } = this.dataset;
    const said = count === 0 ? "" : count === 1 ? one : many.replace("#", String(count));
    // Said again only where it has changed: not at each key.
    if (this.#status.textContent !== said) this.#status.textContent = said;
  }

  #close(): void {
    this.#toggle(false);
    this.#status.textContent = "";
  }

  #toggle(open: boolean): void {
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
    this.#activate(-1);
  }
}

customElements.define("search-suggestions", SearchSuggestions);
