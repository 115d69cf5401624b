package org.sokong.legal.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.sokong.legal.LegalRuleItem;
import org.sokong.legal.Warning;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;

/** Names of settings and countries in the reader's language. */
final class LegalNames {

    private LegalNames() {}

    static Language reader() {
        return Language.of(UI.getCurrent().getLocale());
    }

    static String rule(LegalRuleItem rule) {
        return rule.name(reader());
    }

    /** What may be chosen, with a word at what no longer holds. */
    static String offered(Component component, LegalRuleItem rule) {
        return rule.restsOnEnded()
                ? component.getTranslation("legal.rule.ended", rule(rule))
                : rule(rule);
    }

    static String country(String code) {
        return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(reader().locale()));
    }

    /** "3 months", or that the order itself names the day. */
    static String length(Component component, LegalRuleItem rule) {
        return rule.length() == null || rule.unit() == null
                ? component.getTranslation("legal.length.free")
                : component.getTranslation("legal.length." + rule.unit().name(), rule.length());
    }

    static Badge badge(Warning warning) {
        return new Badge(
                EnumLabels.label("legal", warning),
                warning == Warning.SOON ? Badge.Tone.WARN : Badge.Tone.BAD);
    }
}
