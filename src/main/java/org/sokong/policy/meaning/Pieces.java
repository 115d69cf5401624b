package org.sokong.policy.meaning;

import java.util.List;

/** Cuts a word into the pieces that a model knows. */
interface Pieces {

    /** Adds the numbers of a word's pieces, in order. */
    void add(String word, List<Integer> ids);
}
