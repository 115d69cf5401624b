package org.sokong.scratch;

import java.time.*;
import java.util.*;
import org.sokong.uikit.*;
import org.springframework.stereotype.Component;

@Component
class Work implements WorkSource {
    public List<WorkItem> waiting() {
        Instant now = Instant.now();
        return List.of(
                new WorkItem(
                        "shell.home.title",
                        1,
                        "R-7KQ4AB-M",
                        "Shelter and medical care, woman, 18 to 20, speaks Bangla",
                        "from Harbour House, Penang",
                        Badge.Tone.BAD,
                        "Emergency",
                        now.plusSeconds(3 * 3600 + 60),
                        "x"),
                new WorkItem(
                        "shell.home.title",
                        1,
                        "R-2PD9CC-C",
                        "Legal aid before a protection order hearing",
                        "from Klang Women’s Desk",
                        Badge.Tone.WARN,
                        "Urgent",
                        now.plusSeconds(28 * 3600 + 60),
                        "x"),
                new WorkItem(
                        "shell.nav.home",
                        2,
                        "C-9X3TFF-H",
                        "Follow-up call due, use the safe number between 10 and 12",
                        "",
                        Badge.Tone.WARN,
                        "In service",
                        now.minusSeconds(2 * 86400),
                        "x"),
                new WorkItem(
                        "shell.nav.home",
                        2,
                        "C-4MZ7AA-P",
                        "Protection order ends on 28 November",
                        "",
                        Badge.Tone.PLAIN,
                        "Planned",
                        now.plusSeconds(7 * 86400 + 60),
                        "x"));
    }
}
