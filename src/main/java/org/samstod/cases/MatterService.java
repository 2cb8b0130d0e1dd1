package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.Matter;
import org.samstod.cases.domain.MatterKind;
import org.samstod.cases.domain.Matters;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.Money;
import org.samstod.shared.Page;
import org.samstod.shared.PageRequest;

/**
 * Matters (ärenden): the list of them, and one with its cases. What a reader may not read is left out before anything is counted; a
 * matter of which nothing may be read does not exist for the reader.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MatterService {

    @Inject
    CaseDesk desk;

    @Inject
    AllocationDesk sheets;

    @Inject
    Matters matters;

    @Inject
    DistrictService districts;

    /**
     * One page of the matters the reader may read something of, the newest first; five statements.
     *
     * @param rounds matters that gather the applications of a round, else those of one application each
     */
    @UseCase(permission = Permission.CASE_LIST)
    public Page<MatterLine> list(boolean rounds, PageRequest page) {
        Reader reader = desk.reader();
        MatterKind kind = rounds ? MatterKind.ROUND : MatterKind.CONTINUOUS;
        List<Matter> found = desk.list.matters(reader, kind, page);
        List<String> ids = found.stream().map(Matter::id).toList();
        Map<String, Map<CaseState, Long>> states = new HashMap<>();
        Map<String, Money> asked = new HashMap<>();
        desk.list.matterTallies(reader, ids).forEach(one -> {
            states.computeIfAbsent(one.matterId(), id -> new EnumMap<>(CaseState.class)).put(one.state(), one.number());
            asked.merge(one.matterId(), one.asked(), Money::plus);
        });
        Set<String> told = desk.list.mattersToldInOneLine(reader, ids);
        Map<String, String> boards = reader.boardId() != null ? Map.of()
                : districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, BoardView::name));
        return new Page<>(found.stream().map(matter -> new MatterLine(AllocationDesk.head(matter), boards.get(matter.boardId()),
                states.getOrDefault(matter.id(), Map.of()), asked.getOrDefault(matter.id(), Money.ZERO), told.contains(matter.id()))).toList(),
                desk.list.countMatters(reader, kind));
    }

    /**
     * A matter with its cases.
     *
     * @throws org.samstod.shared.NotFound when there is no such matter, or the reader may read nothing of it
     */
    @UseCase(permission = Permission.CASE_READ)
    public MatterView matter(String id) {
        Matter matter = sheets.matter(id, Permission.CASE_READ);
        String me = desk.actor().accountId();
        List<CaseListRow> rows = sheets.rows(matter);
        return new MatterView(AllocationDesk.head(matter), rows.stream().map(row -> CaseListService.line(row, me)).toList(),
                sheets.told(matter));
    }
}
