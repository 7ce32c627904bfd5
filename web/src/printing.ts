// Prints one page alone, whatever site the widget stands in.
import { LitElement, type TemplateResult, css } from "lit";
import { sheet } from "./styles/sheet";

export class PrintSheet extends LitElement {
  static override styles = sheet;
  static override properties = { page: { attribute: false } };
  declare page: TemplateResult | null;

  constructor() {
    super();
    this.page = null;
  }

  protected override render() {
    return this.page;
  }
}

// Set on the whole document for as long as it takes to print: on paper nothing but the page is left.
const alone = css`
  @media screen { tw-print-sheet { display: none !important; } }
  @media print { body > :not(tw-print-sheet) { display: none !important; } body { background: #fff !important; } }
`.styleSheet;

/** Opens the print dialogue of the browser, from which a page can be saved as well. */
export async function printAlone(page: TemplateResult): Promise<void> {
  for (const old of document.querySelectorAll("tw-print-sheet")) old.remove();
  const element = document.createElement("tw-print-sheet") as PrintSheet;
  element.page = page;
  element.lang = "en-GB";
  document.body.append(element);
  if (alone) document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone];
  await element.updateComplete;
  const restore = () => {
    element.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheetOf) => sheetOf !== alone);
  };
  window.addEventListener("afterprint", restore, { once: true });
  window.print();
}
