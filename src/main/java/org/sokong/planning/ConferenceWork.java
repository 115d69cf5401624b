package org.sokong.planning;

import java.time.Clock;
import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Actions of conferences on the Home of whoever took them on. */
@Component
class ConferenceWork implements WorkSource {

    private static final int PLACE = 17;

    private final ConferenceTasks tasks;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    ConferenceWork(
            ConferenceTasks tasks,
            CurrentUser currentUser,
            Translations translations,
            Clock clock) {
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_READ)
                && !currentUser.may(Permission.REFERRAL_ANSWER)) {
            return List.of();
        }
        return tasks.mine().stream().map(this::item).toList();
    }

    /** No word of what is to be done: Home tells codes and kinds of work only. */
    private WorkItem item(ConferenceTask task) {
        boolean late = !task.overAt().isAfter(clock.instant());
        return new WorkItem(
                "planning.work.conference",
                PLACE,
                task.code(),
                translations.here("planning.work.conference.action"),
                "",
                late ? Badge.Tone.BAD : Badge.Tone.PLAIN,
                late ? translations.here("planning.action.late") : "",
                task.overAt(),
                "tasks/" + task.id());
    }
}
