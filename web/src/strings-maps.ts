// Every word of the place picker, the time scale and the drawings. Plain English, reading age 11 or lower.

/** The two sides that a spot can have, always the person's own. */
export type Side = "left" | "right";

interface PlaceWords {
  /** One side; {side} is "left" or "right". */
  one: string;
  /** Without a side. */
  none: string;
}

// The message is made of these very words, so a test reads each of them as the assistant does.
// A place whose `one` has no {side} has no sides.
export const PLACES: Readonly<Record<string, PlaceWords>> = {
  forehead: { one: "{side} side of the forehead", none: "forehead" },
  eyelid: { one: "{side} eyelid", none: "eyelid" },
  around_eye: { one: "around the {side} eye", none: "around the eye" },
  cheek: { one: "{side} cheek", none: "cheek" },
  mouth: { one: "{side} side of the mouth or chin", none: "mouth or chin" },
  jaw: { one: "{side} side of the jaw", none: "jaw" },
  half_face: { one: "{side} half of the face", none: "half of the face" },
  whole_face: { one: "whole face", none: "whole face" },
  neck: { one: "{side} side of the neck", none: "neck" },
  arm: { one: "{side} arm", none: "arm" },
  hand: { one: "{side} hand", none: "hand" },
  trunk: { one: "chest, back or belly", none: "chest, back or belly" },
  leg: { one: "{side} leg", none: "leg" },
  foot: { one: "{side} foot", none: "foot" },
  widespread: { one: "all over the body", none: "all over the body" },
};

export const PICKER = {
  help: "Tap each spot that twitches. Tap again to take it away.",
  middle: "In the middle? Tap both sides.",
  helpList: "Tick each place that twitches. Then say which side. In the middle? Choose both.",
  face: "Face",
  body: "Body",
  showBody: "Show the body",
  hideBody: "Hide the body",
  yourLeft: "Your left",
  yourRight: "Your right",
  mirror: "The picture is like your mirror.",
  facing: "The picture is like a person who faces you.",
  toFacing: "Turn it round: like a person who faces you",
  toMirror: "Turn it round: like your mirror",
  toList: "List instead of picture",
  toPicture: "Picture instead of list",
  wide: "Bigger areas",
  whichSide: "Which side: {place}",
  sides: { left: "Left", right: "Right", both: "Both", unsure: "Not sure" },
  nothing: "Nothing chosen yet.",
  chosen: "You chose: {places}",
  chooseFirst: "Please choose a spot first.",
  send: "Send",
} as const;

export const UNITS = { day: "days", week: "weeks", month: "months", year: "years" } as const;

// Sent with "ago": a bare "22 weeks" can be read as a pregnancy.
export const TIME = {
  today: "today",
  about: "about {time}",
  most: "more than 10 years",
  ago: "{time} ago",
  slider: "Slide to the time when it began",
  nothing: "No time chosen yet.",
  chooseFirst: "Please choose a time first.",
  common: "Common answers",
  from: "today",
  to: "over 10 years",
  exact: "Or give the exact time",
  number: "Number",
  unit: "Unit",
  send: "Send",
} as const;

/** The words of one drawing. `alt` tells what the picture tells; `caption` stands under it. */
export interface DrawingWords {
  title: string;
  alt: string;
  caption: string;
}

export const DRAWINGS: Readonly<Record<string, DrawingWords>> = {
  hemifacial_spasm: {
    title: "One-sided face spasm",
    alt:
      "Drawing of a face from the front. On one side the eye is shut and the corner of the mouth is pulled up. " +
      "The other side is calm. The face nerve runs from the ear to the eye, the cheek and the mouth of the side that moves. " +
      "A close-up shows the nerve where it leaves the brain stem, with a blood vessel that presses on it.",
    caption:
      "The usual cause: a blood vessel presses on the face nerve where it leaves the brain stem. " +
      "One half of the face moves by itself.",
  },
  eyelid_myokymia: {
    title: "Ordinary eyelid twitching",
    alt:
      "Drawing of one eye, close up. The muscle of the eyelid runs round the eye in thin fibres. " +
      "In the lower lid a few of the fibres are wavy: they flicker. All the others are at rest, and the eye is open.",
    caption: "A few fibres of the eyelid muscle fire by themselves for a moment. The eye stays open.",
  },
  trigeminal_neuralgia: {
    title: "Nerve pain of the face",
    alt:
      "Drawing of a head from the side. The feeling nerve of the face starts at the brain stem and has three branches. " +
      "One goes to the forehead, one to the cheek and one to the jaw. Jagged marks stand for jabs of pain in the cheek and jaw. " +
      "A close-up shows a blood vessel that presses on the root of the nerve.",
    caption:
      "The feeling nerve of the face has three branches. A blood vessel that presses on its root is the usual cause of the pain.",
  },
  bells_palsy: {
    title: "Bell's palsy",
    alt:
      "Drawing of a face from the front that lifts its brows and smiles. One side does so. On the other side the forehead stays smooth, " +
      "the eye does not close well and the mouth droops. " +
      "A close-up shows the nerve of that side in its narrow canal of bone. It is swollen, and the bone leaves it no room.",
    caption: "The face nerve is swollen in its canal of bone. The forehead and the mouth are weak on that side.",
  },
};

/** Short words inside the drawings, one line each. */
export const LABELS = {
  brainStem: ["Brain", "stem"],
  vessel: "Vessel",
  faceNerve: "Face nerve",
  feelingNerve: "Nerve",
  eyeShuts: ["The eye", "shuts"],
  mouthPulled: ["The mouth", "is pulled up"],
  ringMuscle: "Muscle of the eyelid",
  flicker: "A few fibres flicker",
  forehead: "Forehead",
  cheek: "Cheek",
  jaw: "Jaw",
  bone: "Bone",
  swollen: "Swollen nerve",
  smooth: ["Forehead", "stays smooth"],
  notClose: ["Eye does not", "close well"],
  droops: ["Mouth", "droops"],
} as const;
