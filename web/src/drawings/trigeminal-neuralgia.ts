import { svg, type TemplateResult } from "lit";
import { LABELS } from "../strings-maps.js";
import { closeUp, cord, figure, INK, label, leader, LINE, MOVES, NERVE, PAPER, pressedRoot, SOFT, stroke } from "./parts.js";

const PROFILE =
  "M150 6C96 6 62 42 58 88C57 102 61 108 57 116C51 128 41 142 35 154C32 161 37 165 47 166C51 168 49 172 46 176" +
  "C41 180 42 185 48 187C43 190 44 196 49 198C52 203 48 208 48 214C48 226 58 232 70 231C92 229 108 226 120 220" +
  "C124 240 124 268 118 300H212C206 262 214 224 228 194C242 164 248 128 241 96C232 42 198 6 150 6Z";
const HAIR = "M150 6C108 6 78 26 64 62C92 70 124 62 142 74C150 92 142 104 148 118C156 96 172 100 172 120" +
  "C172 142 160 150 156 156C166 186 198 196 228 194C242 164 248 128 241 96C232 42 198 6 150 6Z";

const FOREHEAD = "M140 128C120 118 100 104 80 98C74 84 78 68 84 54M80 98C72 100 66 102 62 106M98 106C100 88 106 76 114 66";
const CHEEK = "M140 128C118 132 96 138 78 144C70 148 62 152 54 156M104 136C94 150 84 162 66 172";
const JAW = "M140 128C134 152 124 178 104 196C90 206 74 210 58 212M118 182C106 184 92 188 74 194";
const BOLT = "M4 0L-10 16H-2L-7 32L10 12H2L9 0Z"; // a jab of pain
const JABS = ["translate(80 158)", "translate(112 146) rotate(10)", "translate(84 198) scale(.8)"];

/** The feeling nerve of the face with its three branches, and a vessel at its root. */
export const trigeminalNeuralgia = (): TemplateResult =>
  figure(
    "trigeminal_neuralgia",
    350,
    svg`
      <g transform="translate(66 8)">
        <path d=${PROFILE} fill=${PAPER} /><path d=${PROFILE} fill=${SOFT} stroke=${LINE} stroke-width="2" />
        <path d=${HAIR} fill=${LINE} fill-opacity=".35" />
        ${stroke("M64 112Q78 104 88 112", 4)}
        ${stroke("M68 126Q80 118 88 126M70 127Q79 131 86 127", 2.5, INK)}<circle cx="76" cy="125" r="3.5" fill="#16242f" />
        ${stroke("M48 187Q60 190 68 186", 3, INK)}
        ${stroke("M152 122C166 118 174 130 168 142C164 152 156 156 152 150", 2.5)}
        ${cord("M184 138C168 132 154 128 140 128", 7, NERVE)}
        <ellipse cx="140" cy="128" rx="10" ry="7" fill=${NERVE} stroke=${INK} stroke-width="1.2" />
        ${[FOREHEAD, CHEEK, JAW].map((branch) => stroke(branch, 4.5, NERVE))}
        ${JABS.map((at) => svg`<path d=${BOLT} transform=${at} fill=${MOVES} stroke=${PAPER} stroke-width="1.5" />`)}
      </g>
      ${closeUp("trigeminal_neuralgia", [238, 268, 79], [250, 146], pressedRoot(LABELS.feelingNerve, {
        vessel: LABELS.vessel,
        stem: LABELS.brainStem,
      }))}
      ${label(4, 62, LABELS.forehead)}${leader("M80 62L148 72", 148, 72)}
      ${label(4, 136, LABELS.cheek)}${leader("M56 137L132 158", 132, 158)}
      ${label(4, 240, LABELS.jaw)}${leader("M38 235L144 219", 144, 219)}`,
  );
