package org.sokong.organisations;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sokong.access.EmailAddress;
import org.sokong.codesets.CodeSets;
import org.sokong.kernel.DomainException;
import org.springframework.stereotype.Component;

/** Strips and checks what is written about an organisation. */
@Component
class OrganisationFormCheck {

    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{2,38}");
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final CodeSets codes;

    OrganisationFormCheck(CodeSets codes) {
        this.codes = codes;
    }

    /**
     * The form as it may be stored.
     *
     * @throws DomainException naming the first field that is wrong
     */
    OrganisationForm clean(OrganisationForm form) {
        String name = text(form.name(), 200, "organisations.error.name");
        if (name == null) {
            throw new DomainException("organisations.error.name");
        }
        if (!codes.has("HTCDS_2_0", "organisation_type", form.type())
                && !codes.has("LOCAL_EXT", "organisation_type", form.type())) {
            throw new DomainException("organisations.error.type");
        }
        if (!COUNTRIES.contains(form.country())) {
            throw new DomainException("organisations.error.country");
        }
        if (!form.languages().stream().allMatch(one -> codes.has("ISO_639_1", "language", one))
                || form.languages().size() > 30) {
            throw new DomainException("organisations.error.languages");
        }
        String email = text(form.contactEmail(), 190, "access.error.email");
        String phone = text(form.contactPhone(), 40, "organisations.error.phone");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new DomainException("organisations.error.phone");
        }
        return new OrganisationForm(
                name,
                text(form.localName(), 200, "organisations.error.name"),
                text(form.shortName(), 60, "organisations.error.long"),
                form.type(),
                form.country(),
                form.languages(),
                text(form.contactPerson(), 120, "organisations.error.long"),
                email == null ? null : new EmailAddress(email).value(),
                phone,
                text(form.note(), 1000, "organisations.error.long"));
    }

    private static @Nullable String text(@Nullable String typed, int longest, String problem) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > longest) {
            throw new DomainException(problem);
        }
        return text;
    }
}
