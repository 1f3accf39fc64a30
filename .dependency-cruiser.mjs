// The direction of imports (docs/adr/0001): app -> components, lib/web -> features -> platform, shared. No exceptions.
const pureFile = "(?:rules|schema|policy|views)(?:\\.ts$|/)";
const features = [
  "moderation",
  "suggestions",
  "editing",
  "search",
  "articles",
  "sources",
  "glossary",
  "help",
  "accessibility",
  "drafts",
  "notifications",
  "journal",
  "accounts",
];

/** Features from top to ground: one may import those below it, never those above. */
const order = [
  ["moderation"],
  ["suggestions", "editing"],
  ["search"],
  ["articles"],
  ["sources", "glossary", "help", "accessibility", "drafts"],
  ["notifications", "journal", "accounts"],
];
const upward = order.slice(1).map((level, i) => ({
  name: `no-upward-import-from-${level.join("-")}`,
  severity: "error",
  from: { path: `^lib/(?:${level.join("|")})/`, pathNot: "\\.test\\.ts$" },
  to: {
    path: `^lib/(?:${order
      .slice(0, i + 1)
      .flat()
      .join("|")})/`,
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...upward,
    {
      name: "components-know-only-pure-files",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(?:lib/|app/)", pathNot: `^lib/(?:shared/|(?:${features.join("|")})/${pureFile})` },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: `^(?:lib/(?:${features.join("|")})|components/(?!ui/))` },
    },
    {
      name: "ground-knows-no-feature",
      severity: "error",
      from: { path: "^lib/(?:platform|shared)/", pathNot: "\\.test\\.ts$" },
      to: { path: `^lib/(?:web|${features.join("|")})/` },
    },
    {
      name: "shared-is-pure",
      severity: "error",
      from: { path: "^lib/shared/", pathNot: "\\.test\\.ts$" },
      to: { path: "^lib/(?!shared/)" },
    },
    {
      name: "only-app-and-web-know-next",
      severity: "error",
      from: { path: "^(?:lib/(?!web/)|components/)" },
      to: { path: "^node_modules/(?:next|next-auth)/" },
    },
    {
      name: "only-app-uses-web",
      severity: "error",
      from: { path: "^(?:lib/(?!web/)|components/)" },
      to: { path: "^lib/web/" },
    },
    {
      name: "pure-files-touch-nothing",
      severity: "error",
      from: { path: `^lib/[^/]+/${pureFile}`, pathNot: "\\.test\\.ts$" },
      to: {
        path: `^(?:lib/platform/|lib/[^/]+/(?:queries|commands|adapters)(?:\\.ts$|/)|node_modules/(?:pg|@prisma|meilisearch|nodemailer)/)`,
      },
    },
    {
      name: "adapters-stay-behind-the-feature",
      severity: "error",
      from: { path: "^(?:app|components)/" },
      to: { path: "^lib/[^/]+/adapters/" },
    },
    {
      name: "only-the-store-touches-prisma",
      severity: "error",
      from: { pathNot: "^lib/platform/|\\.test\\.ts$|^tests/" },
      to: { path: "^lib/platform/prisma/" },
    },
    {
      name: "no-dev-dependency-at-run-time",
      severity: "error",
      from: { path: "^(?:app|components|lib|server\\.ts)", pathNot: "\\.test\\.tsx?$|\\.fixture\\.ts$" },
      // Types alone are gone by then.
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "no-missing", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "lib/platform/prisma"] },
    exclude: { path: ["^\\.next", "^\\.data"] },
    tsPreCompilationDeps: true,
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
