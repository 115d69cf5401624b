package org.sokong.launch;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.kernel.DomainException;

/** Finds a module's command and runs it; whatever happens becomes a sentence and an exit code. */
final class CommandRunner {

    private static final Logger log = LoggerFactory.getLogger(CommandRunner.class);

    private final Collection<Command> commands;
    private final Function<DomainException, String> sentence;
    private final BooleanSupplier ending;

    /**
     * With what the modules contribute.
     *
     * @param sentence what a refusal by the domain says to the person at the terminal
     * @param ending whether the program is being ended: what fails then is no fault of the command
     */
    CommandRunner(
            Collection<Command> commands,
            Function<DomainException, String> sentence,
            BooleanSupplier ending) {
        this.ending = ending;
        this.commands = List.copyOf(commands);
        this.sentence = sentence;
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
        } catch (DomainException e) {
            out.println(sentence.apply(e));
            return 1;
        } catch (RuntimeException e) {
            if (ending.getAsBoolean()) {
                out.println("Interrupted. What was written is kept; run it again to go on.");
                return 130;
            }
            log.error("The command {} failed", name, e);
            out.println("The command failed: " + e.getMessage() + ". The log says more.");
            return 1;
        }
    }
}
