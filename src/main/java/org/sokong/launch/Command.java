package org.sokong.launch;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of {@code ./sokong} beyond {@code run}, contributed as a bean by the module that does
 * the work. It runs either alone, or inside the application that already runs on the same home.
 *
 * <p>Nobody is signed in: the command names the {@code SystemActor} it works as. It may run on any
 * thread; two commands never run at once in one application.
 */
public interface Command {

    /** The first word after {@code ./sokong}: "policy", "demo", "verify". */
    String name();

    /**
     * Does the work and tells the person at the terminal about it.
     *
     * @param args the words after the name; paths are absolute
     * @param out seen at the terminal line by line
     * @return the exit code: 0 when everything was done, 1 when not, 2 for arguments that make no
     *     sense
     * @throws LaunchRefused with a sentence for the person, instead of an exit code
     */
    int run(List<String> args, PrintStream out);
}
