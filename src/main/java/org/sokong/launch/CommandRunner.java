package org.sokong.launch;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a module's command and runs it; whatever happens becomes a sentence and an exit code. */
final class CommandRunner {

    private static final Logger log = LoggerFactory.getLogger(CommandRunner.class);

    private final Collection<Command> commands;

    CommandRunner(Collection<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    /** Runs the command named by the first word with the others. */
    int run(List<String> words, PrintStream out) {
        String name = words.getFirst();
        Command command =
                commands.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
        if (command == null) {
            out.println("The command \"" + name + "\" is not part of this version.");
            return 2;
        }
        try {
            return command.run(words.subList(1, words.size()), out);
        } catch (LaunchRefused e) {
            out.println(e.getMessage());
            return e.exitCode();
        } catch (RuntimeException e) {
            log.error("The command {} failed", name, e);
            out.println("The command failed: " + e.getMessage() + ". The log says more.");
            return 1;
        }
    }
}
