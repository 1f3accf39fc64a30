import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EmergencyAlert } from "#components/search/emergency-alert.tsx";

const emergency = {
  rule: "suicide",
  about: [],
  advice: "Restez près de quelqu’un.",
  lines: [{ slug: "samu", name: "Samu", numbers: [{ number: "15", label: null }] }],
  sources: [],
};

it("is a part of the page, with a heading before its numbers", () => {
  const html = renderToStaticMarkup(<EmergencyAlert locale="fr" emergencies={[emergency]} />);
  const heading = /<section aria-labelledby="([^"]+)"[^>]*><h2 id="\1"/.exec(html);
  expect(heading).not.toBeNull();
  expect(html.indexOf("<h2")).toBeLessThan(html.indexOf("tel:15"));
});
