package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.samstod.cases.domain.WorkView;
import org.samstod.cases.domain.WorkViews;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.NotFound;

/** Saved lists of the work list: a person's own, and those the unit head has shared with the board. Nothing of a case, so nothing is journalled. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class WorkViewService {

    private static final int MOST = 60;

    @Inject
    CaseDesk desk;

    @Inject
    WorkViews views;

    /**
     * A saved list.
     *
     * @param query    what is looked for
     * @param sort     what it is sorted by, null for the usual order
     * @param columns  its columns besides number, applicant and title
     * @param mine     whether the acting person made it
     * @param standard whether the acting person's work list opens with it
     * @param shared   whether the whole board has it
     */
    public record WorkViewView(String id, long version, String name, CaseQuery query, String sort, boolean ascending, List<WorkColumn> columns,
            boolean mine, boolean standard, boolean shared) implements Serializable {
    }

    /**
     * What is to be saved.
     *
     * @param id null for a new one
     */
    public record SaveView(String id, long version, String name, CaseQuery query, String sort, boolean ascending, List<WorkColumn> columns,
            boolean standard, boolean shared) {
    }

    /** The acting person's lists and the board's, by name; one statement. */
    @UseCase(permission = Permission.CASE_LIST)
    public List<WorkViewView> views() {
        Actor actor = desk.actor();
        return views.of(actor.accountId(), actor.boardId(), MOST).stream().map(one -> view(one, actor)).toList();
    }

    /**
     * Saves a list.
     *
     * @return its id
     * @throws BusinessException as {@link WorkView#write}, {@code case.views.many}, {@code case.not-allowed.unit-head} when somebody else shares
     */
    @UseCase(permission = Permission.CASE_LIST)
    public String save(SaveView command) {
        Actor actor = desk.actor();
        List<WorkView> all = views.of(actor.accountId(), actor.boardId(), MOST);
        WorkView view = command.id() == null ? new WorkView(actor.accountId(), actor.boardId(), desk.clock.now()) : own(command.id(), command.version());
        view.write(command.name(), command.query(), command.sort(), command.ascending(), WorkColumn.codes(command.columns()));
        if (command.shared() && actor.role() != Role.UNIT_HEAD) {
            throw new BusinessException("case.not-allowed.unit-head").at("shared");
        }
        view.share(command.shared());
        view.standard(command.standard());
        if (command.standard()) {
            all.stream().filter(one -> one != view && one.accountId().equals(actor.accountId())).forEach(one -> one.standard(false));
        }
        if (command.id() == null) {
            if (all.size() >= MOST) {
                throw new BusinessException("case.views.many", MOST);
            }
            views.add(view);
        }
        return view.id();
    }

    /** Removes a list of the acting person's own. */
    @UseCase(permission = Permission.CASE_LIST)
    public void remove(String id, long version) {
        views.remove(own(id, version));
    }

    private WorkView own(String id, long version) {
        Actor actor = desk.actor();
        WorkView found = views.find(id).filter(one -> one.accountId().equals(actor.accountId()) && Objects.equals(one.boardId(), actor.boardId()))
                .orElseThrow(() -> new NotFound("work view"));
        found.requireVersion(version);
        return found;
    }

    private static WorkViewView view(WorkView one, Actor actor) {
        boolean mine = one.accountId().equals(actor.accountId());
        return new WorkViewView(one.id(), one.version(), one.name(), one.query(), one.sortBy(), one.isAscending(),
                WorkColumn.of(Arrays.asList(one.columns().split(","))), mine, mine && one.isStandard(), one.isShared());
    }
}
