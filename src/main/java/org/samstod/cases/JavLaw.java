package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samstod.districts.LegalGroundService;
import org.samstod.districts.LegalGroundView;

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

    /** The rules that do not bind here but help to understand, as cited; empty when there are none. */
    String help(LocalDate day) {
        return grounds.find(HELP, day).map(LegalGroundView::citation).orElse("");
    }
}
