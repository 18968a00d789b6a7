/** How the command line ends. Scripts may rely on these. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, rejectedRows: 3, unavailable: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command's expected end: a message for the person, and the exit code for the script. */
export class CommandError extends Error {
  override readonly name = "CommandError";

  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

/** What `--help` says about exit codes. */
export const exitCodeHelp = `
Exit codes:
  0  done
  1  failed; the message says why
  2  the command was not understood
  3  refused rows in a strict import; nothing was changed
  4  the database or the gateway cannot be reached`;
