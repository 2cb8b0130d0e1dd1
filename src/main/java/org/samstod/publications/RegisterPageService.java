package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.PublishedEntry;
import org.samstod.publications.domain.PublishedRegister;
import org.samstod.publications.domain.PublishedRegisters;
import org.samstod.publications.domain.PublishedRegisters.Wanted;

/** What the public pages of registers read; it knows the copies only. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RegisterPageService {

    @Inject
    PublishedRegisters registers;

    @Inject
    DistrictService districts;

    /** The public registers of all boards together. */
    @UseCase(permission = Permission.PUBLIC)
    public RegisterPageView all(RegisterQuery query) {
        return page(null, registers.all(), query);
    }

    /** The register of one district's board; empty when it may not be looked at, or there is no such district. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<RegisterPageView> ofDistrict(String slug, RegisterQuery query) {
        List<PublishedRegister> all = registers.all();
        return all.stream().filter(one -> one.districtSlug().equals(slug)).findFirst().map(one -> page(one, all, query));
    }

    /** Whether the register of a district's board may be looked at. */
    @UseCase(permission = Permission.PUBLIC)
    public boolean shows(String districtSlug) {
        return registers.all().stream().anyMatch(one -> one.districtSlug().equals(districtSlug));
    }

    private RegisterPageView page(PublishedRegister of, List<PublishedRegister> all, RegisterQuery query) {
        Map<String, String> names = districts.allBoards().stream().collect(Collectors.toMap(BoardView::id, BoardView::name));
        Wanted wanted = new Wanted(of == null ? null : of.boardId(), query.number().isEmpty() ? null : query.number(), query.from(), query.to());
        List<PublishedEntry> rows = registers.rows(wanted, (query.page() - 1) * RegisterQuery.PAGE_SIZE, RegisterQuery.PAGE_SIZE);
        return new RegisterPageView(query, of == null ? null : of.districtSlug(), of == null ? null : names.get(of.boardId()),
                all.stream().map(one -> new RegisterPageView.BoardLink(one.districtSlug(), names.get(one.boardId()))).toList(),
                rows.stream().map(row -> new RegisterPageView.Row(names.get(row.boardId()), row.day(), row.number(), row.direction(), row.kind(),
                        row.counterpart(), row.person(), row.matter())).toList(), registers.count(wanted));
    }
}
