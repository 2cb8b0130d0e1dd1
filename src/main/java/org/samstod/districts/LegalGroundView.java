package org.samstod.districts;

import java.time.LocalDate;

/**
 * A provision and the days it applies.
 *
 * @param code the subject, the same through changes of law
 * @param use DECISION, PROCEDURE, CONFLICT, APPEAL, SECRECY or HELP
 * @param law such as "Kommunallagen (2017:725)"
 * @param checked whether the paragraph has been compared with the statute
 */
public record LegalGroundView(String id, long version, String code, String use, String law, String lawEn, String paragraph,
                              String textSv, String textEn, String source, boolean checked, LocalDate validFrom, LocalDate validTo) {

    /** As cited in a letter: "2 kap. 3 § Kommunallagen (2017:725)" with the law in lower case. */
    public String citation() {
        return paragraph + " " + law.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + law.substring(1);
    }
}
