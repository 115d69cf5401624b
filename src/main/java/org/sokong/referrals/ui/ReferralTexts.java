package org.sokong.referrals.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.consent.Purpose;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.AnswerHours;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.SendGap;
import org.sokong.referrals.Urgency;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** Words for what a referral says, in the reader's language. */
@Component
class ReferralTexts {

    private final CodeSets codes;
    private final TimeText time;
    private final AnswerHours hours;

    ReferralTexts(CodeSets codes, TimeText time, AnswerHours hours) {
        this.codes = codes;
        this.time = time;
        this.hours = hours;
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
        return gap.section() == null ? text(key) : text(key, of(gap.section()));
    }

    static String list(Collection<String> words) {
        return String.join(text("uikit.list.separator"), words);
    }

    /** Names of languages from codes with commas; a word that is no code stays as it is. */
    String languages(String commaSeparated) {
        String names =
                Arrays.stream(commaSeparated.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .map(code -> codes.label("ISO_639_1", "language", code, language()))
                        .collect(Collectors.joining(text("uikit.list.separator")));
        return names.isEmpty() ? text("uikit.notrecorded") : names;
    }

    String ageBand(@Nullable String name) {
        return name == null
                ? text("uikit.notrecorded")
                : codes.label("CTDC", "age_band", AgeBand.valueOf(name).code(), language());
    }

    String answerTime(Urgency urgency) {
        return time.length(hours.of(urgency));
    }

    String answerWithin(Urgency urgency) {
        return text("referrals.answer_within", answerTime(urgency));
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

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
