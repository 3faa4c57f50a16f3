/** A failure the operator can mend: `message` says what is wrong, `advice` what to do. Anything else is a bug. */
export class OperatorError extends Error {
  /**
   * @param {string} message
   * @param {string} advice
   */
  constructor(message, advice) {
    super(message);
    this.name = "OperatorError";
    this.advice = advice;
  }
}
