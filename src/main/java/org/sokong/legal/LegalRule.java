package org.sokong.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/** An order or a deadline of the law as this installation sees it. */
@Entity
@Audited
@Table(name = "legal_rule")
class LegalRule {

    /** The setting that says when hearings warn. */
    static final String HEARING = "HEARING";

    @Id private String code;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    @Column(columnDefinition = "char(2)")
    private @Nullable String country;

    private String nameEn;
    private @Nullable String nameMs;
    private @Nullable String nameVi;
    private @Nullable String nameAr;
    private @Nullable Integer lengthValue;

    @Enumerated(EnumType.STRING)
    private @Nullable LengthUnit lengthUnit;

    private @Nullable String extendsCode;
    private int warnFirst;
    private int warnLast;
    private String source;
    private boolean verified;
    private boolean inUse;
    private boolean shipped;
    private boolean changedHere;
    private @Nullable UUID changedBy;
    private @Nullable Instant changedAt;
    private int position;
    private @Nullable UUID passageId;

    @Enumerated(EnumType.STRING)
    private @Nullable RuleStart startsBy;

    private @Nullable String replacesCode;
    private @Nullable Instant endedAt;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected LegalRule() {}

    /** A rule of this installation. */
    @SuppressWarnings("NullAway.Init")
    LegalRule(String code, RuleKind kind, int position) {
        this.code = code;
        this.kind = kind;
        this.position = position;
    }

    /** Takes over what an administrator said, checked before. */
    void change(LegalRuleForm form, UUID by, Instant at) {
        nameEn = form.names().getOrDefault(Language.ENGLISH, "");
        nameMs = form.names().get(Language.MALAY);
        nameVi = form.names().get(Language.VIETNAMESE);
        nameAr = form.names().get(Language.ARABIC);
        country = form.country();
        lengthValue = form.length();
        lengthUnit = form.length() == null ? null : form.unit();
        warnFirst = form.warnFirst() == null ? 0 : form.warnFirst();
        warnLast = form.warnLast() == null ? 0 : form.warnLast();
        source = form.source();
        verified = form.verified();
        inUse = form.inUse();
        changedHere = true;
        changedBy = by;
        changedAt = at;
    }

    /** Says which passage of the library sets the rule. */
    void restOn(UUID passage, @Nullable RuleStart start, @Nullable String replaces) {
        passageId = passage;
        startsBy = start;
        replacesCode = replaces;
    }

    /** Nothing begins under the rule any more. */
    void end(UUID by, Instant at) {
        inUse = false;
        endedAt = at;
        changedBy = by;
        changedAt = at;
    }

    long version() {
        return version;
    }

    RuleKind kind() {
        return kind;
    }

    LegalRuleItem item() {
        Map<Language, String> names = new EnumMap<>(Language.class);
        names.put(Language.ENGLISH, nameEn);
        put(names, Language.MALAY, nameMs);
        put(names, Language.VIETNAMESE, nameVi);
        put(names, Language.ARABIC, nameAr);
        return new LegalRuleItem(
                code,
                kind,
                country,
                names,
                lengthValue,
                lengthUnit,
                extendsCode,
                warnFirst,
                warnLast,
                source,
                verified,
                inUse,
                shipped,
                changedHere,
                changedAt,
                version,
                passageId,
                startsBy,
                endedAt,
                null);
    }

    private static void put(Map<Language, String> names, Language language, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.put(language, name);
        }
    }
}
