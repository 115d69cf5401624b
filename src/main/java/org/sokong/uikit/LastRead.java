package org.sokong.uikit;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The record that a dialog is about, as it was read last. Where somebody else changed it meanwhile
 * it is read again, what stands there now is said, and the same button then saves on purpose.
 */
public final class LastRead<T> {

    private final Supplier<T> again;
    private final Function<T, Map<String, String>> facts;
    private T record;

    /**
     * @param again reads it as it is now
     * @param facts what a person is told of it, label and text
     */
    public LastRead(T record, Supplier<T> again, Function<T, Map<String, String>> facts) {
        this.record = record;
        this.again = again;
        this.facts = facts;
    }

    /** As it was read last. */
    public T record() {
        return record;
    }

    /** Lets the dialog say what changed. */
    public void toldBy(EntryDialog dialog) {
        dialog.tells(
                facts.apply(record),
                () -> {
                    record = again.get();
                    return facts.apply(record);
                });
    }
}
