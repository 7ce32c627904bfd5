// What goes over the wire between the widget and the web channel.

export interface Button {
  title: string;
  payload: string;
}

export interface Source {
  id: string;
  title: string;
  url: string | null;
}

export interface Option {
  value: string;
  label: string;
}

export type AnswerKind = "yes_no" | "one_of" | "any_of" | "duration" | "number" | "text";

export interface QuestionCustom {
  kind: "question";
  id: string;
  asks: string[];
  answer: AnswerKind;
  options: Option[];
  text?: string;
  why?: string;
  before?: string;
}

export type Urgency = "emergency" | "urgent" | "soon" | "routine" | "self_care";

export interface Condition {
  id: string;
  name: string;
  likelihood: "likely" | "possible" | "less_likely";
  summary?: string;
  told?: boolean;
  likelihood_name?: string;
  for_words?: string[];
  against_words?: string[];
}

export interface AssessmentCustom {
  kind: "assessment";
  urgency: Urgency;
  complete: boolean;
  reasons: { rule: string; text: string; sources: string[] }[];
  conditions: Condition[];
  advice: string[];
  safety_net: string[];
  sources: Source[];
  disclaimer?: string;
  urgency_name?: string;
  action?: string;
  call?: { number: string; text: string } | null;
  before?: string;
  take_away?: string[];
}

export interface ExplanationCustom {
  kind: "explanation";
  topic: string;
  sources: Source[];
}

export interface OtherCustom {
  kind: "reply" | "error" | "summary";
  id?: string;
}

export type Custom = QuestionCustom | AssessmentCustom | ExplanationCustom | OtherCustom;

export interface Message {
  text?: string;
  buttons?: Button[];
  custom?: Custom;
}

export interface Turn {
  seq: number;
  text: string;
  messages: Message[];
}

/** The question that a message puts, if it puts one. */
export function questionIn(message: Message): QuestionCustom | null {
  return message.custom?.kind === "question" ? message.custom : null;
}

/** The assessment that a message tells a person; null for one that is there for programs only. */
export function assessmentIn(message: Message): AssessmentCustom | null {
  const custom = message.custom;
  if (custom?.kind !== "assessment" || !message.text?.trim()) return null;
  const told = custom.complete || custom.urgency === "emergency" || (custom.action && message.text.includes(custom.action));
  return told ? custom : null;
}

/** Whether a message tells of an emergency. */
export function isEmergency(message: Message): boolean {
  return assessmentIn(message)?.urgency === "emergency";
}

/** Whether a turn ended in the deletion of everything that was said. */
export function tellsOfDeletion(messages: Message[]): boolean {
  return messages.some((message) => message.custom?.kind === "reply" && message.custom.id === "delete_done");
}
