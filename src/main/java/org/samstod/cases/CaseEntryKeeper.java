package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.register.EntryAbout;
import org.samstod.register.EntryKeeper;
import org.samstod.register.EntryTarget;
import org.samstod.register.EntryView;
import org.samstod.shared.PublicationLevel;

/** Tells the register which protected cases its reader is named on, which are hidden by conflict of interest, and what entries are about. */
@ApplicationScoped
class CaseEntryKeeper implements EntryKeeper {

    @Inject
    CaseDesk desk;

    @Override
    public Reach reach(String boardId) {
        List<CaseListRow> readable = desk.list.protectedOf(desk.reader());
        Set<String> ids = readable.stream().map(CaseListRow::caseId).collect(Collectors.toSet());
        return new Reach(readable.stream().filter(row -> row.boardId().equals(boardId) && onlyReadable(row, ids)).map(this::entries).toList(),
                desk.list.withJav(desk.reader()).stream().map(this::entries).toList());
    }

    /** An association may have two cases in a matter; being named on one does not open what the board wrote about the other. */
    private boolean onlyReadable(CaseListRow row, Set<String> readable) {
        return desk.cases.ofAssociation(row.associationId()).stream().filter(other -> other.matterId().equals(row.matterId()))
                .filter(other -> other.effectiveLevel().isLowerThan(PublicationLevel.LIMITED)).map(Case::id).allMatch(readable::contains);
    }

    private CaseEntries entries(CaseListRow row) {
        return new CaseEntries(application(row), row.matterId(), row.associationId());
    }

    private String application(CaseListRow row) {
        return desk.cases.find(row.caseId()).map(Case::applicationId).orElseThrow();
    }

    @Override
    public Map<String, EntryAbout> about(Collection<EntryView> entries) {
        List<String> matters = entries.stream().map(EntryView::matterId).filter(Objects::nonNull).distinct().toList();
        List<String> subjects = entries.stream().map(EntryView::subject).distinct().toList();
        List<CaseListRow> rows = desk.list.ofMatters(desk.reader(), matters, subjects);
        Map<String, CaseListRow> byCase = rows.stream().collect(Collectors.toMap(CaseListRow::caseId, row -> row, (first, second) -> first));
        Map<String, String> applications = desk.cases.byApplications(subjects);
        Map<String, EntryAbout> about = new HashMap<>();
        for (EntryView entry : entries) {
            CaseListRow found = byCase.get(applications.get(entry.subject()));
            List<CaseListRow> ofMatter = rows.stream().filter(row -> row.matterId().equals(entry.matterId())
                    && row.associationId().equals(entry.associationId())).toList();
            if (found != null || ofMatter.size() == 1) {
                CaseListRow row = found != null ? found : ofMatter.get(0);
                about.put(entry.id(), new EntryAbout(row.caseId(), row.applicantName(), row.title()));
            } else if (!ofMatter.isEmpty()) {
                // The applicant has several cases in the matter, and the entry does not say which.
                about.put(entry.id(), new EntryAbout(null, ofMatter.get(0).applicantName(), ""));
            }
        }
        return about;
    }

    @Override
    public Optional<EntryTarget> target(String boardId, String number) {
        List<CaseListRow> rows = desk.list.ofNumber(desk.reader(), boardId, number);
        List<String> matters = rows.stream().map(CaseListRow::matterId).distinct().toList();
        if (matters.size() != 1) {
            return Optional.empty();
        }
        CaseListRow row = rows.get(0);
        boolean one = rows.size() == 1 && (row.receptionNumber().equalsIgnoreCase(number) || desk.list.ofMatter(row.matterId()).size() == 1);
        return Optional.of(one ? new EntryTarget(application(row), row.matterId(), row.registerNumber(), row.level())
                : new EntryTarget(null, row.matterId(), row.registerNumber(), PublicationLevel.OPEN));
    }
}
