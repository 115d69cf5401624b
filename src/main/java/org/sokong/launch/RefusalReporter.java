package org.sokong.launch;

import org.springframework.boot.SpringBootExceptionReporter;

/**
 * A refusal while the application starts is said in its own sentence by the launcher: Spring's
 * trace of it would push that sentence off the screen.
 */
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LaunchRefused) {
                return true;
            }
        }
        return false;
    }
}
