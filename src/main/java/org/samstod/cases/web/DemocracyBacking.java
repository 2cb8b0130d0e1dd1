package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.samstod.cases.CaseHead;
import org.samstod.cases.DemocracyPage;
import org.samstod.cases.DemocracyService;
import org.samstod.cases.DemocracyService.FindingEntry;
import org.samstod.cases.DemocracyWord;
import org.samstod.shared.Clock;

/** The democracy review of one case. */
@Named("caseDemocracy")
@ViewScoped
public class DemocracyBacking extends CaseSidePage {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_TO_REPLY = 14;

    @Inject
    DemocracyService democracy;

    @Inject
    Clock clock;

    private DemocracyPage page;
    private List<FindingInput> findings = List.of();
    private String letter;
    private LocalDate dueOn;

    /** A finding being written. */
    public static class FindingInput implements Serializable {

        private static final long serialVersionUID = 1L;

        private final DemocracyPage.Criterion line;
        private DemocracyWord word;
        private String what;
        private LocalDate occurredOn;
        private String source;

        FindingInput(DemocracyPage.Criterion line) {
            this.line = line;
            this.word = line.word();
            this.what = line.what();
            this.occurredOn = line.occurredOn();
            this.source = line.source();
        }

        public DemocracyPage.Criterion getLine() {
            return line;
        }

        public DemocracyWord getWord() {
            return word;
        }

        public void setWord(DemocracyWord word) {
            this.word = word;
        }

        public String getWhat() {
            return what;
        }

        public void setWhat(String what) {
            this.what = what;
        }

        public LocalDate getOccurredOn() {
            return occurredOn;
        }

        public void setOccurredOn(LocalDate occurredOn) {
            this.occurredOn = occurredOn;
        }

        public String getSource() {
            return source;
        }

        public void setSource(String source) {
            this.source = source;
        }
    }

    @Override
    void read() {
        page = democracy.page(getId(), addresses.getLocale());
    }

    @Override
    void fill() {
        findings = page.criteria().stream().map(FindingInput::new).toList();
        dueOn = clock.today().plusDays(DAYS_TO_REPLY);
    }

    @Override
    String part() {
        return "democracy";
    }

    /** Records what is found. */
    public void save() {
        democracy.record(getId(), version(), findings.stream()
                .map(one -> new FindingEntry(one.getLine().code(), one.getWord(), one.getWhat(), one.getOccurredOn(), one.getSource())).toList());
        done("office.case-democracy.done.saved");
    }

    /** Sends what was found to the applicant. */
    public void send() {
        democracy.send(getId(), version(), letter, dueOn);
        done("office.case-democracy.done.sent");
    }

    /** Whether something was found that can be sent. */
    public boolean isMaySend() {
        return isMayPrepare() && page.criteria().stream().anyMatch(one -> one.word() != null && one.word().needsEvidence());
    }

    public DemocracyWord[] getWords() {
        return DemocracyWord.values();
    }

    @Override
    public CaseHead getHead() {
        return page.head();
    }

    public DemocracyPage getPage() {
        return page;
    }

    public List<FindingInput> getFindings() {
        return findings;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
