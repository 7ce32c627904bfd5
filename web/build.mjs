// Bundles the widget and puts the page beside it: web/dist/ is what is served, and what a release ships.
// Another folder than dist can be named, as a test does that compares the two.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const OUT = process.argv[2] ?? "dist";
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await build({
  entryPoints: ["src/twitch-check.ts"],
  outfile: `${OUT}/twitch-check.js`,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2021"],
  legalComments: "inline",
  charset: "utf8",
});
const hash = createHash("sha384").update(readFileSync(`${OUT}/twitch-check.js`)).digest("base64");
cpSync("page", OUT, { recursive: true });
const page = readFileSync(`${OUT}/index.html`, "utf8");
writeFileSync(`${OUT}/index.html`, page.replaceAll("{integrity}", `sha384-${hash}`));
