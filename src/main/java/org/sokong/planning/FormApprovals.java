package org.sokong.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.kernel.DomainException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms that a second person approves. */
@Configuration(proxyBeanMethods = false)
class FormApprovals {

    @Bean
    ApprovalContent.Source assessmentApprovals(CaseFormRows forms, List<FormRule> rules) {
        return new OfForm(ApprovalSubject.ASSESSMENT, FormKind.NEEDS_ASSESSMENT, forms, rules);
    }

    @Bean
    ApprovalContent.Source closureApprovals(CaseFormRows forms, List<FormRule> rules) {
        return new OfForm(ApprovalSubject.CLOSURE, FormKind.CLOSURE, forms, rules);
    }

    private record OfForm(
            ApprovalSubject subject, FormKind kind, CaseFormRows forms, List<FormRule> rules)
            implements ApprovalContent.Source {

        @Override
        public Optional<UUID> caseOf(UUID formId) {
            return forms.findById(formId)
                    .filter(found -> found.kind() == kind)
                    .map(CaseForm::caseId);
        }

        @Override
        public ApprovalContent content(UUID formId) {
            CaseForm form =
                    forms.findById(formId)
                            .filter(found -> found.kind() == kind)
                            .filter(found -> found.state() == FormState.COMPLETE)
                            .orElseThrow(() -> new DomainException("planning.error.not_complete"));
            return new ApprovalContent(
                    form.caseId(),
                    form.authorId(),
                    form.writers(),
                    form.content(),
                    form.shapeVersion());
        }

        /** What was given back is a draft again; what was approved takes effect. */
        @Override
        public void decided(UUID formId, ApprovalState state) {
            if (state == ApprovalState.RETURNED) {
                CaseForm form = forms.findById(formId).orElseThrow();
                form.takeBack(form.changedAt());
                forms.save(form);
            } else if (state == ApprovalState.APPROVED) {
                CaseForm form = forms.findById(formId).orElseThrow();
                rules.stream()
                        .filter(rule -> rule.kind() == kind)
                        .forEach(rule -> rule.approved(form.caseId(), form.content()));
            }
        }
    }
}
