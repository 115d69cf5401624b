package org.sokong.uikit;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.kernel.DomainException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text a person sees, in four languages: one file a module and language under {@code
 * vaadin-i18n}, with ICU messages for plurals. A missing key shows the key itself and is logged; a
 * test finds it first.
 */
@Component
public class Translations implements I18NProvider {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final transient Map<Language, Map<String, String>> texts =
            new EnumMap<>(Language.class);

    Translations() {
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new TreeMap<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:vaadin-i18n/*.properties");
            for (Resource file : files) {
                if (languageOf(String.valueOf(file.getFilename())) == language) {
                    Properties properties = new Properties();
                    try (InputStreamReader reader =
                            new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        properties.load(reader);
                    }
                    properties.forEach((key, text) -> all.put((String) key, (String) text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(all);
    }

    private static Language languageOf(String fileName) {
        int underscore = fileName.lastIndexOf('_');
        return underscore < 0
                ? Language.ENGLISH
                : Language.of(fileName.substring(underscore + 1, fileName.indexOf('.')));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.locales();
    }

    @Override
    public Locale getDefaultLocale() {
        return Language.ENGLISH.locale();
    }

    /**
     * A text in the language of the page that is being made; in English where there is none, such
     * as in a test or a job.
     */
    public String here(String key, Object... arguments) {
        UI page = UI.getCurrent();
        return getTranslation(
                key, page == null ? Language.ENGLISH.locale() : page.getLocale(), arguments);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Language language = Language.of(locale);
        String pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            LOG.warn("No text for {} in {}", key, language.tag());
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat message = new MessageFormat(pattern, ULocale.forLocale(language.locale()));
        return arguments.length == 1 && arguments[0] instanceof Map<?, ?> named
                ? message.format(named)
                : message.format(labelled(arguments, locale));
    }

    /** An enum constant in a sentence is shown by its label. */
    private Object[] labelled(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments)
                .map(
                        argument ->
                                argument instanceof Enum<?> constant
                                        ? getTranslation(key(constant), locale)
                                        : argument)
                .toArray();
    }

    /** Key of an enum constant's label; the module is the package below {@code org.sokong}. */
    public static String key(Enum<?> constant) {
        return key(constant.getDeclaringClass().getPackageName().split("\\.")[2], constant);
    }

    /** The sentence of a refusal. */
    public String of(DomainException refusal, Locale locale) {
        return getTranslation(refusal.key(), locale, refusal.arguments());
    }

    /** Whether there is a text for the key. */
    public boolean has(String key, Locale locale) {
        return texts.getOrDefault(Language.of(locale), Map.of()).containsKey(key);
    }

    /** All texts of a language, for tests and guides. */
    public Map<String, String> all(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    /** Key of an enum constant's label: {@code module.type.CONSTANT}. */
    public static String key(String module, Enum<?> constant) {
        return module
                + "."
                + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
                + "."
                + constant.name();
    }

    @Override
    public String toString() {
        return "Translations" + Arrays.toString(Language.values());
    }
}
