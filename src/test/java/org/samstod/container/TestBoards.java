package org.samstod.container;

import java.time.LocalDate;
import org.samstod.districts.AddDistrict;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.shared.Ids;

/** A district with a board of its own for one test, so that no test meets another's numbers. */
public final class TestBoards {

    private TestBoards() {
    }

    /** A new board with its own register series; call it as the system actor. */
    public static BoardView open(DistrictService districts, LocalDate today) {
        String tag = Ids.next().substring(14);
        String slug = "prov-" + tag;
        districts.addDistrict(new AddDistrict(slug, "Prov " + tag, null, today.minusDays(1), tag.substring(0, 6).toUpperCase(java.util.Locale.ROOT),
                "Provs stadsdelsnämnd " + tag, "Test board " + tag, "Provs stadsdelsförvaltning", "OWN", "{BOARD} {YYYY}/{SEQ:1}"));
        return districts.boards(today).stream().filter(board -> board.slug().equals(slug)).findFirst().orElseThrow();
    }
}
