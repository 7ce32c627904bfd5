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
  helpList: "Tick each place that twitches. Then say which side.",
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
  label: "How long ago did it begin?",
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
