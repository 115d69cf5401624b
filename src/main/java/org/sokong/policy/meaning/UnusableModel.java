package org.sokong.policy.meaning;

/** A file that is no model, or none that fits; the message says so in a sentence. */
public final class UnusableModel extends Exception {

    private static final long serialVersionUID = 1;

    UnusableModel(String sentence) {
        super(sentence);
    }
}
