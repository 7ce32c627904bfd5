// Every word of the widget that does not come from the server.

export * from "./strings-maps";

export const english = {
  name: "Twitchwise",
  tagline: "Not a doctor. Not a diagnosis.",
  chat: "Twitchwise chat",
  open: "Ask about a twitch",
  openWithNews: "Ask about a twitch: there is a new message",
  close: "Close the chat",
  textSize: "Size of the text",
  smaller: "Smaller text",
  larger: "Larger text",
  sizeNow: (percent: number) => `Text size ${percent} %`,
  emergencyNumbers: "Emergency numbers",
  emergency: "Emergency?",
  numbers: [
    { number: "999", where: "UK" },
    { number: "112", where: "Europe" },
    { number: "911", where: "US" },
  ],
  callNumber: (number: string, where: string) => `Call ${number} ${where}`,

  conversation: "Conversation",
  you: "You",
  assistant: "Assistant",
  greeting:
    "Hello. I am an automated assistant for twitching of the face, eyelid or muscles.\n\n" +
    "I ask some questions. Then I say how soon to be seen, and why. I am not a doctor, and this is not a diagnosis.",
  invite: "Tell me in your own words: what twitches, for how long, and what else have you noticed?",
  starters: ["My eyelid twitches", "One side of my face twitches", "A muscle in my leg twitches", "What is hemifacial spasm?"],
  startersName: "Ways to begin",

  label: "Your message",
  hint: "Enter sends. Shift and Enter makes a new line.",
  send: "Send",
  changedHint: "Tell me what has changed. I will look at my advice again.",
  notTaken: "Not taken in",
  showAll: "Show all of it",

  reading: "Reading your message …",
  trying: "No answer yet. I keep trying …",
  slow: "I am still reading your message.",
  late:
    "Your message has no answer yet. I keep trying to send it. " +
    "If this could be an emergency, do not wait. Call 999 in the UK, 112 in Europe or 911 in the US.",
  tryNow: "Try again now",

  why: "Why do you ask?",
  chooseNone: "Choose at least one line first, or “None of these”.",
  sendChoice: "Send my choice",
  numberLabel: "Your answer as a number",
  numberMissing: "Write a number first, or type your answer in words below.",
  sendNumber: "Send the number",

  result: "Your result",
  resultSoFar: "Your result so far",
  whyThis: "Why",
  doNow: "What to do now",
  mightBe: "What it might be",
  fits: "Fits",
  fitsNot: "Does not fit",
  balance: (fits: number, fitsNot: number) =>
    `${fits} ${fits === 1 ? "thing fits" : "things fit"}, ${fitsNot} ${fitsNot === 1 ? "does" : "do"} not`,
  changes: "What would change this",
  takeAlong: "What to take along",
  summaryButton: "Page for the doctor",
  summaryWords: "summary",
  moreInChat: "The whole result is in the conversation.",
  emergencyTitle: "Emergency",
  sources: (count: number) => (count === 1 ? "Source (1)" : `Sources (${count})`),
  opensNew: "opens in a new tab",

  print: "Save or print",
  copy: "Copy",
  copied: "Copied.",
  notCopied: "It could not be copied. Please mark the text and copy it yourself.",
  changed: "Something changed",
  again: "Start again",
  againWords: "start again",
  delete: "Delete my data",
  deleteAsk: "Delete everything you told me? It cannot be brought back.",
  deleteYes: "Yes, delete it",
  deleteNo: "No, keep it",
  deleting: "Deleting …",
  deleted: "Done. Everything you told me is deleted, here and on the server. You can start anew at any time.",
  notDeleted: "It could not be deleted now. What you told me is still there. Please try again in a minute.",
  deleteExpired:
    "This conversation has expired, so it cannot be deleted from here. The server forgets it by itself some days after your last message.",
  deleteAgain: "Try to delete again",
  closeNotice: "Close",

  restored: "Your conversation is back.",
  expired: "This conversation has expired. What you see here stays until you leave the page. Start again to go on.",
  gone: "The server no longer has this conversation. What you see here stays until you leave the page. Start again to go on.",
  forbidden: "The server does not let this page go on with the conversation. Start again, or open the assistant on its own page.",
  endedEmergency: "If this could be an emergency, call 999 in the UK, 112 in Europe or 911 in the US.",
  begunAgain: "A new conversation begins here. I no longer know what was said above.",
  unsentBack: "Your last words are back in the box. You can send them again.",

  sheetTitle: "What the assistant Twitchwise told me",
  sheetSummary: "Summary for the doctor",
  sheetDate: (date: string) => `Printed on ${date}`,
  sheetTold: "What I told it",
  sheetFree: "In my own words",
};

export type Words = typeof english;

const languages: Record<string, Words> = { "en-GB": english };

export let strings: Words = english;
export let language = "en-GB";

/** Takes the words of a language, by its tag; English where there are none. */
export function chooseLanguage(tag: string | null): void {
  const wanted = tag?.toLowerCase() ?? "";
  const found = Object.keys(languages).find((known) => known.toLowerCase() === wanted);
  const near = Object.keys(languages).find((known) => known.slice(0, 2) === wanted.slice(0, 2));
  language = found ?? near ?? "en-GB";
  strings = languages[language] ?? english;
}
