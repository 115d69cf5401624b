package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.cases.Section;
import org.sokong.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisations of an order were not asked, and why; kept as gaps, to be told in words. */
@Component
class SkippedReceivers {

    private final JdbcClient jdbc;
    private final Clock clock;

    SkippedReceivers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID referralId, UUID receiverId, List<SendGap> gaps) {
        jdbc.sql(
                        """
                        insert into referral_skipped (id, referral_id, receiver_id, gaps,
                            skipped_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        referralId,
                        receiverId,
                        gaps.stream().map(SkippedReceivers::write).collect(Collectors.joining(",")),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Those of several referrals, the first one first. */
    List<Skipped> of(Collection<UUID> referralIds) {
        return jdbc.sql(
                        """
                        select receiver_id, gaps from referral_skipped
                        where referral_id in (:referrals) order by skipped_at, id
                        """)
                .param("referrals", referralIds)
                .query(
                        (row, number) ->
                                new Skipped(
                                        row.getObject(1, UUID.class),
                                        Arrays.stream(row.getString(2).split(","))
                                                .map(SkippedReceivers::read)
                                                .toList()))
                .list();
    }

    private static String write(SendGap gap) {
        Section section = gap.section();
        return section == null ? gap.kind().name() : gap.kind().name() + ":" + section.name();
    }

    private static SendGap read(String written) {
        String[] parts = written.split(":");
        return new SendGap(
                SendGap.Kind.valueOf(parts[0]),
                parts.length == 1 ? null : Section.valueOf(parts[1]));
    }

    /** One that was not asked. */
    record Skipped(UUID receiverId, List<SendGap> gaps) {}
}
