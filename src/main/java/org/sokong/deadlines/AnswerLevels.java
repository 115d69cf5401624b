package org.sokong.deadlines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.kernel.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How soon a referral is answered, by step and urgency: a standard for everybody, and what an
 * organisation promises for the referrals that it receives. A promise may be shorter than the
 * standard, never longer. Clocks that run already keep the time that both sides were shown.
 */
@Service
@PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
@Transactional
public class AnswerLevels {

    static final List<String> KINDS =
            Arrays.stream(AnswerStep.values()).map(AnswerStep::stored).toList();

    private static final int HOURS_OF_A_DAY = 24;

    private final LevelRows rows;
    private final CurrentUser currentUser;

    AnswerLevels(LevelRows rows, CurrentUser currentUser) {
        this.rows = rows;
        this.currentUser = currentUser;
    }

    /** What the own organisation promises. */
    @Transactional(readOnly = true)
    public List<AnswerLevel> own() {
        return items(organisation(), true);
    }

    /** The standard. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<AnswerLevel> standard() {
        return items(LevelRows.EVERYBODY, false);
    }

    /**
     * Promises for the own organisation.
     *
     * @throws DomainException when it is longer than the standard
     */
    public void setOwn(AnswerStep step, AnswerUrgency urgency, @Nullable Length length) {
        UUID organisation = organisation();
        Length checked = LevelRows.checked(length);
        Length standard = rows.one(organisation, step.stored(), urgency).standard();
        if (hours(checked) > hours(standard)) {
            throw new DomainException("deadlines.error.length.longer");
        }
        rows.setOwn(organisation, step.stored(), urgency, checked);
    }

    /** Lets the standard count again for the own organisation. */
    public void resetOwn(AnswerStep step, AnswerUrgency urgency) {
        rows.resetOwn(organisation(), step.stored(), urgency);
    }

    /** Changes the standard; later releases leave it alone. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public void setStandard(AnswerStep step, AnswerUrgency urgency, @Nullable Length length) {
        rows.setStandard(step.stored(), urgency, LevelRows.checked(length));
    }

    private List<AnswerLevel> items(UUID organisation, boolean own) {
        return rows.read(organisation, KINDS).stream()
                .map(
                        row ->
                                new AnswerLevel(
                                        step(row),
                                        AnswerUrgency.valueOf(row.risk()),
                                        row.length(),
                                        own ? row.standard() : null,
                                        row.own() == null ? row.source() : null,
                                        own ? row.own() != null : row.standardChanged()))
                .sorted(Comparator.comparing(AnswerLevel::step).thenComparing(AnswerLevel::urgency))
                .toList();
    }

    static AnswerStep step(LevelRows.Row row) {
        return Arrays.stream(AnswerStep.values())
                .filter(step -> step.stored().equals(row.kind()))
                .findFirst()
                .orElseThrow();
    }

    /** At the least; a day off makes days longer. */
    private static int hours(Length length) {
        return length.unit() == LevelUnit.HOURS ? length.value() : length.value() * HOURS_OF_A_DAY;
    }

    private UUID organisation() {
        return Objects.requireNonNull(currentUser.get().organisationId(), "no organisation");
    }
}
