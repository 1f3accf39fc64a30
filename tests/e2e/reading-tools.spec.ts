// The reader's tools: listen, print, share, and how pages look. Chromium without a screen has no voices, so that a
// stand-in speaks: it keeps what it is told to say, and ends an utterance when the test says so.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "#tests/e2e/portal-test.ts";

type Said = { text: string; lang: string; rate: number; voice: string | null };
type Stage = { said: Said[]; voices: object[]; finish: () => void; fail: () => void; isSpeaking: () => boolean };
declare global {
  interface Window {
    stage: Stage;
    shifts: number;
    shared: ShareData[];
    printed: string[];
  }
}

// axe reads a whole article twice, on machines that do other things.
test.describe.configure({ timeout: 180_000 });

const localVoice = { name: "Voix", lang: "fr-FR", localService: true, default: true, voiceURI: "voix" };
const remoteVoice = { ...localVoice, name: "Voix distante", localService: false, default: false };

/** A speechSynthesis like Chrome's: voices arrive late, cancel answers later, one utterance speaks at a time. */
async function giveVoices(page: Page, voices: object[]): Promise<void> {
  await page.addInitScript((late) => {
    let speaking: SpeechSynthesisUtterance | null = null;
    const said: Said[] = [];
    const synthesis = {
      onvoiceschanged: null as (() => void) | null,
      getVoices: () => window.stage.voices,
      get speaking() {
        return speaking !== null;
      },
      pending: false,
      speak(utterance: SpeechSynthesisUtterance) {
        if (speaking) throw new Error("two voices at once");
        speaking = utterance;
        const { text, lang, rate, voice } = utterance;
        said.push({ text, lang, rate, voice: voice?.name ?? null });
      },
      cancel() {
        const cut = speaking;
        speaking = null;
        if (cut) setTimeout(() => cut.onerror?.({ error: "interrupted" } as SpeechSynthesisErrorEvent));
      },
      pause() {
        throw new Error("on Android this is the end");
      },
    };
    class Utterance {
      lang = "";
      rate = 1;
      voice = null;
      onend = null;
      onerror = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const end = (how: "onend" | "onerror", event: object) => () => {
      const done = speaking;
      speaking = null;
      done?.[how]?.(event as SpeechSynthesisErrorEvent);
    };
    window.stage = {
      said,
      voices: [],
      finish: end("onend", {}),
      fail: end("onerror", { error: "synthesis-failed" }),
      isSpeaking: () => speaking !== null,
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    addEventListener("load", () =>
      setTimeout(() => {
        window.stage.voices = late;
        synthesis.onvoiceschanged?.();
      }, 200),
    );
  }, voices);
}

/** Counts what moves on the page without having been asked to. */
const countShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) window.shifts += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });

const listen = (page: Page) => page.getByRole("button", { name: "Écouter", exact: true });
const player = (page: Page) => page.getByRole("region", { name: "Lecture à voix haute" });
const said = (page: Page) => page.evaluate(() => window.stage.said.map(({ text }) => text));
const finish = (page: Page) => page.evaluate(() => window.stage.finish());
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("read-aloud") ?? [])].map((range) => String(range)).join(""));

