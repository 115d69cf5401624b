package org.sokong.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.HistoryField.Kind;

/**
 * How the history of one kind of record is read: from which table, for which part of the case, and
 * what its columns mean. Built by a {@link HistorySource}; table and column names come from code
 * only.
 */
public final class HistoryTable {

    private final String table;
    private final String nameKey;
    private final Section section;
    private final List<HistoryField> fields = new ArrayList<>();
    private final Set<String> silent = new LinkedHashSet<>();
    private String key = "id";
    private String ofCase = "h.case_id = :case";
    private @Nullable String only;
    private @Nullable Permission needs;

    private HistoryTable(String table, String nameKey, Section section) {
        this.table = table;
        this.nameKey = nameKey;
        this.section = section;
    }

    /**
     * A description.
     *
     * @param table name of the history table
     * @param nameKey translation key of what a record is called; no two descriptions share one
     */
    public static HistoryTable of(String table, String nameKey, Section section) {
        return new HistoryTable(table, nameKey, section);
    }

    /** There is one record a case, and its key is the case's. */
    public HistoryTable onePerCase() {
        key = "case_id";
        return this;
    }

    /** There is one record for each of something else, and its key is that one's. */
    public HistoryTable keyedBy(String column) {
        key = column;
        return silent(column);
    }

    /** SQL condition, with {@code :case}, that finds the rows of a case in the table {@code h}. */
    public HistoryTable ofCase(String condition) {
        ofCase = condition;
        return this;
    }

    /** Only rows in which that column, which never changes in a record, has this value. */
    public HistoryTable only(String column, Enum<?> value) {
        only = "h." + column + " = '" + value.name() + "'";
        return silent(column);
    }

    /** A permission that reading needs beside the grant on the section. */
    public HistoryTable needs(Permission permission) {
        needs = permission;
        return this;
    }

    /** Words that somebody typed. */
    public HistoryTable text(String column, String labelKey) {
        return add(column, labelKey, Kind.TEXT, "");
    }

    /** A day. */
    public HistoryTable day(String column, String labelKey) {
        return add(column, labelKey, Kind.DAY, "");
    }

    /** A constant; {@code labels} is the beginning of its label's key. */
    public HistoryTable word(String column, String labelKey, String labels) {
        return add(column, labelKey, Kind.WORD, labels);
    }

    /** A column of another kind. */
    public HistoryTable add(String column, String labelKey, Kind kind, String list) {
        fields.add(new HistoryField(column, labelKey, kind, list, null));
        return this;
    }

    /** A column whose words the module itself finds. */
    public HistoryTable own(String column, HistoryField.Own own) {
        fields.add(new HistoryField(column, "", Kind.OWN, "", own));
        return this;
    }

    /** Columns that are not shown: keys, technical ones, and what only other readers may know. */
    public HistoryTable silent(String... columns) {
        silent.addAll(Arrays.asList(columns));
        return this;
    }

    public String table() {
        return table;
    }

    /** Translation key of what a record is called. */
    public String nameKey() {
        return nameKey;
    }

    /** Part of the case that is read. */
    public Section section() {
        return section;
    }

    /** Column that identifies the record. */
    public String key() {
        return key;
    }

    /**
     * SQL condition that finds the versions of a case's records in the table {@code h}: by the
     * record's key, since a version may lack what the condition asks for.
     */
    public String condition() {
        return "h."
                + key
                + " in (select h."
                + key
                + " from "
                + table
                + " h where ("
                + ofCase
                + ")"
                + (only == null ? "" : " and " + only)
                + ")";
    }

    /** Permission beside the grant, null for none. */
    public @Nullable Permission needs() {
        return needs;
    }

    /** What is shown, in order. */
    public List<HistoryField> fields() {
        return List.copyOf(fields);
    }

    /** Columns that are knowingly not shown. */
    public Set<String> silent() {
        return Set.copyOf(silent);
    }
}
