// <keep-typed>: what is typed into its form outlives the page, which an old phone lets go of as soon as one looks elsewhere.
// It stays in this tab, and goes once it was sent.

type Kept = { values: Record<string, string | boolean>; sent: boolean };

class KeepTyped extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    const key = `typed ${location.pathname} ${this.dataset.part}`;
    // The revision goes along: on a later one, the same words would take back what others have changed since.
    const fields = Array.from(form.elements).filter(
      (field): field is HTMLInputElement | HTMLTextAreaElement =>
        (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) &&
        (field.type !== "hidden" || field.name === "baseRevision"),
    );
    const keep = (sent: boolean) => {
      const values = Object.fromEntries(
        fields.map((field) => [
          field.name,
          field.type === "checkbox" ? (field as HTMLInputElement).checked : field.value,
        ]),
      );
      try {
        sessionStorage.setItem(key, JSON.stringify({ values, sent } satisfies Kept));
      } catch {
        // The reader has forbidden to keep anything.
      }
    };
    if (this.dataset.fresh !== undefined) this.#putBack(key, fields);
    form.addEventListener("input", () => keep(false));
    form.addEventListener("submit", () => keep(true));
  }

  #putBack(key: string, fields: readonly (HTMLInputElement | HTMLTextAreaElement)[]): void {
    let kept: Kept | null = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
      const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      // Sent, and the page is asked for anew: it has arrived. Coming back to it, or loading it again, tells that it may not.
      if (kept?.sent && visit?.type === "navigate") {
        sessionStorage.removeItem(key);
        return;
      }
    } catch {
      return;
    }
    if (!kept) return;
    for (const field of fields) {
      const value = kept.values[field.name];
      if (typeof value === "boolean") (field as HTMLInputElement).checked = value;
      else if (value !== undefined) field.value = value;
    }
    this.querySelector("[data-restored]")?.removeAttribute("hidden");
  }
}

customElements.define("keep-typed", KeepTyped);
