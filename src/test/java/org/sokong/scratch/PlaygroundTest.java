package org.sokong.scratch;

import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.sokong.*;
import org.sokong.access.*;
import org.sokong.uikit.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class PlaygroundTest extends SokongTest {
    @LocalServerPort int port;
    @Autowired World world;

    @Test
    void play() throws Exception {
        UUID org = world.organisation("Harbour House");
        UUID team = world.team(org);
        var user = world.user(org, team, Role.SUPERVISOR);
        Files.writeString(
                Path.of("target/play.txt"),
                port + "\n" + world.email(user) + "\n" + World.PASSWORD + "\n");
        while (Files.exists(Path.of("target/play.txt"))) {
            Thread.sleep(500);
        }
    }
}
