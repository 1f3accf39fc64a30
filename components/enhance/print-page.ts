// <print-page>: a button that prints the page, or the part of it that data-only names (print.css shows that part alone).

const page = document.documentElement;

class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => {
      delete page.dataset.print;
      if (this.dataset.only) page.dataset.print = this.dataset.only;
      print();
    });
  }
}

// Paper does not unfold, and it outlives the day.
let opened: HTMLDetailsElement[] = [];
addEventListener("beforeprint", () => {
  page.dataset.printed = new Date().toLocaleDateString(page.lang, { dateStyle: "long" });
  opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
  delete page.dataset.print;
});

customElements.define("print-page", PrintPage);