test.describe("listening", () => {
  test("reads title, summary and parts in order, marks the sentence, and leaves out the numbers of sources", async ({
    page,
  }) => {
    await giveVoices(page, [localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    await expect(player(page).getByRole("button", { name: "Pause" })).toBeFocused();
    expect(await said(page)).toEqual(["Asthme de l’adulte et de l’enfant"]);
    expect(await marked(page)).toBe("Asthme de l’adulte et de l’enfant");
    for (let i = 0; i < 400 && (await page.evaluate(() => window.stage.isSpeaking())); i++) await finish(page);
    const all = await said(page);
    expect(all.slice(1, 4)).toEqual([
      "L’asthme est une maladie des bronches qui dure.",
      "Bien soigné, il laisse mener une vie normale.",
      "Voici comment vivre avec, et quand appeler le 15.",
    ]);
    const order = ["L’essentiel", "La crise est forte et le traitement de secours ne soulage pas.", "Comprendre"];
    const places = order.map((text) => all.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // Citation marks are digits after a word or a full stop: none is said.
    const essentials = all[all.indexOf("L’essentiel") + 1];
    expect(essentials).toBe("L’asthme dure, mais il se soigne : on peut mener une vie normale et active.");
    expect(all.filter((text) => /Imprimer|Sommaire|Écouter/.test(text))).toEqual([]);
    // It is over: nothing is left behind.
    await expect(player(page)).toBeHidden();
    expect(await marked(page)).toBe("");
  });

  test("every sentence is said once, and what is folded is not", async ({ page }) => {
    await giveVoices(page, [localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    for (let i = 0; i < 400 && (await page.evaluate(() => window.stage.isSpeaking())); i++) await finish(page);
    const all = await said(page);
    expect(all).not.toContain("Les bronches sont les tuyaux de l’air.");
    const read = await page.evaluate(() => {
      const words = [...document.querySelectorAll("main .prose p, main .prose li")]
        .filter((one) => one.closest("[data-read]") && !one.closest("details") && !one.querySelector("p, ul, ol"))
        .map((one) => {
          const copy = one.cloneNode(true) as Element;
          for (const mark of copy.querySelectorAll("sup, svg, .sr-only")) mark.remove();
          return copy.textContent ?? "";
        });
      return words.join("").replace(/[^\p{L}\p{N}]/gu, "");
    });
    const heard = all.join("").replace(/[^\p{L}\p{N}]/gu, "");
    expect(read.length).toBeGreaterThan(3_000);
    expect(heard.length).toBeGreaterThanOrEqual(read.length);
    expect(new Set(all.filter((text) => text.length > 60)).size).toBe(all.filter((text) => text.length > 60).length);
  });

  test("pauses, goes back and forth, changes part and speed, stops", async ({ page }) => {
    await giveVoices(page, [localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    const at = async () => (await said(page)).at(-1);
    const press = (name: string) => player(page).getByRole("button", { name }).click();
    await finish(page);
    expect(await at()).toBe("L’asthme est une maladie des bronches qui dure.");
    await press("Pause");
    expect(await page.evaluate(() => window.stage.isSpeaking())).toBe(false);
    expect(await marked(page)).toBe("L’asthme est une maladie des bronches qui dure.");
    await press("Reprendre");
    await expect.poll(at).toBe("L’asthme est une maladie des bronches qui dure.");
    await press("Phrase suivante");
    await expect.poll(at).toBe("Bien soigné, il laisse mener une vie normale.");
    await press("Phrase précédente");
    await expect.poll(at).toBe("L’asthme est une maladie des bronches qui dure.");
    await player(page).getByLabel("Vitesse").selectOption("Vitesse rapide");
    await expect.poll(() => page.evaluate(() => window.stage.said.at(-1)?.rate)).toBe(1.25);
    await player(page).getByLabel("Partie lue").selectOption("Comprendre");
    await expect.poll(at).toBe("Comprendre");
    await expect(page.getByRole("heading", { name: "Comprendre" })).toBeInViewport();
    await expect(listen(page)).not.toBeInViewport();
    await press("Arrêter");
    await expect(player(page)).toBeHidden();
    // The button to listen is far above: whoever goes on with the keyboard goes on here.
    await expect(page.getByRole("heading", { name: "Comprendre" })).toBeFocused();
    expect(await page.evaluate(() => window.stage.isSpeaking())).toBe(false);
    expect(await marked(page)).toBe("");
  });

  test("by keyboard alone; Escape stops", async ({ page }) => {
    await giveVoices(page, [localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).focus();
    await page.keyboard.press("Enter");
    await expect(player(page)).toBeVisible();
    await page.keyboard.press("Space");
    await expect(player(page).getByRole("button", { name: "Reprendre" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(page)).toHaveLength(2);
    await page.keyboard.press("Escape");
    await expect(player(page)).toBeHidden();
    await expect(listen(page)).toBeFocused();
  });

  test("a voice of the device is taken before one of the network", async ({ page }) => {
    await giveVoices(page, [remoteVoice, localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    expect(await page.evaluate(() => window.stage.said[0])).toMatchObject({ voice: "Voix", lang: "fr-FR" });
  });

  test("where only the network has a voice, it asks first", async ({ page }) => {
    await giveVoices(page, [remoteVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    await expect(player(page)).toContainText("serait envoyé à l’entreprise qui fait ce navigateur");
    expect(await said(page)).toEqual([]);
    await expectAccessible(page);
    await player(page).getByRole("button", { name: "Ne pas écouter" }).click();
    await expect(player(page)).toBeHidden();
    await listen(page).click();
    await player(page).getByRole("button", { name: "Écouter quand même" }).click();
    expect(await page.evaluate(() => window.stage.said[0])).toMatchObject({ voice: "Voix distante" });
  });

  test("says so when the voice fails", async ({ page }) => {
    await giveVoices(page, [localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    await page.evaluate(() => window.stage.fail());
    await expect(player(page).getByRole("status")).toContainText("La voix ne répond pas");
    await player(page).getByRole("button", { name: "Reprendre" }).click();
    await expect(player(page).getByRole("status")).toBeEmpty();
    expect(await said(page)).toHaveLength(2);
  });

  test("falls silent when the page is left", async ({ page }) => {
    await giveVoices(page, [localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    expect(
      await page.evaluate(() => {
        dispatchEvent(new PageTransitionEvent("pagehide"));
        return window.stage.isSpeaking();
      }),
    ).toBe(false);
  });

  test("is not offered without a voice of the page’s language", async ({ page }) => {
    await giveVoices(page, [{ ...localVoice, lang: "de-DE" }]);
    await page.goto("/articles/asthme");
    await expect(page.getByRole("button", { name: "Partager" })).toBeVisible();
    await expect.poll(() => page.evaluate(() => window.stage.voices.length)).toBe(1);
    await expect(listen(page)).toBeHidden();
  });

  test("on a phone the tools are on one line: without a voice none is empty", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await page.goto("/articles/asthme");
    const tools = page.getByRole("group", { name: "Outils de lecture" });
    const print = await tools.getByRole("button", { name: "Imprimer" }).boundingBox();
    expect((await tools.boundingBox())?.height).toBe(print?.height);
  });

  test("pausing moves no button, however large the text", async ({ page }) => {
    await giveVoices(page, [localVoice]);
    await page.addInitScript(() => localStorage.setItem("reading", "text=150"));
    for (const width of [360, 390, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto("/articles/asthme");
      await listen(page).click();
      const next = player(page).getByRole("button", { name: "Phrase suivante" });
      const before = await next.boundingBox();
      await player(page).getByRole("button", { name: "Pause" }).click();
      await expect(player(page).getByRole("button", { name: "Reprendre" })).toBeVisible();
      expect(await next.boundingBox()).toEqual(before);
    }
  });

  test("axe, while it reads", async ({ page }) => {
    await giveVoices(page, [localVoice]);
    await page.goto("/articles/asthme");
    await listen(page).click();
    await expectAccessible(page);
  });
});

test.describe("sharing", () => {
  test("hands the address to the device, without what follows it", async ({ page }) => {
    await page.addInitScript(() => {
      window.shared = [];
      Object.defineProperty(navigator, "share", { value: async (what: ShareData) => void window.shared.push(what) });
    });
    await page.goto("/articles/asthme?q=secret#partie-crise");
    const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
    await page.getByRole("button", { name: "Partager" }).click();
    expect(await page.evaluate(() => window.shared)).toEqual([
      { title: "Asthme de l’adulte et de l’enfant", url: canonical },
    ]);
    expect(canonical).toMatch(/\/articles\/asthme$/);
  });

  test("else copies it, and says so", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "share", { value: undefined }));
    await page.goto("/articles/asthme?q=secret");
    await page.getByRole("button", { name: "Partager" }).click();
    await expect(page.getByText("L’adresse de cette page est copiée.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^http:\/\/localhost:\d+\/articles\/asthme$/,
    );
    await expectAccessible(page);
  });

  test("else shows it, to be copied by hand", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "share", { value: undefined });
      Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
    });
    await page.goto("/articles/asthme");
    await page.getByRole("button", { name: "Partager" }).click();
    const field = page.getByLabel("Adresse de cette page, à copier");
    await expect(field).toHaveValue(/\/articles\/asthme$/);
    await expect(field).toBeFocused();
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/\/articles\/asthme$/);
    await expectAccessible(page);
  });
});

test.describe("printing", () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      window.printed = [];
      window.print = () => {
        dispatchEvent(new Event("beforeprint"));
        window.printed.push(document.documentElement.dataset.print ?? "page");
      };
    }),
  );

  test("a sheet with its address and its day, the sources in full, nothing folded, and room to write", async ({
    page,
  }) => {
    await page.goto("/articles/asthme");
    await page.getByRole("button", { name: "Imprimer", exact: true }).click();
    expect(await page.evaluate(() => window.printed)).toEqual(["page"]);
    await page.emulateMedia({ media: "print" });
    const shown = (selector: string, pseudo: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one, which) => getComputedStyle(one, which).content, pseudo);
    const content = (selector: string, pseudo = "::after") => shown(selector, pseudo);
    expect(await content("link[rel=canonical]")).toMatch(/Adresse de cette page.*\/articles\/asthme/);
    expect(await content("html", "::before")).toContain("Imprimé le");
    const document = "[data-sources] a[href^=http]";
    expect(await content(document)).toMatch(/ <http.*>/);
    // The address on a line of its own, beneath the title.
    const look = await page
      .locator(document)
      .first()
      .evaluate((one) => [getComputedStyle(one).display, getComputedStyle(one, "::after").display]);
    expect(look).toEqual(["block", "block"]);
    await expect(page.getByText("Les bronches sont les tuyaux de l’air.")).toBeVisible();
    // The numbers of citations and the words explained are buttons on the screen, and text on paper.
    await expect(page.locator("button:visible:not(.citation, .term), select:visible, input:visible")).toHaveCount(0);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    const question = page.locator("[data-role=questions] .prose li").first();
    expect((await question.boundingBox())?.height).toBeGreaterThan(70);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(page.getByText("Les bronches sont les tuyaux de l’air.")).toBeHidden();
  });

  test("the questions alone", async ({ page }) => {
    await page.goto("/articles/asthme");
    await page.getByRole("button", { name: "Imprimer ces questions" }).click();
    expect(await page.evaluate(() => window.printed)).toEqual(["questions"]);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Est-ce bien de l’asthme ? Quels examens pour le savoir ?")).toBeVisible();
    await expect(page.getByText("L’asthme est une maladie des bronches qui dure.").first()).toBeHidden();
    await expect(page.locator("[data-sources]")).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(page.locator("[data-sources]")).toBeVisible();
  });
});

test("a word that is longer than its line breaks at a syllable, wherever it stands", async ({ page }) => {
  await page.goto("/aide/style");
  const hyphens = await page
    .locator(":is(p, li, dd, td, th)")
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).hyphens))]);
  expect(hyphens).toEqual(["auto"]);
});

test.describe("how pages look", () => {
  const open = (page: Page) => page.locator("summary", { hasText: "Affichage" });
  const bodySize = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

  test("is chosen, kept on the device, and there at the first paint of every page", async ({ page }) => {
    await page.goto("/articles/asthme");
    const before = await bodySize(page);
    await open(page).click();
    await page.getByRole("radio", { name: "150" }).check();
    await page.getByRole("radio", { name: "Très grand" }).check();
    await page.getByRole("radio", { name: "Courte" }).check();
    expect(await bodySize(page)).toBeCloseTo(before * 1.5);
    expect(await page.evaluate(() => localStorage.reading)).toBe("text=150 spacing=wider lines=short");
    for (const address of ["/articles/asthme", "/", "/recherche?q=asthme", "/connexion"]) {
      await page.goto(address);
      expect(await bodySize(page)).toBeCloseTo(before * 1.5);
    }
    await page.goto("/articles/asthme");
    await open(page).click();
    await expect(page.getByRole("radio", { name: "150" })).toBeChecked();
    const paragraph = page.locator(".prose p").first();
    const style = await paragraph.evaluate((one) => {
      const { fontSize, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(one);
      const [size = 0, ...others] = [fontSize, letterSpacing, wordSpacing, lineHeight].map(Number.parseFloat);
      return others.map((value) => value / size);
    });
    // WCAG 2.2, 1.4.12, at the least.
    expect(style[0]).toBeGreaterThanOrEqual(0.119);
    expect(style[1]).toBeGreaterThanOrEqual(0.16);
    expect(style[2]).toBeGreaterThanOrEqual(1.5);
    await page.getByRole("button", { name: "Revenir à l’affichage ordinaire" }).click();
    expect(await bodySize(page)).toBeCloseTo(before);
    await expect(page.getByRole("radio", { name: "100" })).toBeChecked();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("opens and closes by keyboard, and axe finds nothing", async ({ page }) => {
    await page.goto("/articles/asthme");
    await open(page).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "115" })).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe("115");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("radio", { name: "115" })).toBeHidden();
    await expect(open(page)).toBeFocused();
  });

  for (const address of [
    "/",
    "/articles/asthme",
    "/recherche?q=asthme",
    "/articles/asthme/proposer",
    "/articles/asthme/historique",
  ])
    test(`at its largest, ${address} loses nothing at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.addInitScript(() => localStorage.setItem("reading", "text=150 spacing=wider lines=short"));
      await page.goto(address);
      await expectAccessible(page);
    });
});

// The typeface arrives when it will, and where the machine lacks all of its stand-ins it moves a line: not here. Other
// displays than the ordinary one come with first.ts, which now and then is a moment after the first lines.
test.describe("the typeface apart", () => {
  test.use({ expectedNoise: [/ERR_FAILED/] });
  test("nothing moves by itself", async ({ page }) => {
    await page.route("**/*.woff2", (route) => route.abort());
    await countShifts(page);
    await giveVoices(page, [localVoice]);
    for (const address of ["/articles/asthme", "/", "/recherche?q=asthme", "/connexion"]) {
      await page.goto(address, { waitUntil: "networkidle" });
      await expect.poll(() => page.evaluate(() => window.stage.voices.length)).toBe(1);
      expect(await page.evaluate(() => window.shifts), address).toBe(0);
    }
    await page.goto("/articles/asthme");
    await listen(page).click();
    expect(await page.evaluate(() => window.shifts)).toBe(0);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("no tool is shown, and no place is kept for any", async ({ page }) => {
    await page.goto("/articles/asthme");
    for (const name of ["Imprimer", "Partager", "Écouter", "Imprimer ces questions"])
      await expect(page.getByRole("button", { name, exact: true })).toBeHidden();
    await expect(page.getByText("Affichage", { exact: true })).toBeHidden();
    expect(await page.locator(".with-script").first().boundingBox()).toBeNull();
  });
});

test.describe("where our script does not arrive", () => {
  test.use({ expectedNoise: [/ERR_FAILED/] });
  test("buttons that would do nothing are not shown", async ({ page }) => {
    await page.route("**/enhance.*.js", (route) => route.abort());
    await page.goto("/articles/asthme");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: "Imprimer", exact: true })).toBeHidden();
  });
});
