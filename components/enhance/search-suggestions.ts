// <search-suggestions>: what may be meant, while one types, in the manner of an ARIA combobox with a list box
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The form inside works without it. This is the one script of reading
// pages: server.ts takes the types out of this file and serves it as it is, so it imports nothing.

type Suggestion = { kind: "article" | "question" | "concept"; text: string; url: string };

const shortest = 2;
const pauseMs = 120;

const fold = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

class SearchSuggestions extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: HTMLUListElement;
  #status!: HTMLElement;
  #shown: Suggestion[] = [];
  #active = -1;
  #asked = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input || this.#input) return;
    this.#input = input;
    this.#list = document.createElement("ul");
    this.#list.id = `${input.id}-suggestions`;
    this.#list.hidden = true;
    this.#list.role = "listbox";
    this.#list.ariaLabel = this.dataset.label ?? "";
    this.#status = document.createElement("div");
    this.#status.role = "status";
    this.append(this.#list, this.#status);
    const aria = {
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-controls": this.#list.id,
    };
    for (const [name, value] of Object.entries(aria)) input.setAttribute(name, value);
    input.addEventListener("input", (event) => this.#typed(event as InputEvent));
    input.addEventListener("compositionend", () => this.#later());
    input.addEventListener("keydown", (event) => this.#pressed(event));
    input.addEventListener("blur", () => this.#close());
    // The field keeps the focus: a press on an option must not take it away before the click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest("li");
      if (option) this.#choose(Array.prototype.indexOf.call(this.#list.children, option));
    });
  }

  #typed(event: InputEvent): void {
    if (!event.isComposing) this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), pauseMs);
  }

  async #ask(): Promise<void> {
    const typed = this.#input.value.trim();
    if (typed === this.#asked) return;
    this.#asked = typed;
    this.#request?.abort();
    if (typed.length < shortest) return this.#show([]);
    const request = new AbortController();
    this.#request = request;
    const parameters = new URLSearchParams({ q: typed, locale: this.dataset.locale ?? "fr", limit: "8" });
    try {
      const answer = await fetch(`/api/v1/suggest?${parameters}`, { signal: request.signal });
      const { suggestions = [] } = answer.ok ? ((await answer.json()) as { suggestions?: Suggestion[] }) : {};
      if (this.#request === request && document.activeElement === this.#input) this.#show(suggestions);
    } catch {
      // Away, or overtaken by the next key: the form is still there.
      if (this.#request === request) this.#close();
    }
  }

  #show(suggestions: Suggestion[]): void {
    this.#shown = suggestions;
    this.#list.replaceChildren(...suggestions.map((suggestion, place) => this.#option(suggestion, place)));
    if (suggestions.length === 0) this.#close();
    else this.#open();
    const { one = "", many = "" } = this.dataset;
    const count = suggestions.length;
    this.#status.textContent = count === 0 ? "" : count === 1 ? one : many.replace("#", String(count));
  }

  #option({ kind, text }: Suggestion, place: number): HTMLLIElement {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `${this.#list.id}-${place}`;
    option.ariaSelected = "false";
    const words = document.createElement("span");
    words.append(...this.#marked(text));
    const sort = document.createElement("small");
    sort.textContent = this.dataset[kind] ?? "";
    option.append(words, " ", sort);
    return option;
  }

  /** The text, with the beginnings of words that were typed set apart. */
  #marked(text: string): (string | Node)[] {
    const typed = fold(this.#asked)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    return text.split(/([\p{L}\p{N}]+)/u).flatMap((part) => {
      const begun = typed.find((word) => fold(part).startsWith(word));
      if (begun === undefined) return [part];
      const mark = document.createElement("b");
      mark.textContent = part.slice(0, begun.length);
      return [mark, part.slice(begun.length)];
    });
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    const { key } = event;
    if ((key === "ArrowDown" || key === "ArrowUp") && this.#shown.length > 0) {
      event.preventDefault();
      if (!isOpen) this.#open();
      if (!event.altKey) this.#move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter" && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (key === "Escape" && isOpen) {
      event.preventDefault();
      this.#close();
    }
  }

  /** Past either end comes the field itself, with nothing chosen. */
  #move(step: 1 | -1): void {
    const places = this.#shown.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #activate(place: number): void {
    this.#active = place;
    for (const [i, option] of [...this.#list.children].entries()) option.ariaSelected = String(i === place);
    const option = this.#list.children[place];
    if (option) {
      this.#input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.#input.removeAttribute("aria-activedescendant");
  }

  #choose(place: number): void {
    const url = this.#shown[place]?.url;
    if (url) location.assign(url);
  }

  #open(): void {
    this.#list.hidden = false;
    this.#input.ariaExpanded = "true";
    this.#activate(-1);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.ariaExpanded = "false";
    this.#activate(-1);
  }
}

customElements.define("search-suggestions", SearchSuggestions);
