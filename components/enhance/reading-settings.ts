// <reading-settings>: size of text, spacing and length of lines, chosen by radio buttons and kept on the device.
import { keepChoices, readingChoices, showChoices } from "#components/enhance/reading-choices.ts";

class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    this.#tick();
    this.addEventListener("change", ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      this.#choose(name, value);
      keepChoices();
    });
    this.querySelector("button")?.addEventListener("click", () => {
      for (const name of Object.keys(readingChoices)) this.#choose(name, "");
      keepChoices();
      this.#tick();
    });
    // Chosen on another page of ours, which this one was hidden behind; or ticked by the browser as it was left.
    const again = () => {
      showChoices();
      this.#tick();
    };
    addEventListener("storage", again);
    addEventListener("pageshow", again);
    this.#closeFromOutside(this.firstElementChild as HTMLDetailsElement);
  }

  #choose(name: string, value: string): void {
    const { dataset } = document.documentElement;
    const place = readingChoices[name as keyof typeof readingChoices].indexOf(value as never);
    if (place > 0) dataset[name] = value;
    else delete dataset[name];
  }

  /** The buttons say what the page shows. */
  #tick(): void {
    const { dataset } = document.documentElement;
    for (const [name, [ordinary]] of Object.entries(readingChoices))
      for (const radio of this.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
        radio.checked = radio.value === (dataset[name] ?? ordinary);
  }

  #closeFromOutside(details: HTMLDetailsElement): void {
    this.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
    });
    document.addEventListener("click", ({ target }) => {
      if (!this.contains(target as Node)) details.open = false;
    });
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.contains(relatedTarget as Node)) details.open = false;
    });
  }
}

customElements.define("reading-settings", ReadingSettings);
