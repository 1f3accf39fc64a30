// <read-aloud>: reads the page's text with a voice of the device, sentence by sentence, and shows where it is.
// Each sentence is an utterance of its own, and to pause is to cancel and say the sentence again: Android takes pause()
// for an end (https://github.com/mdn/browser-compat-data/pull/4733), and Chrome falls silent in long ones.
import { cutSentences } from "#components/enhance/sentences.ts";

type Sentence = { text: string; lang: string; ranges: Range[]; heading: boolean };

// Marks for the eye, and what is shown elsewhere or only at a press.
const silent = "sup, svg, [popover], details:not([open]), [data-silent], .sr-only";
// After a cancel, Chrome drops what is said at once.
const afterCancelMs = 80;

const isShown = (element: Element): boolean => element.checkVisibility?.() ?? element.getClientRects().length > 0;

/** What text belongs to, as it is laid out: what stands side by side in it is read as one. */
function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(?:inline|contents)/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

/** What stands in [data-read], in order, as it is shown now. */
function sentencesOf(page: Document, limit: number): Sentence[] {
  const sentences: Sentence[] = [];
  let parts: { node: Text; at: number }[] = [];
  let text = "";
  let place: Element | null = null;
  let lang = "";
  const flush = () => {
    for (const [begin, end] of text === "" ? [] : cutSentences(text, lang, limit)) {
      const ranges = parts.flatMap(({ node, at }) => {
        const [from, to] = [Math.max(begin, at), Math.min(end, at + node.length)];
        if (from >= to) return [];
        const range = new Range();
        range.setStart(node, from - at);
        range.setEnd(node, to - at);
        return [range];
      });
      const heading = !!place?.closest("h1, h2");
      sentences.push({ text: text.slice(begin, end).replace(/\s+/g, " ").trim(), lang, ranges, heading });
    }
    parts = [];
    text = "";
  };
  for (const root of page.querySelectorAll("[data-read]")) {
    const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement as Element;
      if (parent.closest(silent) || !isShown(parent)) continue;
      const own = blockOf(parent);
      const spoken = parent.closest<HTMLElement>("[lang]")?.lang ?? "";
      if (own !== place || spoken !== lang || node.previousSibling?.nodeName === "BR") flush();
      place = own;
      lang = spoken;
      parts.push({ node, at: text.length });
      text += node.data;
    }
  }
  flush();
  return sentences;
}

const language = (tag: string): string => tag.slice(0, 2).toLowerCase();
const voicesFor = (lang: string): SpeechSynthesisVoice[] =>
  speechSynthesis.getVoices().filter((voice) => language(voice.lang) === language(lang));

class ReadAloud extends HTMLElement {
  #sentences: Sentence[] = [];
  #at = 0;
  /** Kept: Chrome forgets to tell the end of an utterance that nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The reader has agreed to a voice that needs the network. */
  #remote = false;

  connectedCallback(): void {
    if (!("speechSynthesis" in window)) return;
    const offer = () => {
      this.toggleAttribute("data-ready", voicesFor(document.documentElement.lang).length > 0);
    };
    offer();
    // Safari has the event as a property alone.
    speechSynthesis.onvoiceschanged = offer;
    addEventListener("pagehide", () => this.#stop());
    this.addEventListener("click", ({ target }) => this.#pressed((target as Element).closest("button")?.dataset.do));
    this.addEventListener("change", ({ target }) => {
      const { name, value } = target as HTMLSelectElement;
      if (name === "part") this.#go(Number(value));
      // Who has paused to choose hears nothing until they go on.
      else if (!this.hasAttribute("data-paused")) this.#go(this.#at);
    });
    this.#player.addEventListener("keydown", ({ key }) => key === "Escape" && this.#stop());
  }

  get #player(): HTMLElement {
    return this.querySelector("[role=region]") as HTMLElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.querySelector(`select[name=${name}]`) as HTMLSelectElement;
  }

  #button(does: string): HTMLElement {
    return this.querySelector(`[data-do=${does}]`) as HTMLElement;
  }

