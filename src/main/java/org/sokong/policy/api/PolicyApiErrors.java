package org.sokong.policy.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of the interface for programs is a problem as in RFC 9457. */
@RestControllerAdvice(assignableTypes = PolicyApi.class)
class PolicyApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyApiErrors.class);

    private final Translations texts;

    PolicyApiErrors(Translations texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(DomainException refusal) {
        HttpStatus status =
                refusal.key().equals("policy.error.missing")
                        ? HttpStatus.NOT_FOUND
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return problem(
                ProblemDetail.forStatusAndDetail(
                        status, texts.of(refusal, Language.ENGLISH.locale())));
    }

    /** The security of the interface answers this. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(RuntimeException error, HttpServletRequest request) {
        LOG.error("Cannot answer {}", request.getRequestURI(), error);
        return problem(
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception error,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem =
                body instanceof ProblemDetail given
                        ? given
                        : error instanceof ErrorResponse told
                                ? told.getBody()
                                : ProblemDetail.forStatus(status);
        if (problem.getDetail() == null) {
            problem.setDetail(Objects.requireNonNullElse(problem.getTitle(), "See the status."));
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
