package org.sokong.launch;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.sokong.launch.crash.CrashProof;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * The process from its first to its last moment: the home's lock, the key, the database, then the
 * application; at the end the same in reverse, also after Ctrl-C.
 */
public final class Launcher {

    /** After which killing ends, whether all was tried or not. */
    private static final Duration LONGEST = Duration.ofMinutes(90);

    private static final Duration LONGEST_QUICK = Duration.ofMinutes(15);

    private final Class<?> application;
    private final Map<String, String> environment;
    private final PrintStream out;

    private @Nullable Home home;
    private @Nullable Database database;
    private @Nullable MigrationLock migration;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Thread spool;
    private volatile @Nullable CommandSpool terminal;
    private volatile boolean started;
    private volatile boolean ending;

    private Launcher(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = environment;
        this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /**
     * Does what the command line asks and ends the process with an exit code, except that {@code
     * run} goes on until the process is stopped.
     */
    public static void launch(Class<?> application, String[] args) {
        Launcher launcher = new Launcher(application, System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::end, "end"));
        try {
            CommandLine asked = CommandLine.parse(List.of(args));
            OptionalInt code =
                    switch (asked) {
                        case CommandLine.Help help -> launcher.help();
                        case CommandLine.Health health -> launcher.health();
                        case CommandLine.NewKey key -> launcher.newKey(key.file());
                        case CommandLine.Run run -> launcher.run(run.production());
                        case CommandLine.Crash crash -> launcher.crash(crash.quick());
                        case CommandLine.Work work -> launcher.work(work);
                    };
            code.ifPresent(System::exit);
        } catch (LaunchRefused e) {
            launcher.refuse(e.getMessage(), e.exitCode());
        } catch (InterruptedException e) {
            System.exit(1);
        } catch (Exception | LinkageError e) {
            launcher.explain(e);
        }
    }

    private OptionalInt help() {
        out.print(CommandLine.USAGE);
        return OptionalInt.of(0);
    }

    private OptionalInt health() throws InterruptedException {
        Settings settings = Settings.read(environment, false);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder()
                            .uri(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + settings.port()
                                                    + "/actuator/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            out.println(status == 200 ? "well" : "unwell (" + status + ")");
            return OptionalInt.of(status == 200 ? 0 : 1);
        } catch (IOException e) {
            throw new LaunchRefused(
                    "Nothing answers on port " + settings.port() + " of this machine.");
        }
    }

    private OptionalInt newKey(Path file) {
        Keys.create(file);
        out.println("Wrote " + file + ". Keep a copy in a safe place: without it, nobody can");
        out.println("read the names in the database or in its backups.");
        return OptionalInt.of(0);
    }

    private OptionalInt run(boolean production) {
        Settings settings = Settings.read(environment, production);
        Optional<ExternalDatabase> external = ExternalDatabase.named(settings);
        settings.publicUrl(settings.port());
        MailAccount.properties(settings);
        home = settings.home().create();
        home.lock();
        refuseOtherMode(home, production);
        Keys.resolve(environment::get, home.path(), production);
        refuseTakenPort(settings);
        out.println("Sokong is starting on " + home.path() + " ...");
        start(settings, external, false);
        int port = context.getEnvironment().getRequiredProperty("local.server.port", int.class);
        String address = settings.publicUrl(port);
        home.announce(address + ", process " + ProcessHandle.current().pid());
        CommandRunner runner = runner();
        Home served = home;
        spool =
                Thread.ofPlatform()
                        .name("commands")
                        .start(() -> new CommandSpool(served).serve(runner));
        out.println();
        out.println("Sokong is running at " + address);
        if (!production && !settings.address().isLoopbackAddress()) {
            out.println(
                    "CAUTION: other machines can reach it, and the demonstration's passwords are"
                            + " published.");
        }
        context.getBeanProvider(StartupMessage.class)
                .orderedStream()
                .map(message -> message.text(address))
                .filter(text -> !text.isBlank())
                .forEach(
                        text -> {
                            out.println();
                            out.println(text.stripTrailing());
                        });
        out.println();
        out.println("Stop it with Ctrl-C.");
        return OptionalInt.empty();
    }

