package org.sokong.cases;

import java.util.function.Supplier;
import org.sokong.kernel.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Draws case codes until one is free. */
@Component
class CaseCodes {

    private final CaseFiles files;
    private final Supplier<Code> draw;

    @Autowired
    CaseCodes(CaseFiles files) {
        this(files, () -> Code.random('C'));
    }

    CaseCodes(CaseFiles files, Supplier<Code> draw) {
        this.files = files;
        this.draw = draw;
    }

    /** A code that no case has; the unique key of the table stands behind it. */
    Code next() {
        Code code = draw.get();
        while (files.existsByCode(code.value())) {
            code = draw.get();
        }
        return code;
    }
}
