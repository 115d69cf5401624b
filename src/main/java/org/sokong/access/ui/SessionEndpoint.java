package org.sokong.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.sokong.access.SessionState;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the script that warns before a session ends. */
@RestController
class SessionEndpoint {

    private final SessionState state;
    private final Translations texts;

    SessionEndpoint(SessionState state, Translations texts) {
        this.state = state;
        this.texts = texts;
    }

    @GetMapping("/session/state")
    ResponseEntity<Answer> state(
            @RequestParam(defaultValue = "en") String lang, HttpServletRequest request) {
        return state.left(request)
                .map(left -> ResponseEntity.ok(answer(left, Language.of(lang))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    @PostMapping("/session/stay")
    ResponseEntity<Answer> stay(
            @RequestParam(defaultValue = "en") String lang, HttpServletRequest request) {
        return state.stay(request)
                .map(left -> ResponseEntity.ok(answer(left, Language.of(lang))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    private Answer answer(SessionState.Left left, Language language) {
        String end = left.isFinal() ? "longest" : "idle";
        return new Answer(
                left.seconds(),
                left.isFinal(),
                text("access.session.title", language),
                text("access.session." + end, language),
                text("access.session.stay", language),
                text("access.session.close", language),
                text("access.session.countdown", language));
    }

    private String text(String key, Language language) {
        return texts.getTranslation(key, language.locale());
    }

    /**
     * What the script shows.
     *
     * @param seconds until the session ends
     * @param isFinal whether staying is no longer possible
     * @param countdown what precedes the minutes and seconds left
     */
    record Answer(
            long seconds,
            boolean isFinal,
            String title,
            String message,
            String stay,
            String close,
            String countdown) {}
}
