package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;

/** Rows of services and stays. */
final class ServiceRows implements PartRows {

    private final FileRows file;
    private final PlanRows plan;
    private final ReferralRows referrals;
    private final List<StayRow> stays = new ArrayList<>();

    ServiceRows(FileRows file, PlanRows plan, ReferralRows referrals) {
        this.file = file;
        this.plan = plan;
        this.referrals = referrals;
    }

    void apply(ServiceEvent event) {
        switch (event) {
            case ServiceEvent.Given given -> give(given);
            case ServiceEvent.Stayed stayed -> {
                StayRow stay = new StayRow(stayed);
                stays.add(stay);
                file.changed(
                        stayed,
                        Section.SERVICES,
                        "planning.stay.timeline.recorded",
                        stay.id,
                        Map.of("kind", "@planning.staykind." + stayed.kind().name()));
            }
            case ServiceEvent.Left left -> {
                StayRow stay = stays.get(left.stay());
                stay.untilOn = left.untilOn();
                stay.changedAt = left.at();
                file.touch(left);
            }
        }
    }

    private void give(ServiceEvent.Given given) {
        UUID id = Ids.next();
        file.row(
                CaseTable.SERVICE_GIVEN,
                id,
                file.caseId(),
                given.category().name(),
                given.mode().name(),
                given.referral() == null ? null : referrals.code(given.referral()),
                given.provider() == null ? null : file.placed().organisation(given.provider()),
                null,
                given.givenOn(),
                given.units(),
                Columns.name(given.unit()),
                given.result(),
                given.goal() == null ? null : plan.goal(given.goal()),
                null,
                file.actor(given),
                Utc.orNull(given.at()),
                Utc.orNull(given.at()),
                0);
        file.changed(
                given,
                Section.SERVICES,
                "planning.service.timeline.recorded",
                id,
                Map.of("service", "@organisations.servicecategory." + given.category().name()));
    }

    @Override
    public void finish() {
        stays.forEach(StayRow::write);
    }

    private final class StayRow {

        private final UUID id = Ids.next();
        private final ServiceEvent.Stayed stayed;
        private @Nullable LocalDate untilOn;
        private Instant changedAt;

        StayRow(ServiceEvent.Stayed stayed) {
            this.stayed = stayed;
            this.changedAt = stayed.at();
        }

        void write() {
            file.row(
                    CaseTable.SHELTER_STAY,
                    id,
                    file.caseId(),
                    stayed.kind().name(),
                    stayed.fromOn(),
                    untilOn,
                    stayed.place(),
                    null,
                    file.actor(stayed),
                    Utc.orNull(stayed.at()),
                    Utc.orNull(changedAt),
                    0);
        }
    }
}
