package org.samstod.cases.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.samstod.cases.Outcome;
import org.samstod.cases.ReportRow;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;

/** What the record of a made-up matter says: two open applications and one limited. */
public final class Facts {

    private Facts() {
    }

    public static ReportRow row(String number, String applicant, Outcome outcome, long proposed, PublicationLevel level) {
        return new ReportRow("case-" + number, number, applicant, "Läxhjälp hos " + applicant, Money.ofKronor(40_000), outcome, Money.ofKronor(proposed),
                outcome == null ? "" : "Skälet för " + applicant + ".\nÄven på två rader.", level);
    }

    public static ReportFacts of() {
        return new ReportFacts("Höstens aktiviteter", "SO 2026/0007", "Solberga stadsdelsnämnd", "Solberga stadsdelsförvaltning", "Snabba bidrag 2026",
                new ReportFacts.Call("Höstens aktiviteter", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31), Money.ofKronor(50_000),
                        "Verksamheten är öppen.\n\nAlla får komma.", List.of("Öppen för alla", "Rimliga kostnader")),
                List.of(new ReportFacts.Line(row("S-1", "Ljuset", Outcome.PARTLY, 30_000, PublicationLevel.OPEN), "Vi läser\ntillsammans.", Set.of("children")),
                        new ReportFacts.Line(row("S-2", "Skuggan", Outcome.GRANTED, 40_000, PublicationLevel.LIMITED), "Hemligt.", Set.of("relatives")),
                        new ReportFacts.Line(row("S-3", "Vågen", null, 0, PublicationLevel.OPEN), "Vi simmar.", Set.of("adults"))),
                List.of(deed(1, "received", "", "Märta Medlem", "S-1"), deed(1, "received", "", "Märta Medlem", "S-2"),
                        deed(3, "completion-requested", "2026-09-10", "Astrid Handläggare", "S-1"), deed(3, "completion-requested", "2026-09-12", "Astrid Handläggare", "S-3"),
                        deed(4, "note", "En anteckning om någon", "Astrid Handläggare", "S-1"), deed(5, "statement-asked", "Pensionärsrådet", null, "S-1"),
                        deed(6, "proposed", "PARTLY", "Astrid Handläggare", "S-1")),
                List.of(new ReportFacts.Said("Pensionärsrådet", "ANSWERED", "S-1", LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 18), "Vi ser\ngärna det."),
                        new ReportFacts.Said("Polisen", "ANSWERED", "S-2", LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 19), null),
                        new ReportFacts.Said("Skolan", "ASKED", "S-3", LocalDate.of(2026, 9, 25), null, null)),
                List.of(new ReportFacts.Jav("S-3", "Bo Handläggare deltog inte i handläggningen av ärendet på grund av jäv (6 kap. 28 §).")));
    }

    private static ReportFacts.Deed deed(int day, String act, String detail, String who, String number) {
        return new ReportFacts.Deed(LocalDate.of(2026, 9, day), act, detail, who, number);
    }
}
