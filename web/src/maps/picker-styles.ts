import { css } from "lit";

export const pickerStyles = css`
  .pictures {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    margin-block: 0.5rem;
  }
  .picture {
    width: 100%;
    max-width: 340px;
  }
  .picture.body {
    display: none;
    max-width: 260px;
  }
  .picture.body.open {
    display: block;
  }
  .more {
    width: 100%;
    max-width: 340px;
  }
  .sides {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    font-weight: 600;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
  }
  .skin {
    fill: var(--soft);
    stroke: var(--line);
    stroke-width: 1.5;
  }
  .bare {
    stroke: none;
  }
  .hair {
    fill: var(--line);
  }
  .art {
    pointer-events: none;
  }
  .line,
  .lash,
  .brow,
  .tick {
    fill: none;
    stroke: var(--line);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .lash {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .brow {
    stroke-width: 5;
  }
  .white,
  .glint {
    fill: #f7fbfc;
  }
  .iris {
    fill: #16242f;
  }
  .hit {
    fill: transparent;
  }
  .spot {
    cursor: pointer;
    outline: none;
    touch-action: manipulation;
  }
  .area {
    fill: var(--paper);
    fill-opacity: 0.45;
    stroke: var(--line);
    stroke-linejoin: round;
  }
  .off .area {
    fill: none;
    stroke: none;
  }
  .spot:hover .area {
    fill: var(--accent);
    fill-opacity: 0.15;
  }
  .spot[aria-checked="true"] .area,
  .spot[aria-checked="mixed"] .area {
    fill: var(--accent);
    fill-opacity: 0.4;
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .spot[aria-checked="mixed"] .area {
    fill-opacity: 0.15;
    stroke-dasharray: 5 4;
  }
  .spot:focus-visible .area {
    stroke: var(--ink);
    stroke-width: 4.5;
  }
  .spot[aria-disabled] {
    cursor: default;
  }
  .badge {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 2;
  }
  .tick {
    stroke: var(--on-accent);
    stroke-width: 2.8;
  }
  .unsure {
    fill: var(--on-accent);
    font-size: 15px;
    font-weight: 700;
    text-anchor: middle;
  }
  .wide {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
    width: 100%;
    max-width: 340px;
  }
  .wide > :not(.side) {
    grid-column: 1 / -1;
  }
  .wide button[aria-pressed="true"]::before {
    content: "\\2713\\00a0" / "";
  }
  .wide button[aria-pressed="mixed"] {
    border: 2px dashed var(--accent);
  }
  .view {
    margin-block: 0.5rem;
  }
  ul {
    margin: 0.5rem 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-block-end: 1px solid var(--line);
  }
  label {
    display: inline-flex;
    gap: 0.6rem;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
    touch-action: manipulation;
  }
  .place {
    width: 100%;
  }
  input {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding: 0 0 0.3rem 2rem;
  }
  .which label {
    min-width: 44px;
  }
  @container (min-width: 40rem) {
    .pictures {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
    .more {
      display: none;
    }
    .picture.body {
      display: block;
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .skin,
    .white,
    .glint,
    .area {
      fill: Canvas;
      stroke: CanvasText;
    }
    .off .area {
      fill: none;
      stroke: none;
    }
    .bare {
      stroke: none;
    }
    .line,
    .lash,
    .brow {
      stroke: CanvasText;
    }
    .iris,
    .hair {
      fill: CanvasText;
    }
    .spot[aria-checked="true"] .area,
    .spot[aria-checked="mixed"] .area {
      stroke: Highlight;
      stroke-width: 4;
    }
    .spot:focus-visible .area {
      stroke: CanvasText;
      stroke-width: 5;
      stroke-dasharray: 2 3;
    }
    .badge {
      fill: Highlight;
      stroke: Canvas;
    }
    .tick {
      stroke: HighlightText;
    }
    .unsure {
      fill: HighlightText;
    }
  }
`;
