package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;
import org.samstod.shared.Clock;
import org.samstod.shared.Texts;

/**
 * The provisions on conflict of interest in force on a day: Kommunallagen (1991:900) 6 kap. 24–27 §§ until 2017, (2017:725) 6 kap. 28–32 §§
 * and 7 kap. 4 § from 2018; and, as help only, Förvaltningslagen's. They are dated data of the city.
 */
@ApplicationScoped
class JavLaw {

    private static final String ELECTED = "conflict-elected";
    private static final String STAFF = "conflict-staff";
    private static final String HELP = "conflict-help";

    @Inject
    LegalGroundService grounds;

    /** As cited, for elected members and for staff; empty before any of them was in force. */
    String on(LocalDate day) {
        return Stream.of(ELECTED, STAFF).map(code -> grounds.find(code, day)).flatMap(Optional::stream).map(LegalGroundView::citation).distinct()
                .collect(Collectors.joining("; "));
    }

    /**
     * Who took no part in a case because of a conflict of interest, by the law of the day it was declared.
     *
     * @param declarations all declarations in the one case
     */
    List<JavRecord> records(List<JavDeclaration> declarations) {
        return JavPeople.newest(declarations).values().stream().filter(JavDeclaration::isJav)
                .sorted(Comparator.comparing(JavDeclaration::declaredAt).thenComparing(JavDeclaration::id)).map(one -> {
                    LocalDate day = Clock.dayOf(one.declaredAt());
                    String cited = on(day);
                    return new JavRecord(one.about(), one.ground().orElseThrow(), day, cited,
                            Texts.get(Texts.SWEDISH, "case.jav.record", one.about().name(), cited));
                }).toList();
    }

    /** The rules that do not bind here but help to understand, as cited; empty when there are none. */
    String help(LocalDate day) {
        return grounds.find(HELP, day).map(LegalGroundView::citation).orElse("");
    }
}
