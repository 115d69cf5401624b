package org.sokong.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line, checked before anything is started: a wrong word costs
 * its reader no wait for a database.
 */
sealed interface CommandLine {

    /** The largest demonstration. */
    int MOST_CASES = 1_000_000;

    String USAGE =
            """
            Usage: ./sokong COMMAND

              run [--production]     start on this machine; stop with Ctrl-C
              test                   run every test
              bench                  measure what has to stay fast, by comparison
              policy import FILE...  read source documents into the policy library
              policy evaluate FILE   how well search answers the queries of a file
              policy reindex         write the search index anew; search goes on meanwhile
              demo --cases N         grow the demonstration to N invented cases (to 1000000)
              verify visibility      rebuild who sees which case, and compare
              verify --crash [quick] kill Sokong between any two writes of a referral, and compare
              key new FILE           make an encryption key for production
              health                 whether the application here is well (exit code)
              help                   show this

            Settings: SOKONG_HOME, SOKONG_PORT, SOKONG_ADDRESS, SOKONG_PUBLIC_URL,
            SOKONG_KEY_FILE, SOKONG_DB_URL, SOKONG_DB_USER, SOKONG_DB_PASSWORD (or
            SOKONG_DB_PASSWORD_FILE), SOKONG_MAIL_HOST and SOKONG_MAIL_FROM. docs/operators.md explains them.
            """;

    /** Shows how to use it. */
    record Help() implements CommandLine {}

    /** Starts the application. */
    record Run(boolean production) implements CommandLine {}

    /** Asks the application on this machine whether it is well; for a container's health check. */
    record Health() implements CommandLine {}

    /** Makes a key. */
    record NewKey(Path file) implements CommandLine {}

    /**
     * Kills the application again and again, on a database of its own.
     *
     * @param quick three kills instead of all
     */
    record Crash(boolean quick) implements CommandLine {}

    /** Runs a module's {@link Command}. */
    record Work(String name, List<String> args) implements CommandLine {}

    /**
     * Understands the words.
     *
     * @throws LaunchRefused with exit code 2 if they make no sense
     */
    static CommandLine parse(List<String> words) {
        if (words.isEmpty()) {
            throw new LaunchRefused(USAGE, 2);
        }
        String command = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        return switch (command) {
            case "help", "--help", "-h" -> new Help();
            case "health" -> health(rest);
            case "run" -> run(rest);
            case "key" -> key(rest);
            case "policy" -> policy(rest);
            case "demo" -> demo(rest);
            case "verify" -> verify(rest);
            // The process that verify --crash kills.
            case "rehearse" -> new Work("rehearse", List.copyOf(rest));
            default ->
                    throw new LaunchRefused(
                            "Unknown command \"" + command + "\". ./sokong help lists them.", 2);
        };
    }

    private static CommandLine run(List<String> rest) {
        if (rest.isEmpty()) {
            return new Run(false);
        }
        if (rest.equals(List.of("--production"))) {
            return new Run(true);
        }
        String unknown =
                rest.stream()
                        .filter(w -> !w.equals("--production"))
                        .findFirst()
                        .orElseGet(rest::getLast);
        throw new LaunchRefused(
                "Unknown argument \"" + unknown + "\". Usage: ./sokong run [--production]", 2);
    }

    private static CommandLine health(List<String> rest) {
        if (rest.isEmpty()) {
            return new Health();
        }
        throw new LaunchRefused(
                "Unknown argument \"" + rest.getFirst() + "\". Usage: ./sokong health", 2);
    }

    private static CommandLine key(List<String> rest) {
        if (rest.size() == 2 && rest.getFirst().equals("new") && !rest.get(1).isBlank()) {
            return new NewKey(Path.of(rest.get(1)));
        }
        throw new LaunchRefused("Usage: ./sokong key new FILE", 2);
    }

    private static CommandLine policy(List<String> rest) {
        if (rest.equals(List.of("reindex"))) {
            return new Work("policy", List.copyOf(rest));
        }
        if (rest.size() == 2
                && rest.getFirst().equals("evaluate")
                && !rest.getLast().startsWith("--")) {
            Path file = Path.of(rest.getLast()).toAbsolutePath().normalize();
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new LaunchRefused("There is no file " + file + " that can be read.");
            }
            return new Work("policy", List.of("evaluate", file.toString()));
        }
        if (rest.size() < 2 || !rest.getFirst().equals("import")) {
            throw new LaunchRefused(
                    "Usage: ./sokong policy import FILE... | evaluate FILE | reindex", 2);
        }
        List<String> args = new ArrayList<>();
        args.add("import");
        for (String name : rest.subList(1, rest.size())) {
            if (name.startsWith("--")) {
                throw new LaunchRefused(
                        "Unknown argument \"" + name + "\". Usage: ./sokong policy import FILE...",
                        2);
            }
            Path file = Path.of(name).toAbsolutePath().normalize();
            if (!Files.exists(file)) {
                throw new LaunchRefused("There is no file " + file + ".");
            }
            if (Files.isDirectory(file)) {
                throw new LaunchRefused(
                        file
                                + " is a folder. Name its files, or the folder in"
                                + " SOKONG_POLICY_SOURCES, and start Sokong.");
            }
            if (!Files.isReadable(file)) {
                throw new LaunchRefused("Cannot read " + file + ".");
            }
            args.add(file.toString());
        }
        return new Work("policy", List.copyOf(args));
    }

    private static CommandLine demo(List<String> rest) {
        if (rest.size() == 1 && rest.getFirst().startsWith("--cases=")) {
            return demo(List.of("--cases", rest.getFirst().substring("--cases=".length())));
        }
        if (rest.size() != 2 || !rest.getFirst().equals("--cases")) {
            throw new LaunchRefused("Usage: ./sokong demo --cases N", 2);
        }
        try {
            int cases = Integer.parseInt(rest.get(1));
            if (cases >= 1 && cases <= MOST_CASES) {
                return new Work("demo", List.of("--cases", String.valueOf(cases)));
            }
        } catch (NumberFormatException e) {
            // Refused below with the same sentence.
        }
        throw new LaunchRefused(
                "\"%s\" is not a whole number from 1 to %,d. Usage: ./sokong demo --cases N"
                        .formatted(rest.get(1), MOST_CASES),
                2);
    }

    private static CommandLine verify(List<String> rest) {
        if (rest.equals(List.of("visibility"))) {
            return new Work("verify", rest);
        }
        if (rest.equals(List.of("--crash"))) {
            return new Crash(false);
        }
        if (rest.equals(List.of("--crash", "quick"))) {
            return new Crash(true);
        }
        throw new LaunchRefused(
                "Usage: ./sokong verify visibility, or ./sokong verify --crash [quick]", 2);
    }
}
