package org.sokong.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How soon things have to happen, by risk (case_process.md, section 4): a standard for everybody,
 * kept by system administrators, and values of an organisation's own. Running clocks are counted
 * again soon after a change.
 */
@Service
@PreAuthorize("hasAuthority('ORGANISATION_MANAGE')")
@Transactional
public class ServiceLevels {

    /** Longest length, in its unit. */
    public static final int MOST = 1_000;

    private final LevelRows rows;
    private final ClockRecounts recounts;
    private final CurrentUser currentUser;

    ServiceLevels(LevelRows rows, ClockRecounts recounts, CurrentUser currentUser) {
        this.rows = rows;
        this.recounts = recounts;
        this.currentUser = currentUser;
    }

    /** Levels of the own organisation. */
    @Transactional(readOnly = true)
    public List<LevelItem> own() {
        return items(organisation(), true);
    }

    /** The standard. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<LevelItem> standard() {
        return items(LevelRows.EVERYBODY, false);
    }

    /** Gives the own organisation a level of its own. */
    public void setOwn(ClockKind kind, RiskLevel risk, @Nullable Length length) {
        UUID organisation = organisation();
        rows.setOwn(organisation, kind.name(), risk, LevelRows.checked(length));
        recounts.list(organisation);
    }

    /** Lets the standard count again in the own organisation. */
    public void resetOwn(ClockKind kind, RiskLevel risk) {
        UUID organisation = organisation();
        rows.resetOwn(organisation, kind.name(), risk);
        recounts.list(organisation);
    }

    /** Changes the standard; later releases leave it alone. */
    @PreAuthorize("hasAuthority('INSTALLATION_MANAGE')")
    public void setStandard(ClockKind kind, RiskLevel risk, @Nullable Length length) {
        rows.setStandard(kind.name(), risk, LevelRows.checked(length));
        recounts.list(kind, risk);
    }

    private List<LevelItem> items(UUID organisation, boolean own) {
        return rows.read(organisation, ClockKind.NAMES).stream()
                .map(
                        row ->
                                new LevelItem(
                                        ClockKind.valueOf(row.kind()),
                                        RiskLevel.valueOf(row.risk()),
                                        row.length(),
                                        own ? row.standard() : null,
                                        row.own() == null ? row.source() : null,
                                        own ? row.own() != null : row.standardChanged()))
                .sorted(Comparator.comparing(LevelItem::kind).thenComparing(LevelItem::risk))
                .toList();
    }

    private UUID organisation() {
        return Objects.requireNonNull(currentUser.get().organisationId(), "no organisation");
    }
}
