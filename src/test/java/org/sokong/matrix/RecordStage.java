package org.sokong.matrix;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.sokong.World;
import org.sokong.forms.FormField;
import org.sokong.forms.FormValues;
import org.sokong.planning.ApprovalDetail;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.ApprovalState;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormKind;
import org.springframework.context.ApplicationContext;

/** Forms and approvals of the cases on the stage, written by their owner. */
final class RecordStage {

    private final Stage stage;
    private final World world;
    final CaseFormService forms;
    final ApprovalService approvals;

    RecordStage(Stage stage, World world, ApplicationContext context) {
        this.stage = stage;
        this.world = world;
        this.forms = context.getBean(CaseFormService.class);
        this.approvals = context.getBean(ApprovalService.class);
    }

    /** A draft of a follow-up with the secret in it, which stays a draft. */
    void write(UUID caseId, String secret) {
        asOwner(
                () -> {
                    FormDetail draft = forms.read(forms.start(caseId, FormKind.FOLLOW_UP));
                    return forms.save(
                            draft.id(),
                            draft.version(),
                            draft.values().with(CaseFormService.EARLY_REASON, secret));
                });
    }

    /** The draft with the secret. */
    FormDetail written(UUID caseId) {
        return asOwner(() -> forms.read(forms.start(caseId, FormKind.FOLLOW_UP)));
    }

    /** A draft that may be completed or thrown away. */
    FormDetail draft(UUID caseId) {
        return asOwner(
                () -> {
                    FormDetail draft = forms.read(forms.start(caseId, FormKind.NEEDS_ASSESSMENT));
                    FormValues values = draft.values();
                    for (FormField field : draft.kind().shape().fields()) {
                        if (field.needed()) {
                            values = values.with(field.key(), answer(field));
                        }
                    }
                    forms.save(draft.id(), draft.version(), values);
                    return forms.read(draft.id());
                });
    }

    /** A complete form about which nobody was asked. */
    FormDetail complete(UUID caseId) {
        FormDetail draft = draft(caseId);
        return asOwner(
                () -> {
                    forms.complete(draft.id(), draft.version());
                    return forms.read(draft.id());
                });
    }

    /** A request that waits for a decision. */
    ApprovalDetail requested(UUID caseId) {
        FormDetail complete = complete(caseId);
        return asOwner(
                () -> {
                    UUID request =
                            approvals.request(ApprovalSubject.ASSESSMENT, complete.id(), null);
                    return approvals.ofCase(caseId).stream()
                            .filter(found -> found.id().equals(request))
                            .filter(found -> found.state() == ApprovalState.REQUESTED)
                            .findFirst()
                            .orElseThrow();
                });
    }

    private static String answer(FormField field) {
        return switch (field.kind()) {
            case DATE -> LocalDate.now().minusDays(1).toString();
            case NUMBER -> "1";
            case LINE, TEXT -> "words";
            case CHOICE, CHOICES -> field.choices().getFirst();
            case CODE, CODES, COUNTRY -> throw new IllegalStateException(field.key());
        };
    }

    <T> T asOwner(Supplier<T> deed) {
        Object[] result = new Object[1];
        world.as(
                stage.principal("owner"),
                () -> {
                    result[0] = deed.get();
                });
        @SuppressWarnings("unchecked")
        T given = (T) result[0];
        return given;
    }
}
