package org.sokong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Codes that are said on the phone and typed by tired people. */
class CodeTest {

    @RepeatedTest(20)
    void every_single_wrong_character_is_found() {
        String code = Code.random('C').value();
        for (int position : new int[] {2, 3, 4, 5, 6, 7, 9}) {
            for (char wrong : Code.ALPHABET.toCharArray()) {
                if (wrong != code.charAt(position)) {
                    String typed =
                            code.substring(0, position) + wrong + code.substring(position + 1);
                    assertThat(Code.parse(typed)).as("%s for %s", typed, code).isEmpty();
                }
            }
        }
    }

    @RepeatedTest(50)
    void every_swap_of_two_neighbours_is_found() {
        String plain = Code.random('C').value().replace("-", "");
        for (int i = 1; i < plain.length() - 1; i++) {
            if (plain.charAt(i) != plain.charAt(i + 1)) {
                String typed =
                        plain.substring(0, i)
                                + plain.charAt(i + 1)
                                + plain.charAt(i)
                                + plain.substring(i + 2);
                assertThat(Code.parse(typed)).as("%s for %s", typed, plain).isEmpty();
            }
        }
    }

    @Test
    void a_code_of_another_kind_does_not_pass_as_a_case() {
        String referral = Code.random('R').value();
        assertThat(Code.parse("C" + referral.substring(1))).isEmpty();
    }

    @Test
    void is_read_as_people_type_it() {
        Code code = Code.random('C');
        String plain = code.value().replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(Code.parse(plain)).contains(code);
        assertThat(Code.parse(" " + plain.substring(0, 4) + " " + plain.substring(4)))
                .contains(code);
        assertThat(Code.parse("")).isEmpty();
        assertThat(Code.parse("C-9X3TQK")).isEmpty();
    }

    @Test
    void is_random() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            seen.add(Code.random('C').value());
        }
        assertThat(seen).hasSizeGreaterThan(1_990);
    }
}
