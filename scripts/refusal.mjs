/** A reason to stop that a person can act on: its message is all they see. */
export class Refusal extends Error {}
