package org.sokong.policy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.springframework.stereotype.Component;

/** {@code ./sokong policy evaluate FILE} and {@code ./sokong policy reindex}. */
@Component
class SearchCommands {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final PolicyEvaluation evaluation;
    private final PolicyReindex reindex;
    private final SystemActor system;

    SearchCommands(PolicyEvaluation evaluation, PolicyReindex reindex, SystemActor system) {
        this.evaluation = evaluation;
        this.reindex = reindex;
        this.system = system;
    }

    /** Prints how well search answers the queries of a file; 1 if it is none. */
    int evaluate(Path file, PrintStream out) {
        try {
            if (!Files.isRegularFile(file)) {
                out.println(file + ": there is no such file.");
                return 1;
            }
            if (Files.size(file) > LARGEST) {
                out.println(file + ": larger than 10 MB. Split it.");
                return 1;
            }
            evaluation.evaluate(Files.readAllBytes(file)).lines().forEach(out::println);
            return 0;
        } catch (IOException e) {
            out.println(file + ": cannot be read.");
            return 1;
        } catch (EvaluationFile.Unusable e) {
            out.println(file + ": " + e.getMessage());
            return 1;
        }
    }

    /** Writes the index anew and prints how far it is. */
    int reindex(PrintStream out) {
        int written =
                system.run(
                        "policy-reindex",
                        Set.of(Permission.POLICY_CURATE),
                        () ->
                                reindex.rebuild(
                                        (done, of) ->
                                                out.println(done + " of " + of + " passages")));
        out.println("The index holds " + written + " passages. Search went on meanwhile.");
        return 0;
    }
}
