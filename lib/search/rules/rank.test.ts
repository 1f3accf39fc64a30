import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, passageFactor, rank, scoreOf } from "#lib/search/rules/rank.ts";
import type { Unit } from "#lib/search/rules/understand-query.ts";

const parts = ["title", "names", "questions", "headings", "summary", "often", "body"] as const;
type Part = (typeof parts)[number];

/** As analyseArticle leaves them; what is not given is about something else. */
const aCandidate = (id: string, words: Partial<Record<Part, string>> = {}, dated = false): Candidate => {
  const text = Object.fromEntries(parts.map((part) => [part, "  "])) as Record<Part, string>;
  for (const [part, tokens] of Object.entries({ title: "autre sujet", ...words }))
    text[part as Part] = tokens
      .split("\n")
      .map((line) => ` ${line} `)
      .join("\n");
  return { ...text, id, dated, overdue: false };
};

const aUnit = (token: string, weight = 1, credit = 1): Unit => ({
  word: token,
  weight,
  alternatives: [{ token, credit, isLead: false, articles: 5 }],
});
const asking = (...units: Unit[]) => ({ units });
const order = (candidates: Candidate[], ...units: Unit[]) =>
  rank(candidates, asking(...units)).map(({ candidate }) => candidate.id);

describe("where a word stands", () => {
  it("counts most in the title and in a question, then in a heading, the summary, and the body least", () => {
    const [title, question, ...others] = (["title", "questions", "headings", "summary", "body"] as const).map((part) =>
      scoreOf(aCandidate(part, { [part]: "toux seche" }), asking(aUnit("toux"))),
    ) as [number, number, ...number[]];
    const scores = [Math.min(title, question), ...others];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it("counts once more for each part that has it", () => {
    const [body, often, summary] = [
      { body: "toux" },
      { body: "toux", often: "toux" },
      { body: "toux", often: "toux", summary: "toux" },
    ].map((words) => scoreOf(aCandidate("a", words), asking(aUnit("toux")))) as [number, number, number];
    expect(body).toBeLessThan(often);
    expect(often).toBeLessThan(summary);
  });

  it("is a word, not a part of one", () => {
    expect(scoreOf(aCandidate("a", { title: "touxx xtoux" }), asking(aUnit("toux")))).toBe(0);
  });
});

describe("what an emergency is about comes first", () => {
  const urgent: Unit = { ...aUnit("zzideessuicidaires", 1, 0.8), word: "", isUrgent: true };
  const aboutIt = aCandidate("help", { title: "zzideessuicidaires", summary: "zzideessuicidaires" });

  it("before a text that has the same words by chance", () => {
    const byChance = aCandidate("illness", { title: "vivr", headings: "vivr" });
    expect(order([byChance, aboutIt], aUnit("vivr"), { ...urgent, isUrgent: undefined })[0]).toBe("illness");
    expect(order([byChance, aboutIt], aUnit("vivr"), urgent)[0]).toBe("help");
  });

  it("unless another answers far better", () => {
    const answer = aCandidate("answer", { title: "convuls fievr", questions: "convuls fievr" });
    expect(order([answer, aboutIt], aUnit("convuls", 3), aUnit("fievr", 3), urgent)[0]).toBe("answer");
  });
});

describe("what answers better comes first", () => {
  it("the rare word before the common one", () => {
    const [rare, common] = [aUnit("gorg", 4), aUnit("person", 0.5)];
    const candidates = [aCandidate("common", { title: "person" }), aCandidate("rare", { title: "gorg" })];
    expect(order(candidates, common, rare)[0]).toBe("rare");
  });

  it("all of the question before a part of it", () => {
    const candidates = [aCandidate("part", { title: "asthm" }), aCandidate("whole", { title: "asthm cris" })];
    expect(order(candidates, aUnit("asthm"), aUnit("cris"))[0]).toBe("whole");
  });

  it("a question asked as a whole before its words in two questions", () => {
    const candidates = [
      aCandidate("two", { questions: "asthm\ncris" }),
      aCandidate("one", { questions: "asthm cris\nsport" }),
    ];
    expect(order(candidates, aUnit("asthm"), aUnit("cris"))[0]).toBe("one");
  });

  it("the title that says no more than was asked before one that says other things", () => {
    const candidates = [
      aCandidate("more", { title: "asthm sport voyag altitud" }),
      aCandidate("just", { title: "asthm" }),
    ];
    expect(order(candidates, aUnit("asthm"))[0]).toBe("just");
  });

  it("what was typed before what it may have meant", () => {
    const unit = {
      word: "saint",
      weight: 1,
      alternatives: [
        { token: "saint", credit: 1, isLead: false, articles: 1 },
        { token: "sein", credit: 0.5, isLead: false, articles: 1 },
      ],
    };
    const candidates = [aCandidate("meant", { title: "sein" }), aCandidate("typed", { title: "saint" })];
    expect(order(candidates, unit)).toEqual(["typed", "meant"]);
  });
});

describe("a text whose review is late", () => {
  it("stands after one that is as much to the point, and before a dated one", () => {
    const words = { title: "eczem" };
    const late = { ...aCandidate("late", words), overdue: true };
    const candidates = [aCandidate("dated", words, true), late, aCandidate("living", words)];
    expect(order(candidates, aUnit("eczem"))).toEqual(["living", "late", "dated"]);
  });
});

describe("a dated text", () => {
  it("comes after a living one of the same words, and of a few less", () => {
    const dated = aCandidate("dated", { title: "eczem", questions: "eczem" }, true);
    expect(order([dated, aCandidate("living", { title: "eczem", questions: "eczem" })], aUnit("eczem"))).toEqual([
      "living",
      "dated",
    ]);
    expect(order([dated, aCandidate("living", { title: "eczem" })], aUnit("eczem"))[0]).toBe("living");
  });

  it("is found all the same where nothing else answers", () => {
    expect(order([aCandidate("dated", { title: "eczem" }, true)], aUnit("eczem"))).toEqual(["dated"]);
  });
});

it("leaves out what has nothing of the question, or next to nothing", () => {
  const candidates = [
    aCandidate("whole", { title: "asthm cris", body: "asthm cris", summary: "asthm cris" }),
    aCandidate("word", { body: "person" }),
    aCandidate("nothing"),
  ];
  expect(order(candidates, aUnit("asthm", 3), aUnit("cris", 3), aUnit("person", 0.3))).toEqual(["whole"]);
  expect(order(candidates, aUnit("person", 0.3))).toEqual(["word"]);
  expect(order(candidates)).toEqual([]);
});

it("gives a text more, the more of the question one passage of it answers", () => {
  const units = [aUnit("asthm", 3), aUnit("cris", 1)];
  const factors = [0, 1, 3, 4].map((worth) => passageFactor(worth, { units }));
  expect(factors[0]).toBe(1);
  expect(factors).toEqual(factors.toSorted((a, b) => a - b));
  expect(new Set(factors).size).toBe(4);
  expect(passageFactor(0, { units: [] })).toBe(1);
});

const token = fc.constantFrom(..."abcdef");
const tokens = fc.array(token, { maxLength: 4 }).map((all) => all.join(" "));
const anyCandidate = fc
  .record({
    id: fc.uuid(),
    words: fc.record(Object.fromEntries(parts.map((part) => [part, tokens])) as Record<Part, typeof tokens>),
    dated: fc.boolean(),
  })
  .map(({ id, words, dated }) => aCandidate(id, words, dated));
const anyUnits = fc
  .uniqueArray(fc.tuple(token, fc.double({ min: 0.1, max: 9, noNaN: true })), {
    maxLength: 4,
    selector: ([word]) => word,
  })
  .map((all) => all.map(([word, weight]) => aUnit(word, weight)));
const many = fc.uniqueArray(anyCandidate, { maxLength: 20, selector: ({ id }) => id });

it("does not depend on the order in which an engine found them", () => {
  fc.assert(
    fc.property(
      many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      anyUnits,
      ([all, shuffled], units) => {
        const ranked = rank(all, { units });
        expect(rank(shuffled, { units })).toEqual(ranked);
        for (const [i, { candidate, score }] of ranked.entries()) {
          const before = ranked[i - 1];
          expect(score).toBeGreaterThan(0);
          if (before)
            expect(before.score > score || (before.score === score && before.candidate.id < candidate.id)).toBe(true);
        }
      },
    ),
  );
});

it("knows nothing but the text and its age: what readers think of an article moves nothing", () => {
  fc.assert(
    fc.property(
      many,
      anyUnits,
      fc.infiniteStream(fc.record({ trust: fc.nat(), votes: fc.nat(), views: fc.nat() })),
      (all, units, liked) => {
        const rated = all.map((one) => ({ ...one, ...liked.next().value }));
        const ids = (ranked: { candidate: Candidate }[]) => ranked.map(({ candidate }) => candidate.id);
        expect(ids(rank(rated, { units }))).toEqual(ids(rank(all, { units })));
      },
    ),
  );
});
