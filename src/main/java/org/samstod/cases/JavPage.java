package org.samstod.cases;

import java.io.Serializable;
import java.util.List;

/**
 * What the page about conflict of interest in one case shows.
 *
 * @param head        the case
 * @param own         how the reader stands to it
 * @param law         the provisions in force today, as cited
 * @param help        rules that help to understand and do not bind here, as cited; possibly empty
 * @param people      the board's staff, those with a tie or a declaration first; only for who answers for colleagues
 * @param substitutes who could take the case over, the best choice first; only for who hands out cases
 * @param records     what report and minutes say
 */
public record JavPage(CaseHead head, JavState own, String law, String help, List<JavPerson> people, List<Substitute> substitutes,
        List<JavRecord> records) implements Serializable {

    /** An officer without a conflict of interest in the case, and how many open cases that officer has. */
    public record Substitute(Hand officer, long open) implements Serializable {
    }
}