    /** On a home and a database of its own inside the home: what is kept there is not touched. */
    private OptionalInt crash(boolean quick) throws InterruptedException {
        Settings settings = Settings.read(environment, false);
        Home scratch = Home.at(settings.home().create().directory("crash")).create();
        scratch.lock();
        home = scratch;
        EmbeddedDatabase.stopOrphan(scratch);
        EmbeddedDatabase.deleteAll(scratch.directory("database"));
        EmbeddedDatabase.deleteAll(scratch.directory("node"));
        out.println("Sokong is killed between any two writes; this takes a while ...");
        EmbeddedDatabase embedded =
                EmbeddedDatabase.start(
                        new EmbeddedDatabase.Setup(
                                scratch, EmbeddedDatabase.Setup.of(settings).binaries(), "128M"));
        database = embedded;
        try {
            return OptionalInt.of(
                    new CrashProof(
                                    embedded,
                                    scratch.directory("node"),
                                    quick ? LONGEST_QUICK : LONGEST,
                                    out)
                            .run(quick));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            embedded.close();
            database = null;
            EmbeddedDatabase.deleteAll(scratch.directory("database"));
            EmbeddedDatabase.deleteAll(scratch.directory("node"));
        }
    }

    private OptionalInt work(CommandLine.Work work) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(work.name()));
        words.addAll(work.args());
        boolean production = false;
        Settings settings = Settings.read(environment, production);
        home = settings.home().create();
        while (!home.tryLock()) {
            CommandSpool asking = new CommandSpool(home);
            terminal = asking;
            OptionalInt code = asking.submit(words, out);
            if (code.isPresent()) {
                return code;
            }
        }
        production = mode(home).equals(Optional.of("production"));
        settings = Settings.read(environment, production);
        if (production && Set.of("demo", "rehearse").contains(work.name())) {
            throw new LaunchRefused("This home is in production; it takes no invented cases.");
        }
        Optional<ExternalDatabase> external = ExternalDatabase.named(settings);
        refuseOtherMode(home, production);
        Keys.resolve(environment::get, home.path(), production);
        start(settings, external, true);
        return OptionalInt.of(runner().run(words, out));
    }

    private CommandRunner runner() {
        I18NProvider texts = context.getBean(I18NProvider.class);
        return new CommandRunner(
                context.getBeansOfType(Command.class).values(),
                refusal -> texts.getTranslation(refusal.key(), Locale.ENGLISH, refusal.arguments()),
                () -> ending);
    }

    private void start(Settings settings, Optional<ExternalDatabase> external, boolean command) {
        if (external.isPresent()) {
            database = external.get().check();
        } else {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(EmbeddedDatabase.Setup.of(settings));
            database = embedded;
            embedded.whenEnded(
                    () -> {
                        if (!ending) {
                            refuse(
                                    "The database stopped unexpectedly, so Sokong stops too. What"
                                            + " was saved is kept; start it again.",
                                    5);
                        }
                    });
        }
        // Not earlier: a start that was refused decides nothing about the home.
        Home.write(settings.home().path().resolve("mode"), name(settings.production()));
        // Temporary copies of documents stay in the home, where nobody else can look.
        System.setProperty("java.io.tmpdir", settings.home().directory("tmp").toString());
        migration = MigrationLock.take(database);
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false); // end() closes it, before the database
        spring.setLogStartupInfo(false);
        spring.addListeners(new Properties(properties(settings, database, command)));
        spring.addInitializers(started -> context = started);
        context = spring.run();
        started = true;
        migration.close();
        migration = null;
    }

    private static Map<String, Object> properties(
            Settings settings, Database database, boolean command) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("sokong.home", settings.home().path().toString());
        properties.put("sokong.command", command);
        properties.put("sokong.demonstration", !settings.production());
        properties.put("sokong.demo", !settings.production());
        properties.put("spring.profiles.active", name(settings.production()));
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("sokong.secure-cookies", settings.secureCookies());
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        properties.put("sokong.public-url", settings.publicUrl(settings.port()));
        properties.putAll(MailAccount.properties(settings));
        if (settings.behindHttps()) {
            properties.put("server.forward-headers-strategy", "native");
        }
        if (command) {
            // A context without a web server cannot hold Vaadin's and Spring Security's beans.
            properties.put("server.address", "127.0.0.1");
            properties.put("server.port", 0);
            properties.put("db-scheduler.enabled", false);
        }
        properties.put(
                "logging.file.name",
                settings.home().directory("logs").resolve("sokong.log").toString());
        properties.put("server.tomcat.basedir", settings.home().directory("tmp").toString());
        return properties;
    }

    /**
     * A home is either a demonstration or in production; mixing them would mix people and fiction.
     */
    private static void refuseOtherMode(Home home, boolean production) {
        if (mode(home).filter(mode -> !mode.equals(name(production))).isPresent()) {
            throw new LaunchRefused(
                    production
                            ? home.path()
                                    + " holds a demonstration. Give production a home of its own"
                                    + " with SOKONG_HOME."
                            : home.path()
                                    + " is in production. Start it with ./sokong run --production,"
                                    + " or choose another home with SOKONG_HOME.");
        }
    }

    private static String name(boolean production) {
        return production ? "production" : "demonstration";
    }

    private static Optional<String> mode(Home home) {
        try {
            return Optional.of(Files.readString(home.path().resolve("mode")).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void refuseTakenPort(Settings settings) {
        if (settings.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (BindException e) {
            throw new LaunchRefused(portTaken(settings.port()), 4);
        } catch (IOException e) {
            throw new LaunchRefused("Cannot listen on port " + settings.port() + ": " + e, 4);
        }
    }

    private static String portTaken(int port) {
        return "Port "
                + port
                + " is taken by another program or may not be used by this user. Choose another"
                + " port, for example: SOKONG_PORT=8090 ./sokong run";
    }

    private void refuse(String message, int code) {
        System.err.println(message.stripTrailing());
        System.exit(code);
    }

    private void explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                refuse(portTaken(inUse.getPort()), 4); // taken since we looked
            }
            if (cause instanceof LaunchRefused refused) {
                refuse(refused.getMessage(), refused.exitCode());
            }
        }
        LoggerFactory.getLogger(Launcher.class).error("Sokong could not start", failure);
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String where =
                home == null ? "" : " " + home.path().resolve("logs/sokong.log") + " says more.";
        refuse("Sokong could not start: " + root.getMessage() + "." + where, 1);
    }

    /**
     * A running application gets the time it needs. One that is still starting holds the lock that
     * closing waits for, and may hold it for minutes if the database has gone: it is left behind.
     */
    private void closeContext() {
        ConfigurableApplicationContext closing = context;
        if (closing == null) {
            return;
        }
        Thread thread = Thread.ofPlatform().daemon().name("close").start(closing::close);
        try {
            thread.join(started ? Duration.ofSeconds(60) : Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In the shutdown hook: the application first, then what it stands on. */
    private void end() {
        ending = true;
        CommandSpool handedOver = terminal;
        if (handedOver != null) {
            handedOver.farewell().ifPresent(System.err::println);
        }
        if (spool != null) {
            spool.interrupt();
        }
        closeContext();
        if (migration != null) {
            migration.close();
        }
        if (database != null) {
            database.close();
        } else if (home != null && home.held()) {
            EmbeddedDatabase.stopOrphan(home); // stopped while the database was starting
        }
        if (home != null) {
            home.close();
        }
    }

    /** Puts the launcher's settings above every other, before logging and profiles are read. */
    private record Properties(Map<String, Object> values)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            event.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("launcher", values));
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
