// <share-page>: hands the page's address to the device's own way of sharing, else copies it. Nobody else learns of it.

/** The address as others should have it: without what this reader searched or came from. */
const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.origin + location.pathname;

class SharePage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => this.#share());
  }

  async #share(): Promise<void> {
    const url = pageAddress();
    if ("share" in navigator) {
      try {
        return await navigator.share({ title: document.querySelector("h1")?.textContent ?? "", url });
      } catch (error) {
        // Somebody thought better of it.
        if ((error as Error).name === "AbortError") return;
      }
    }
    const said = this.querySelector("[role=status]") as HTMLElement;
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = this.dataset.copied ?? "";
    } catch {
      const field = this.querySelector("input") as HTMLInputElement;
      field.closest("label")?.removeAttribute("hidden");
      field.value = url;
      field.select();
    }
  }
}

customElements.define("share-page", SharePage);
