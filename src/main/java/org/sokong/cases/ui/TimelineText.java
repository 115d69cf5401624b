package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;
import org.sokong.cases.TimelineEntry;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** What people read for a step of the timeline. */
final class TimelineText {

    private TimelineText() {}

    static String sentence(Component component, TimelineEntry entry) {
        Map<String, Object> arguments = new HashMap<>();
        entry.arguments()
                .forEach(
                        (name, value) ->
                                arguments.put(
                                        name,
                                        value.startsWith("@")
                                                ? component.getTranslation(value.substring(1))
                                                : value));
        return component.getTranslation(entry.kind(), arguments);
    }

    static String detail(TimelineEntry entry, TimeText time) {
        String when = time.dateTime(entry.at());
        return entry.actor().isEmpty() ? when : when + " · " + Typed.inline(entry.actor());
    }
}