  #pressed(does: string | undefined): void {
    if (does === "listen") this.#open();
    if (does === "agree") {
      this.#remote = true;
      this.#open();
    }
    if (does === "toggle") {
      if (this.hasAttribute("data-paused")) this.#go(this.#at);
      else this.#pause();
    }
    if (does === "previous") this.#go(this.#at - 1);
    if (does === "next") this.#go(this.#at + 1);
    if (does === "stop") this.#stop();
  }

  #open(): void {
    const local = voicesFor(document.documentElement.lang).some((voice) => voice.localService);
    const asks = !local && !this.#remote;
    this.#player.hidden = false;
    this.toggleAttribute("data-asks", asks);
    // Under the player, one would not see what has the focus.
    document.documentElement.toggleAttribute("data-listens", true);
    if (asks) {
      this.#button("agree").focus();
      return;
    }
    this.#sentences = sentencesOf(document, local ? 300 : 120);
    const parts = this.#sentences.flatMap(({ heading, text }, i) => (heading ? [new Option(text, String(i))] : []));
    this.#select("part").replaceChildren(...parts);
    this.#go(0);
    this.#button("toggle").focus();
  }

  /** Reads from a sentence on, wherever the page stands. */
  #go(place: number): void {
    const wasSpeaking = speechSynthesis.speaking || speechSynthesis.pending;
    this.#hush();
    this.#at = Math.max(0, place);
    this.removeAttribute("data-paused");
    this.#tell("");
    this.#show(true);
    // At once where nothing was said before: Safari asks for a press just before the first word.
    if (wasSpeaking) this.#timer = setTimeout(() => this.#say(), afterCancelMs);
    else this.#say();
  }

  #say(): void {
    const sentence = this.#sentences[this.#at];
    if (!sentence) {
      this.#stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    const voices = voicesFor(sentence.lang);
    const local = voices.filter((voice) => voice.localService);
    // Where all are of the device, the choice among them is its own. A word in a language that it cannot speak is read
    // with the voice of the page: nothing is sent away for it.
    const isOfPage = language(sentence.lang) === language(document.documentElement.lang);
    if (local.length > 0 || (isOfPage && this.#remote)) {
      utterance.lang = (local[0] ?? voices[0])?.lang.replace("_", "-") ?? "";
      if (local.length < voices.length) utterance.voice = local[0] ?? voices[0] ?? null;
    } else utterance.lang = document.documentElement.lang;
    utterance.rate = Number(this.#select("speed").value);
    utterance.onend = () => {
      if (this.#utterance !== utterance) return;
      const follows = this.#isInView();
      this.#at += 1;
      this.#show(follows);
      this.#say();
    };
    utterance.onerror = () => {
      if (this.#utterance !== utterance) return;
      this.#pause();
      this.#tell(this.dataset.failed ?? "");
    };
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  #hush(): void {
    clearTimeout(this.#timer);
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  #pause(): void {
    this.#hush();
    this.setAttribute("data-paused", "");
  }

  #tell(what: string): void {
    (this.querySelector("[role=status]") as HTMLElement).textContent = what;
  }

  #stop(): void {
    this.#hush();
    if (this.#player.contains(document.activeElement)) this.#leave();
    this.#player.hidden = true;
    document.documentElement.removeAttribute("data-listens");
    CSS.highlights?.delete("read-aloud");
    this.removeAttribute("data-paused");
  }

  /** The page stays where the voice was, and so does the focus: what comes next is what follows there. */
  #leave(): void {
    const listen = this.#button("listen");
    const { top, bottom } = listen.getBoundingClientRect();
    const parent = this.#sentences[this.#at]?.ranges[0]?.startContainer.parentElement;
    if (!parent || (bottom > 0 && top < innerHeight)) {
      listen.focus({ preventScroll: true });
      return;
    }
    const place = blockOf(parent) as HTMLElement;
    place.tabIndex = -1;
    place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
    place.focus({ preventScroll: true });
  }

  get #box(): DOMRect | undefined {
    return this.#sentences[this.#at]?.ranges[0]?.getBoundingClientRect();
  }

  #isInView(): boolean {
    const box = this.#box;
    return !!box && box.bottom > 0 && box.top < innerHeight;
  }

  /** Marks the sentence; brings it into view, unless the reader has scrolled away from the one before. */
  #show(follows: boolean): void {
    const sentence = this.#sentences[this.#at];
    if (!sentence) return;
    if ("highlights" in CSS) CSS.highlights.set("read-aloud", new Highlight(...sentence.ranges));
    const select = this.#select("part");
    // Not under the hand of who is choosing.
    if (document.activeElement !== select) {
      const begun = [...select.options].findLast(({ value }) => Number(value) <= this.#at);
      if (begun) begun.selected = true;
    }
    const box = this.#box;
    if (!follows || !box) return;
    const bottom = Math.min(innerHeight, this.#player.getBoundingClientRect().top || innerHeight);
    if (box.top >= 0 && box.bottom <= bottom) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: box.top - bottom / 4, behavior: calm ? "auto" : "smooth" });
  }
}

customElements.define("read-aloud", ReadAloud);
