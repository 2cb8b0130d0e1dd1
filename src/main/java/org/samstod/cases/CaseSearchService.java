package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.domain.CaseDocument;
import org.samstod.cases.domain.CaseIndex;
import org.samstod.cases.domain.CaseIndex.Wanted;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.cases.domain.Reach;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.cases.domain.Snippets;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/**
 * Full-text search for staff: title, summary, applicant, answers, numbers, service notes and the reader's own notes. What the index finds
 * is held against the work list's rows under the reading rule before anything is counted, paged or quoted.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CaseSearchService {

    private static final int PORTION = 500;
    private static final int MOST_COUNTED = 1000;
    private static final int PLACES = 3;

    @Inject
    CaseDesk desk;

    @Inject
    CaseTexts texts;

    @Inject
    CaseIndex index;

    @Inject
    Snippets snippets;

    @Inject
    DistrictService districts;

    /** A page of what was found; two statements for each 500 hits of the index, and a handful for the page. */
    @UseCase(permission = Permission.CASE_LIST)
    public CaseHits search(CaseSearch asked, PageRequest page) {
        if (asked.words() == null || asked.words().isBlank()) {
            return CaseHits.NONE;
        }
        index.follow(texts);
        Reader reader = desk.reader();
        List<String> readable = new ArrayList<>();
        AtomicBoolean told = new AtomicBoolean();
        index.find(new Wanted(asked.words(), reader.accountId(), board(reader, asked), asked.callId(), asked.year()), PORTION, found -> {
            Set<String> open = desk.list.readableAmong(reader, found, asked.state());
            found.stream().filter(open::contains).forEach(readable::add);
            told.compareAndSet(false, !told.get() && desk.list.isToldAmong(reader, found, asked.state()));
            return readable.size() <= MOST_COUNTED;
        });
        boolean more = readable.size() > MOST_COUNTED;
        List<String> counted = more ? readable.subList(0, MOST_COUNTED) : readable;
        List<String> shown = page.slice(counted);
        return new CaseHits(new Page<>(hits(shown, asked.words(), reader.accountId()), counted.size()), more, told.get());
    }

    /** Whoever reaches one board is asked about no other; the rest of the reading rule is the rows'. */
    private static String board(Reader reader, CaseSearch asked) {
        Reach reach = ReadingRule.reach(reader.role());
        return reach == Reach.CITY || reach == Reach.EVERYTHING ? asked.boardId() : reader.boardId();
    }

    private List<CaseHit> hits(List<String> caseIds, String words, String me) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        Map<String, CaseListRow> rows = desk.list.rowsOf(caseIds).stream().collect(Collectors.toMap(CaseListRow::caseId, Function.identity()));
        Map<String, CaseDocument> documents = texts.documents(caseIds).stream().collect(Collectors.toMap(CaseDocument::caseId, Function.identity()));
        Map<String, String> boards = districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, BoardView::name, (first, second) -> first));
        return caseIds.stream().map(id -> {
            CaseDocument document = documents.get(id);
            List<String> texts = new ArrayList<>(document == null ? List.of() : document.texts());
            if (document != null && document.own().containsKey(me)) {
                texts.add(document.own().get(me));
            }
            CaseListRow row = rows.get(id);
            return new CaseHit(CaseListService.line(row, me), boards.getOrDefault(row.boardId(), ""), snippets.of(words, texts, PLACES));
        }).toList();
    }

    /** The calls to narrow by, among the cases the reader can read. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<CaseListService.Choice> calls() {
        return desk.list.calls(desk.reader()).stream().map(one -> new CaseListService.Choice(one[0], one[1])).toList();
    }

    /** The boards to narrow by: every one for readers of the whole city, none for others. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<CaseListService.Choice> boards() {
        return ReadingRule.reach(desk.reader().role()) != Reach.CITY ? List.of() : districts.allBoards().stream()
                .map(one -> new CaseListService.Choice(one.id(), one.name())).toList();
    }
}
