package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each call of what keeps the words is a statement to the database. */
class DraftKeeperTest {

    private final Kept kept = new Kept();
    private final TextField court = new TextField();

    @Test
    void who_typed_nothing_costs_nothing_at_the_save() {
        keeper().forget();

        assertThat(kept.forgotten).isZero();
    }

    @Test
    void what_was_typed_is_forgotten_once() {
        DraftKeeper keeper = keeper();
        type("High Court");
        assertThat(kept.words).containsValue("High Court");

        keeper.forget();
        keeper.forget();

        assertThat(kept.words).isEmpty();
        assertThat(kept.forgotten).isOne();
    }

    @Test
    void what_was_kept_before_is_forgotten_also_where_no_field_takes_it_any_more() {
        kept.words = Map.of("7 Select", "of an older version");

        keeper().forget();

        assertThat(kept.words).isEmpty();
    }

    @Test
    void what_was_put_back_as_it_stood_is_no_draft() {
        DraftKeeper keeper = keeper();
        type("High Court");
        type("");
        assertThat(kept.words).isEmpty();

        keeper.forget();

        assertThat(kept.forgotten).isOne();
    }

    @Test
    void a_keeper_that_never_asked_forgets_all_the_same() {
        kept.words = Map.of("0 TextField", "High Court");

        new DraftKeeper(List.of(court), kept).forget();

        assertThat(kept.words).isEmpty();
    }

    private DraftKeeper keeper() {
        DraftKeeper keeper = new DraftKeeper(List.of(court), kept);
        keeper.bringBack();
        return keeper;
    }

    /** Changes the field as the browser does. */
    private void type(String text) {
        String before = court.getValue();
        court.getElement().setProperty("value", text);
        ComponentUtil.fireEvent(
                court, new AbstractField.ComponentValueChangeEvent<>(court, court, before, true));
    }

    private static final class Kept implements TypedWords {

        private Map<String, String> words = Map.of();
        private int forgotten;

        @Override
        public Map<String, String> read() {
            return words;
        }

        @Override
        public void keep(Map<String, String> typed) {
            words = typed;
        }

        @Override
        public void forget() {
            words = Map.of();
            forgotten++;
        }
    }
}
