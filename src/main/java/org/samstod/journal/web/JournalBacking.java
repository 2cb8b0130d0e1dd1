package org.samstod.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.samstod.journal.JournalService;
import org.samstod.journal.JournalService.EntryView;
import org.samstod.journal.JournalService.Verification;

/** The journal, newest first, fifty at a time, and the check of the chain. */
@Named("journalPage")
@RequestScoped
public class JournalBacking {

    private static final int ROWS = 50;
    private static final Set<String> OF_CASES = Set.of("case.check", "case.prepare", "case.assess", "case.propose");

    @Inject
    JournalService journal;

    private long before;
    private List<EntryView> entries = List.of();
    private Verification verification;

    /** Reads one page of entries. */
    public void load() {
        entries = journal.entriesBefore(before, ROWS);
    }

    /** Checks the whole chain. */
    public void verify() {
        verification = journal.verify();
    }

    /** Whether an entry is about a case by its first subject, so that the case's past can be looked at. */
    public boolean ofCase(EntryView entry) {
        return OF_CASES.contains(entry.action());
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    public Verification getVerification() {
        return verification;
    }

    public long getBefore() {
        return before;
    }

    public void setBefore(long before) {
        this.before = before;
    }

    /** The number to continue from, 0 when there is nothing older. */
    public long getOlder() {
        return entries.isEmpty() || entries.get(entries.size() - 1).sequence() <= 1 ? 0 : entries.get(entries.size() - 1).sequence();
    }
}
