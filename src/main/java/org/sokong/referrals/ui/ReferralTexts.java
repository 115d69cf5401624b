package org.sokong.referrals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.cases.ui.EnvelopeTexts;
import org.sokong.consent.Purpose;
import org.sokong.deadlines.AnswerSchedule;
import org.sokong.deadlines.AnswerStep;
import org.sokong.deadlines.AnswerUrgency;
import org.sokong.deadlines.Schedules;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.ReferralTimes;
import org.sokong.referrals.ReferralTimes.Pause;
import org.sokong.referrals.ReferralTimes.Running;
import org.sokong.referrals.SendGap;
import org.sokong.referrals.Urgency;
import org.sokong.uikit.Badge;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** Words for what a referral says, in the reader's language. */
@Component
class ReferralTexts {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EnvelopeTexts envelope;
    private final TimeText time;
    private final Schedules schedules;
    private final Clock clock;

    ReferralTexts(EnvelopeTexts envelope, TimeText time, Schedules schedules, Clock clock) {
        this.envelope = envelope;
        this.time = time;
        this.schedules = schedules;
        this.clock = clock;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String of(Enum<?> constant) {
        return text(Translations.key("referrals", constant));
    }

    static String of(ServiceCategory service) {
        return text(Translations.key("organisations", service));
    }

    static String of(Purpose purpose) {
        return text(Translations.key("consent", purpose));
    }

    static String of(Section section) {
        return text(Translations.key("cases", section));
    }

    static String services(Collection<ServiceCategory> services) {
        return list(services.stream().map(ReferralTexts::of).toList());
    }

    static String sections(Collection<Section> sections) {
        return list(sections.stream().sorted().map(ReferralTexts::of).toList());
    }

    static String gap(SendGap gap) {
        String key = "referrals.gap." + gap.kind().name();
        String words = gap.section() == null ? text(key) : text(key, of(gap.section()));
        return gap.receiver() == null ? words : text("referrals.gap.at", gap.receiver(), words);
    }

    static String list(Collection<String> words) {
        return String.join(text("uikit.list.separator"), words);
    }

    String languages(String commaSeparated) {
        return envelope.languages(commaSeparated);
    }

    String ageBand(@Nullable String name) {
        return envelope.ageBand(name);
    }

    /**
     * How long a receiver has to decide, by urgency; by the standard while none is chosen.
     *
     * @param receiver id of the receiving organisation, null for none
     */
    Map<Urgency, String> answerTimes(@Nullable UUID receiver) {
        AnswerSchedule schedule = schedules.ofAnswers(receiver == null ? NOBODY : receiver);
        Instant now = clock.instant();
        Map<Urgency, String> times = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            Instant due =
                    schedule.due(AnswerStep.DECIDE, AnswerUrgency.valueOf(urgency.name()), now);
            times.put(urgency, time.length(Duration.between(now, due)));
        }
        return times;
    }

    /** Within how long an answer was asked for. */
    String answerWithin(Offered offered) {
        return text(
                "referrals.answer_within",
                time.length(Duration.between(offered.sentAt(), offered.dueAt())));
    }

    static String of(AnswerStep step) {
        return text(Translations.key("deadlines", step));
    }

    /** What is waited for and until when, or that the clocks rest; empty when nothing runs. */
    Div clocks(ReferralTimes times) {
        Div lines = new Div();
        lines.addClassName("referral-clocks");
        Pause pause = times.pause();
        if (pause != null) {
            lines.add(
                    new Badge(
                            text(
                                    "referrals.pause.rests",
                                    time.dateTime(pause.since()),
                                    time.dateTime(pause.until()),
                                    of(pause.reason())),
                            Badge.Tone.WARN));
            return lines;
        }
        for (Running running : times.running()) {
            Div line = new Div(new Span(of(running.step())), time.clock(running.dueAt()));
            line.addClassName("referral-clock");
            lines.add(line);
        }
        return lines;
    }

    static Badge badge(Urgency urgency) {
        return new Badge(
                of(urgency),
                switch (urgency) {
                    case EMERGENCY -> Badge.Tone.BAD;
                    case URGENT -> Badge.Tone.WARN;
                    case NORMAL -> Badge.Tone.PLAIN;
                });
    }

    static Badge badge(ReferralState state) {
        return new Badge(
                of(state),
                switch (state) {
                    case DRAFT, SENT, ACKNOWLEDGED -> Badge.Tone.PLAIN;
                    case ACCEPTED, IN_SERVICE, COMPLETED -> Badge.Tone.GOOD;
                    case DECLINED, NOT_COMPLETED, WITHDRAWN -> Badge.Tone.WARN;
                    case EXPIRED -> Badge.Tone.BAD;
                });
    }
}
