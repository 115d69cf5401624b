package org.sokong.uikit;

import java.util.Map;

/** Where what somebody types into a small form is kept until it is saved. */
public interface TypedWords {

    /** What was typed before; empty where nothing waits. */
    Map<String, String> read();

    /** Keeps it in place of what was kept before. */
    void keep(Map<String, String> words);

    /** Forgets it: it was saved, or thrown away on purpose. */
    void forget();
}
