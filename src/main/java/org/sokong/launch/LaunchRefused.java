package org.sokong.launch;

/**
 * The application cannot start, or a command cannot run. The message is one or two plain sentences
 * for the person at the terminal: what is wrong and what to do next.
 */
public final class LaunchRefused extends RuntimeException {

    private final int exitCode;

    /** A refusal that ends the process with exit code 1. */
    public LaunchRefused(String message) {
        this(message, 1);
    }

    /** A refusal with its own exit code, which is never 0. */
    public LaunchRefused(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The exit code of the process. */
    public int exitCode() {
        return exitCode;
    }
}
