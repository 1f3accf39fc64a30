// What axe found, counted for `npm run accessibility:record`: each test leaves its figures in test-results/accessibility.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { TestResults } from "#lib/accessibility/schema.ts";
import type { PageName } from "#lib/shared/addresses.ts";

export const tallyFolder = "test-results/accessibility";

export type Tally = {
  states: TestResults["states"];
  axe: string;
  browser: string;
  pages: PageName[];
  addresses: string[];
  analyses: number;
  violations: number;
};

// The dark scheme changes colours and nothing else.
const ofColour = ["color-contrast", "link-in-text-block"];

/** Counts what axe finds on one page after another. */
export class AxeTally {
  readonly #name: string;
  readonly #states: TestResults["states"];
  readonly #pages = new Set<PageName>();
  readonly #addresses = new Set<string>();
  #axe = "";
  #analyses = 0;
  /** One line for each kind of violation on each page. */
  readonly problems: string[] = [];

  /** @param name of the file that the figures are left in. */
  constructor(name: string, ...states: TestResults["states"]) {
    this.#name = name;
    this.#states = states;
  }

  async look(page: Page, name: PageName | null, only?: "colours"): Promise<void> {
    // What a frame shows (a preview) is a page of its own, looked at by itself.
    const axe = new AxeBuilder({ page }).exclude("iframe");
    if (only === "colours") axe.withRules(ofColour);
    const { violations, testEngine } = await axe.analyze();
    const { pathname, search } = new URL(page.url());
    this.#axe = testEngine.version;
    this.#analyses += 1;
    if (name) this.#pages.add(name);
    this.#addresses.add(pathname + search);
    for (const { id, nodes } of violations)
      this.problems.push(`${pathname}${search} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
    await this.#keep(page.context().browser()?.version() ?? "");
  }

  /** After each page: a run that is cut short has seen what it has seen. */
  async #keep(browser: string): Promise<void> {
    const tally: Tally = {
      states: this.#states,
      axe: this.#axe,
      browser,
      pages: [...this.#pages],
      addresses: [...this.#addresses],
      analyses: this.#analyses,
      violations: this.problems.length,
    };
    await mkdir(tallyFolder, { recursive: true });
    await writeFile(path.join(tallyFolder, `${this.#name}.json`), JSON.stringify(tally));
  }
}
