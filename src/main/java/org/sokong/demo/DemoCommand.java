package org.sokong.demo;

import java.io.PrintStream;
import java.util.List;
import org.sokong.launch.Command;
import org.sokong.launch.LaunchRefused;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** {@code ./sokong demo --cases N}: more invented cases. */
@Component
class DemoCommand implements Command {

    private static final String USAGE =
            "Usage: ./sokong demo --cases N, with N from 1 to %,d.".formatted(DemoData.MOST);

    private final DemoData data;
    private final Environment environment;

    DemoCommand(DemoData data, Environment environment) {
        this.data = data;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        int cases = cases(args);
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new LaunchRefused(
                    "This is a production installation: invented cases never go where real ones"
                            + " are. Use another home, without --production.");
        }
        long begun = System.nanoTime();
        int added = data.upTo(cases, out);
        if (added == 0) {
            out.printf("There are %,d demonstration cases or more already.%n", cases);
        } else {
            out.printf(
                    "Added %,d cases in %,d s; there are %,d now.%n",
                    added, (System.nanoTime() - begun) / 1_000_000_000L, cases);
        }
        return 0;
    }

    /** The number asked for: {@code --cases N} or {@code --cases=N}. */
    static int cases(List<String> args) {
        String text;
        if (args.size() == 2 && args.getFirst().equals("--cases")) {
            text = args.get(1);
        } else if (args.size() == 1 && args.getFirst().startsWith("--cases=")) {
            text = args.getFirst().substring("--cases=".length());
        } else {
            throw new LaunchRefused(USAGE, 2);
        }
        try {
            int cases = Integer.parseInt(text);
            if (cases < 1 || cases > DemoData.MOST) {
                throw new LaunchRefused(text + " is out of range. " + USAGE, 2);
            }
            return cases;
        } catch (NumberFormatException e) {
            throw new LaunchRefused("“" + text + "” is not a whole number. " + USAGE, 2);
        }
    }
}
