package org.sokong.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.sokong.kernel.DomainException;
import org.sokong.launch.Command;
import org.sokong.launch.LaunchRefused;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.WithdrawalReason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The process that {@code ./sokong verify --crash} kills: does steps of an invented referral as the
 * invented people who would, and says to the database where it is, for who reads along there. Only
 * in a demonstration.
 */
@Component
class RehearseCommand implements Command {

    private final DemoData data;
    private final ReferralService referrals;
    private final DemoActing acting;
    private final ObjectProvider<Command> commands;
    private final JdbcClient jdbc;
    private final Environment environment;

    RehearseCommand(
            DemoData data,
            ReferralService referrals,
            DemoActing acting,
            ObjectProvider<Command> commands,
            JdbcClient jdbc,
            Environment environment) {
        this.data = data;
        this.referrals = referrals;
        this.acting = acting;
        this.commands = commands;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    private record Scene(UUID referral, String sender, String receiver) {}

    @Override
    public String name() {
        return "rehearse";
    }

    /**
     * Does the steps.
     *
     * @param args the referral, or a dash to choose one; the step that is done already and is tried
     *     again, or a dash; the steps
     */
    @Override
    public int run(List<String> args, PrintStream out) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new LaunchRefused("Nothing is rehearsed where real cases are.");
        }
        if (args.size() < 2) {
            throw new LaunchRefused("Used by ./sokong verify --crash.", 2);
        }
        if (!data.isThere()) {
            data.upTo(DemoData.STANDARD, out);
        }
        if (verifyVisibility(out) != 0) {
            return 1;
        }
        Scene scene = args.getFirst().equals("-") ? choose() : scene(args.getFirst());
        out.println("rehearsed referral " + scene.referral);
        say("ready");
        if (!args.get(1).equals("-")) {
            again(args.get(1), scene, out);
        }
        for (String step : args.subList(2, args.size())) {
            say("begins " + step);
            act(step, scene);
            say("ends " + step);
        }
        return 0;
    }

    private int verifyVisibility(PrintStream out) {
        return commands.stream()
                .filter(command -> command.name().equals("verify"))
                .findFirst()
                .orElseThrow()
                .run(List.of("visibility"), out);
    }

    /** A draft that nothing keeps from being sent. */
    private Scene choose() {
        for (UUID draft :
                jdbc.sql(
                                """
                                select r.id from referral r join app_user s on s.id = r.sender_id
                                where r.state = 'DRAFT' and s.state = 'ACTIVE' order by r.code
                                """)
                        .query(UUID.class)
                        .list()) {
            Scene scene = scene(draft.toString());
            if (acting.as(scene.sender, () -> referrals.missing(draft).isEmpty())) {
                return scene;
            }
        }
        throw new LaunchRefused("The demonstration has no draft that could be sent.");
    }

    private Scene scene(String referral) {
        return jdbc.sql(
                        """
                        select r.id, s.email, (
                            select min(u.email) from app_user u
                            join user_role o on o.user_id = u.id and o.role = 'CASEWORKER'
                            where u.organisation_id = r.receiver_organisation_id
                                and u.state = 'ACTIVE') receiver
                        from referral r join app_user s on s.id = r.sender_id where r.id = ?
                        """)
                .param(UUID.fromString(referral))
                .query(
                        (row, number) ->
                                new Scene(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        String.valueOf(row.getString(3))))
                .single();
    }

    /** What is done already is refused or changes nothing; who reads along compares. */
    private void again(String step, Scene scene, PrintStream out) {
        try {
            act(step, scene);
            out.println("A second " + step + " was taken for the first.");
        } catch (DomainException refused) {
            out.println("A second " + step + " was refused.");
        }
        say("ready");
    }

    private void act(String step, Scene scene) {
        UUID id = scene.referral;
        switch (step) {
            case "send" ->
                    acting.as(
                            scene.sender,
                            () -> {
                                referrals.send(id, version(id));
                                return true;
                            });
            case "acknowledge" ->
                    acting.as(
                            scene.receiver,
                            () -> {
                                referrals.acknowledge(id);
                                return true;
                            });
            case "accept" ->
                    acting.as(
                            scene.receiver,
                            () -> {
                                referrals.accept(id);
                                return true;
                            });
            case "withdraw" ->
                    acting.as(
                            scene.sender,
                            () -> {
                                referrals.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, null);
                                return true;
                            });
            default -> throw new LaunchRefused("There is no step \"" + step + "\".", 2);
        }
    }

    private long version(UUID id) {
        return jdbc.sql("select version from referral where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private void say(String where) {
        jdbc.sql("select 'rehearsal " + where + "'").query(String.class).single();
    }
}
