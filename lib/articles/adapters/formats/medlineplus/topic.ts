/** One topic of MedlinePlus, whichever of the two files it comes from. */
export type Topic = {
  id: string;
  title: string;
  url: string;
  /** The publisher's own sentence or two, where there is one. */
  description: string;
  /** The text, with its main headings as h2 or h3. */
  html: string;
  alsoCalled: string[];
  /** Names of the subjects under which the publisher lists it. */
  groups: string[];
  /** The institute that leads the research on the subject. */
  primaryInstitute: { name: string; url: string | null } | null;
  /** The state of the file: when its texts were those of the site. */
  documentDate: string | null;
};

/** What stands in a file where a topic is expected. */
export type ReadTopic = { place: string } & ({ topic: Topic } | { problem: string } | { left: string });

/** A text on one line, without doubled spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
