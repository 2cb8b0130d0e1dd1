package org.samstod.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The page of one call.
 *
 * @param state open, coming or closed
 * @param neighbourhoods names; empty for the whole district
 * @param frameOre null when it is not public
 * @param decided what was asked, granted and refused at level 3
 * @param earlier what became of earlier years' applications in the same series, the newest year first
 * @param until when the page may change without anything being published
 */
public record CallView(CallCard card, String state, String perspective, String target, List<String> neighbourhoods, Long frameOre,
        List<String> aboutSv, List<String> aboutEn, List<String> rulesSv, List<String> rulesEn, List<String> documentsSv,
        List<String> criteriaSv, LocalDate decisionExpected, LocalDate paymentExpected, LocalDate periodFrom, LocalDate periodTo,
        LocalDate reportDue, boolean waitsForAppealTime, String contact, String phone, String phoneHours, List<DecidedRow> decided,
        List<AwardYear> earlier, Instant until) {

    /** Sum asked for by the decided applications shown, öre. */
    public long decidedAskedOre() {
        return decided.stream().mapToLong(DecidedRow::askedOre).sum();
    }

    /** Sum granted to the decided applications shown, öre. */
    public long decidedGrantedOre() {
        return decided.stream().mapToLong(DecidedRow::grantedOre).sum();
    }

    /** How many of them got money. */
    public int decidedGranted() {
        return (int) decided.stream().filter(row -> row.publicId() != null).count();
    }

    /** How many of them were refused. */
    public int decidedRefused() {
        return decided.size() - decidedGranted();
    }
}
