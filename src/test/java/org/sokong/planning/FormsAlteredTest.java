package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sokong.kernel.Altered;
import org.sokong.organisations.ServiceCategory;

/** A form like another but for the answers that were changed. */
class FormsAlteredTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    private static final UUID SOMEBODY = new UUID(0, 7);

    private static final ActionForm ACTION =
            new ActionForm(
                    "call",
                    ActionParty.ORGANISATION,
                    new UUID(0, 1),
                    "her aunt",
                    new UUID(0, 2),
                    "a clinic",
                    DAY,
                    DAY.plusDays(1),
                    BigDecimal.TEN,
                    "MYR",
                    ActionState.PLANNED,
                    "no time",
                    "at the border");

    private static final ServiceForm SERVICE =
            new ServiceForm(
                    ServiceCategory.CASH,
                    ServiceMode.REFERRAL,
                    "R-42",
                    new UUID(0, 2),
                    "a clinic",
                    DAY,
                    BigDecimal.TEN,
                    ServiceUnit.HOURS,
                    "paid",
                    new UUID(0, 3),
                    "at the border",
                    "house one");

    @Test
    void an_action_changes_only_where_it_is_said() {
        assertChanged(ACTION, ACTION.between(DAY.plusDays(2), null), "startsOn", "dueOn");
        assertChanged(ACTION, ACTION.costing(BigDecimal.ONE, "VND"), "cost", "currency");
        assertChanged(ACTION, ACTION.in(ActionState.DONE, null), "state", "reason");
        assertChanged(
                ACTION,
                ACTION.by(ActionParty.CASEWORKER, SOMEBODY, null),
                "party",
                "partyId",
                "partyWords");
        assertChanged(ACTION, ACTION.because("by the police"), "earlyReason");
    }

    @Test
    void a_service_changes_only_where_it_is_said() {
        assertChanged(SERVICE, SERVICE.at("house two"), "place");
        assertChanged(SERVICE, SERVICE.towards(SOMEBODY), "goalId");
        assertChanged(SERVICE, SERVICE.because("by the police"), "earlyReason");
        assertChanged(
                SERVICE, SERVICE.times(BigDecimal.ONE, ServiceUnit.SESSIONS), "units", "unit");
    }

    @Test
    void an_answer_that_a_form_does_not_have_or_take_is_refused() {
        assertThatThrownBy(() -> Altered.of(ACTION).with("colour", "red"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> Altered.of(ACTION).with("dueOn", "soon").made())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <R extends Record> void assertChanged(R before, R after, String... names) {
        List<String> changed =
                Stream.of(before.getClass().getRecordComponents())
                        .filter(one -> !Objects.equals(value(one, before), value(one, after)))
                        .map(RecordComponent::getName)
                        .toList();
        assertThat(changed).containsExactly(names);
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
