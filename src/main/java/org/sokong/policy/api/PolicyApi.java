package org.sokong.policy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.policy.Authority;
import org.sokong.policy.DocumentDetail;
import org.sokong.policy.DocumentKind;
import org.sokong.policy.PassageQuery;
import org.sokong.policy.PolicyLibrary;
import org.sokong.uikit.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The policy library for programs, under the permissions of the screens: the same service answers.
 * Described in {@code openapi.json}; a test compares the two.
 */
@RestController
class PolicyApi {

    static final String PASSAGES = "/api/v1/policy/passages";
    static final String DOCUMENTS = "/api/v1/policy/documents/";

    private final PolicyLibrary library;
    private final CurrentUser currentUser;

    PolicyApi(PolicyLibrary library, CurrentUser currentUser) {
        this.library = library;
        this.currentUser = currentUser;
    }

    @GetMapping(PASSAGES)
    ResponseEntity<PassagesAnswer> passages(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accept) {
        if (q.length() > PassageQuery.MAX_TEXT) {
            throw wrong("q is longer than " + PassageQuery.MAX_TEXT + " characters");
        }
        if (page < 0) {
            throw wrong("page is less than 0");
        }
        PassageQuery query =
                new PassageQuery(
                        q,
                        matching("topic", topic, "[A-Z0-9_]{1,40}"),
                        null,
                        one("lang", lang, Language.values(), Language::tag),
                        matching("country", country, "[A-Z]{2}"),
                        one("kind", kind, DocumentKind.values(), Enum::name),
                        one("authority", authority, Authority.values(), Enum::name),
                        year,
                        page);
        Language reader = reader(accept);
        Map<String, String> names = library.topicNames(reader.locale());
        return answer(reader, PassagesAnswer.of(query, library.search(query), names));
    }

    @GetMapping(DOCUMENTS + "{id}")
    ResponseEntity<DocumentAnswer> document(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accept) {
        if (page < 0) {
            throw wrong("page is less than 0");
        }
        Language reader = reader(accept);
        DocumentDetail document = library.document(id);
        return answer(
                reader,
                DocumentAnswer.of(document, page, library.topicNames(reader.locale()), reader));
    }

    /** Without anything that is anybody's, so it needs no token. */
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi.json", PolicyApi.class);
    }

    /** The addresses above are for reading only. */
    @RequestMapping({PASSAGES, DOCUMENTS + "{id}"})
    void another(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("GET"));
    }

    /** Anything else would be answered with a page for people. */
    @RequestMapping("/api/**")
    void nothing() {
        throw new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }

    private static <T> ResponseEntity<T> answer(Language reader, T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** The language that the program asks for if it is one of ours, else its owner's. */
    private Language reader(@Nullable String accept) {
        if (accept != null) {
            try {
                Locale best = Locale.lookup(Locale.LanguageRange.parse(accept), Language.locales());
                if (best != null) {
                    return Language.of(best);
                }
            } catch (IllegalArgumentException notAList) {
                // Whoever sends nonsense gets the owner's language.
            }
        }
        return Language.of(currentUser.get().language());
    }

    private static @Nullable String matching(String name, @Nullable String value, String pattern) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!value.matches(pattern)) {
            throw wrong(name + " must match " + pattern);
        }
        return value;
    }

    private static <T> @Nullable T one(
            String name, @Nullable String value, T[] values, Function<T, String> code) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(each -> code.apply(each).equals(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        name
                                                + " must be one of "
                                                + Arrays.stream(values).map(code).toList()));
    }

    private static ResponseStatusException wrong(String what) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, what);
    }
}
